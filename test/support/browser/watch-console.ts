import type { BrowserContext } from 'playwright-core';

/**
 * Collects everything that a page or a frame of the context complains about: errors and warnings on the console, exceptions that
 * nobody caught, breaches of a Content Security Policy, and answers that a browser takes for failures.
 */
export async function watchConsole(context: BrowserContext, complaints: string[]): Promise<void> {
  context.on('console', (message) => {
    if (!['error', 'warning', 'assert'].includes(message.type())) return;
    complaints.push(`${message.type()} at ${message.location().url}: ${message.text()}`);
  });
  context.on('weberror', (error) => complaints.push(`exception: ${error.error().stack ?? error.error().message}`));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
      console.error(`The policy ${effectiveDirective} was broken by ${blockedURI} (${sourceFile}:${lineNumber}).`);
    });
  });
}
