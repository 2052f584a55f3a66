import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { designTokens } from '../../static/tokens/design-tokens.mts';

export default defineConfig({
  root: import.meta.dirname,
  // The server gives the shell's page for every address that isn't a file: files need a place of their own.
  base: '/_shell/',
  plugins: [react(), designTokens(join(import.meta.dirname, 'src'))],
  build: {
    outDir: '../../build/shell',
    emptyOutDir: true,
    // The shell's policy takes no inline script.
    modulePreload: { polyfill: false },
    target: 'es2022',
  },
});
