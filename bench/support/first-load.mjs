import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const ENTRY = 'index.html';

/**
 * What each surface of the app loads before it can be used, in gzipped bytes: the entry, the chunk of its module, everything that
 * these import at once, and their styles. Pages that share a frame (chosen by its address) count each with what is around them.
 *
 * @returns {{ name: string, bytes: number, files: { file: string, bytes: number }[] }[]} by name, as `src/…` of the module's root.
 */
export function readFirstLoads(buildDir) {
  const manifest = JSON.parse(readFileSync(path.join(buildDir, '.vite', 'manifest.json'), 'utf8'));
  const sizes = new Map();
  const sizeOf = (file) => {
    if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(path.join(buildDir, file)), { level: 9 }).length);
    return sizes.get(file);
  };
  const filesOf = (keys) => {
    const files = new Set();
    const seen = new Set();
    const visit = (key) => {
      if (seen.has(key)) return;
      seen.add(key);
      const chunk = manifest[key];
      for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
      for (const imported of chunk.imports ?? []) visit(imported);
    };
    keys.forEach(visit);
    return [...files].map((file) => ({ file, bytes: sizeOf(file) }));
  };
  const lazyOf = (key) => manifest[key]?.dynamicImports ?? [];
  return lazyOf(ENTRY)
    .filter((root) => root.startsWith('src/'))
    .flatMap((root) => (isFrameOfPages(root) ? lazyOf(root).map((page) => [root, page]) : [[root]]))
    .map((roots) => {
      const files = filesOf([ENTRY, ...roots]);
      return { name: roots.at(-1), bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), files };
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Gantry's global page shows one of several pages; nobody loads it without one. */
const isFrameOfPages = (root) => root.includes('/gantry-page/');

/** Panels stand on every issue; pages are gone to. Bytes, gzipped. */
export const budgetOf = (name) => (/(?:Panel|Line)\.tsx$/.test(name) ? 130_000 : 220_000);
