import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const requested = 'virtual:tokens.css';
const resolved = `\0${requested}`;

const artifacts = join(
  dirname(createRequire(import.meta.url).resolve('@atlaskit/tokens/package.json')),
  'dist/esm/artifacts/themes',
);

/** Custom properties of one of Atlassian's themes, by name: each artifact is a module whose default export is CSS text. */
function declarationsOf(theme: string): ReadonlyMap<string, string> {
  const module = readFileSync(join(artifacts, `${theme}.js`), 'utf8');
  const found = module.matchAll(/(--ds-[\w-]+): ((?:\\"|[^;"\\])+);/g);
  return new Map([...found].map(([, name = '', value = '']) => [name, value.replaceAll('\\"', '"')]));
}

/** Names of the tokens that any style sheet or component under a folder reads. */
function tokensReadUnder(folder: string): ReadonlySet<string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(css|tsx?)$/.test(path));
  const names = files.flatMap((path) => readFileSync(join(folder, path), 'utf8').match(/--ds-[\w-]+/g) ?? []);
  return new Set(names);
}

function block(selector: string, themes: readonly string[], used: ReadonlySet<string>, colorScheme: string): string {
  const lines = themes
    .flatMap((theme) => [...declarationsOf(theme)])
    .filter(([name]) => used.has(name))
    .map(([name, value]) => `  ${name}: ${value};`);
  return `${selector} {\n  color-scheme: ${colorScheme};\n${lines.join('\n')}\n}\n`;
}

/** Fails on a token that none of the themes defines: a misspelt one would silently paint nothing. */
function refuseUnknown(used: ReadonlySet<string>, known: readonly string[]): void {
  const defined = new Set(known.flatMap((theme) => [...declarationsOf(theme).keys()]));
  const unknown = [...used].filter((name) => !defined.has(name));
  if (unknown.length > 0)
    throw new Error(`No theme defines ${unknown.join(', ')}: check the names of the design tokens.`);
}

/**
 * Serves `virtual:tokens.css`: Atlassian's design tokens as static custom properties, only those that the sources read. Light is the
 * default; the host puts `data-color-mode` on <html> once theming is enabled. Static because Forge's CSP lets no script add styles.
 */
export function designTokens(sourceFolder: string): Plugin {
  const shared = ['atlassian-spacing', 'atlassian-typography', 'atlassian-shape', 'atlassian-motion'];
  return {
    name: 'gantry-design-tokens',
    resolveId: (id) => (id === requested ? resolved : null),
    load(id) {
      if (id !== resolved) return null;
      const used = tokensReadUnder(sourceFolder);
      refuseUnknown(used, ['atlassian-light', ...shared]);
      return [
        block(':root', [...shared, 'atlassian-light'], used, 'light'),
        block(":root[data-color-mode='dark']", ['atlassian-dark'], used, 'dark'),
      ].join('\n');
    },
  };
}
