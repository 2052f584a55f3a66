// Forge's own lint with its scope analyser, offline: the manifest's scopes must cover the REST calls in src/. The same run on a manifest
// without its write scope must complain, or the analyser would not be seeing the code.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

const root = path.resolve(import.meta.dirname, '../..');
process.chdir(root);

const scratch = mkdtempSync(path.join(tmpdir(), 'gantry-lint-'));
const specification = jiraSpecification(process.env.JIRA_OPENAPI);
if (specification === null) {
  console.log('Scopes are not checked: set JIRA_OPENAPI to Atlassian’s OpenAPI document of Jira Cloud.');
}
const jira = path.join(scratch, 'jira.json');
const none = path.join(scratch, 'none.json');
writeFileSync(jira, specification ?? '{"paths":{}}');
writeFileSync(none, '{"paths":{}}');
process.env.USE_LOCAL_SWAGGER = '1';
process.env.LOCAL_JIRA_SWAGGER = jira;
for (const name of ['JSM', 'JSW', 'CONF', 'CONF_V2', 'BB']) process.env[`LOCAL_${name}_SWAGGER`] = none;

const { lint, problemCount } = await import('@forge/lint');
const { ConfigFile, FileSystemReader, FileSystemWriter } = await import('@forge/cli-shared');

const reader = new FileSystemReader();
const manifest = await new ConfigFile(reader, new FileSystemWriter()).readConfig();
const files = (await reader.recursiveReadDir('./src', ['node_modules'])).filter((file) => file.endsWith('.ts'));

const run = (config) =>
  lint(
    files,
    config,
    'development',
    { info() {} },
    { getDeprecatedRuntimes: async () => [] },
    { linter: { mode: 'client-side' } },
  );

const results = await run(manifest);
for (const result of results) {
  for (const rule of [...result.errors, ...result.warnings, ...result.approvals]) {
    console.log(`${rule.class} ${result.file}:${rule.line}:${rule.column} ${rule.message}`);
  }
}
const { errors, warnings, approvals } = problemCount(results);

const crippled = structuredClone(manifest);
crippled.permissions.scopes = crippled.permissions.scopes.filter((scope) => scope !== 'write:jira-work');
const seesCode =
  specification === null || problemCount(await run(crippled)).errors + problemCount(await run(crippled)).warnings > 0;
if (!seesCode) console.log('Without its write scope the manifest passes too: the analyser does not see the code.');

rmSync(scratch, { recursive: true });
console.log(`Forge lint over ${files.length} files: ${errors} errors, ${warnings} warnings, ${approvals} approvals.`);
process.exitCode = errors + warnings + approvals > 0 || !seesCode ? 1 : 0;

function jiraSpecification(file) {
  if (!file) return null;
  if (!existsSync(file)) throw new Error(`JIRA_OPENAPI names ${file}, which does not exist.`);
  const bytes = readFileSync(file);
  return file.endsWith('.gz') ? gunzipSync(bytes).toString() : bytes.toString();
}
