import path from 'node:path';
import { build } from './build.mjs';
import { installPackages } from './packages.mjs';

const root = path.resolve(path.dirname(new URL(import.meta.url).pathname), '../..');

await installPackages(root);
await build(root);
