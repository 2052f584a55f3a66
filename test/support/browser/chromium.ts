import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { args, paths } from './chromium.json';

const executablePath = paths.find((path) => existsSync(path));
const MISSING = 'Chromium is not installed, so nothing was tested in a browser: install chromium to run these tests.';

if (executablePath === undefined && process.env['CI'] !== 'true') process.stderr.write(`${MISSING}\n`);

/** A group of tests in Chromium: skipped where it is missing, but for continuous integration, where a missing one is a failure. */
export const describeInChromium =
  executablePath === undefined && process.env['CI'] !== 'true' ? describe.skip : describe;

export function launchChromium(): Promise<Browser> {
  if (executablePath === undefined) throw new Error(MISSING);
  return chromium.launch({ executablePath, args });
}
