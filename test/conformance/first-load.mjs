import path from 'node:path';
import { budgetOf, readFirstLoads } from '../../bench/support/first-load.mjs';

const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const buildDir = path.resolve(path.dirname(new URL(import.meta.url).pathname), '../../static/build');

/** Every surface loads within its budget: a page that grows past it is felt on every issue. */
const loads = readFirstLoads(buildDir);
for (const { name, bytes, files } of loads) {
  const budget = budgetOf(name);
  console.log(`${name}: ${kb(bytes)} of ${kb(budget)}`);
  if (bytes <= budget) continue;
  process.exitCode = 1;
  for (const { file, bytes: size } of files.toSorted((one, other) => other.bytes - one.bytes)) {
    console.log(`  ${kb(size)} ${file}`);
  }
}
if (loads.length === 0) {
  console.log('The build names no module at all.');
  process.exitCode = 1;
}
