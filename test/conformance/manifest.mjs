// Forge's own validator over manifest.yml, offline: the schema and every module's rules, then the scopes that triggers need.
import path from 'node:path';
import { ProcessorBuilder, ValidationTypes } from '@forge/manifest';

process.chdir(path.resolve(import.meta.dirname, '../..'));

let failed = false;
for (const type of [ValidationTypes.FULL, ValidationTypes.PRODUCT_TRIGGER]) {
  const { success, errors = [] } = await ProcessorBuilder.instance()
    .withValidation(type)
    .withOptions({ deprecatedRuntimes: [] })
    .build()
    .process();
  for (const { level, message, line, column } of errors)
    console.log(`${level} manifest.yml:${line}:${column} ${message}`);
  failed ||= !success || errors.length > 0;
}
console.log(failed ? 'The manifest is not valid.' : 'The manifest is valid.');
process.exitCode = failed ? 1 : 0;
