// Forge's own bundler over the app's functions, offline, with its type check. The runtime's loader and wrapper, which Forge downloads,
// are empty stand-ins: what is checked is that the app's own code bundles. CommonJS, because the bundler asks for `require.main`.
const { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');

const root = path.resolve(__dirname, '../..');
process.chdir(root);

const runtime = mkdtempSync(path.join(tmpdir(), 'gantry-runtime-'));
mkdirSync(path.join(runtime, 'dist'));
for (const script of ['wrapper', 'loader']) {
  writeFileSync(path.join(runtime, 'dist', `${script}.js`), 'module.exports = {};');
}
process.env.FORGE_RUNTIME_PATH = runtime;

const { getEntryPoints, getNodeBundler, getWrapperProvider } = require('@forge/bundler');
const { ConfigFile, FileSystemReader, FileSystemWriter } = require('@forge/cli-shared');

async function bundle() {
  const logger = { info: console.log, warn: console.warn, error: console.error, debug() {}, trace() {} };
  const reader = new FileSystemReader();
  const configFile = new ConfigFile(reader, new FileSystemWriter());
  const bundler = await getNodeBundler(logger, getWrapperProvider({ fileSystemReader: reader }), configFile);
  const entryPoints = getEntryPoints(await configFile.getAppHandlers());
  const { outputDir } = await bundler.bundle({ appDirectory: root, entryPoints });
  const bytes = readdirSync(outputDir)
    .filter((name) => name.endsWith('.cjs'))
    .reduce((sum, name) => sum + statSync(path.join(outputDir, name)).size, 0);
  rmSync(outputDir, { recursive: true });
  return `Forge bundles ${entryPoints.map(({ name }) => name).join(', ')} into ${(bytes / 1024).toFixed(0)} KiB.`;
}

bundle()
  .then(console.log)
  .catch((error) => {
    console.log(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  })
  .finally(() => rmSync(runtime, { recursive: true }));
