import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { chunkGroups } from './chunks/chunk-groups.mts';
import { designTokens } from './tokens/design-tokens.mts';

export default defineConfig({
  root: import.meta.dirname,
  // Forge serves the build from a path that it doesn't tell beforehand.
  base: './',
  plugins: [react(), designTokens(join(import.meta.dirname, 'src'))],
  build: {
    outDir: 'build',
    emptyOutDir: true,
    // Which chunk needs which: the check of what a first visit loads reads it.
    manifest: true,
    // Forge's production CSP has no data: for fonts and no inline style: nothing may be inlined.
    assetsInlineLimit: 0,
    // The polyfill is an inline script elsewhere; every browser that Jira supports preloads modules by itself.
    modulePreload: { polyfill: false },
    target: 'es2022',
    rolldownOptions: { output: { codeSplitting: { groups: chunkGroups } } },
  },
});
