import { buildSync } from 'esbuild';
import type * as cloud from 'jira.js/cloud';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * npm's jira.js. It is ES modules that import each other in circles, which Jest, loading CommonJS, can't follow: bundled into one
 * script, they run in the order that they mean.
 */
export function loadJiraJs(): typeof cloud {
  const root = join(__dirname, '../..');
  const { outputFiles } = buildSync({
    stdin: { contents: "export * from 'jira.js/cloud';", resolveDir: root },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    write: false,
  });
  const loaded = { exports: {} };
  // The one file that was built above.
  const run = new Function('module', 'exports', 'require', outputFiles[0]?.text ?? '') as (
    module: typeof loaded,
    exports: object,
    require: NodeJS.Require,
  ) => void;
  run(loaded, loaded.exports, createRequire(join(root, 'package.json')));
  return loaded.exports as typeof cloud;
}
