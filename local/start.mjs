import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from './setup/build.mjs';
import { installPackages } from './setup/packages.mjs';

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..');

try {
  await installPackages(root);
  await build(root);
  const { main } = createRequire(import.meta.url)(path.join(root, 'build', 'local', 'main.cjs'));
  await main(process.argv.slice(2), root);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
