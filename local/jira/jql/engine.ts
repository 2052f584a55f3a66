import type { JqlContext, JqlEngine, JqlOutcome, JqlValidation } from '../jql-engine';
import type { StoredIssue } from '../state/model';
import { compileJql, type CompileOptions, type CompiledJql } from './compile-jql';
import { parseSyntax } from './parse-syntax';
import { structureOf, type PropertyTypeOf } from './structure';

function matching(pool: Iterable<StoredIssue>, { where }: CompiledJql, { canBrowse }: JqlContext): StoredIssue[] {
  const found: StoredIssue[] = [];
  for (const issue of pool) {
    if ((where === null || where.test(issue)) && canBrowse(issue)) found.push(issue);
  }
  return found;
}

function run(
  jql: string,
  context: JqlContext,
  options: CompileOptions,
  poolOf: (compiled: CompiledJql) => Iterable<StoredIssue>,
): JqlOutcome {
  const compilation = compileJql(jql, context, options);
  if (!compilation.ok) return { ok: false, errors: compilation.problems.map(({ text }) => text) };
  const { compiled } = compilation;
  const found = compiled.sort(matching(poolOf(compiled), compiled, context));
  return { ok: true, issueIds: found.map(({ id }) => id), bounded: compiled.where !== null, warnings: [] };
}

function parse(
  jql: string,
  validation: JqlValidation,
  context: JqlContext,
  options: CompileOptions,
): Readonly<Record<string, unknown>> {
  const typeOf: PropertyTypeOf = (propertyKey, path) =>
    options.indexed?.find((one) => one.propertyKey === propertyKey && one.path === path)?.type;
  if (validation === 'none') {
    const parsed = parseSyntax(jql);
    return parsed.ok
      ? { query: jql, structure: structureOf(parsed.query, jql, typeOf) }
      : { query: jql, errors: [parsed.error] };
  }
  const compilation = compileJql(jql, context, options);
  if (compilation.ok) return { query: jql, structure: structureOf(compilation.compiled.syntax, jql, typeOf) };
  const { syntax, problems } = compilation;
  const errors = problems.filter(({ isMissingValue }) => !isMissingValue).map(({ text }) => text);
  const warnings = problems.filter(({ isMissingValue }) => isMissingValue).map(({ text }) => text);
  return {
    query: jql,
    ...(syntax && validation === 'warn' ? { structure: structureOf(syntax, jql, typeOf) } : {}),
    ...(errors.length > 0 ? { errors } : {}),
    ...(warnings.length > 0 ? { warnings } : {}),
  };
}

/** JQL for the operations: Atlassian's parser, and our own evaluation over the embedded Jira's state. */
export function createJqlEngine(options: CompileOptions = {}): JqlEngine {
  return {
    search: (jql, context) =>
      run(jql, context, options, ({ where }) => {
        const candidates = where?.candidates;
        return candidates && candidates.cost < context.issues.size ? candidates.read() : context.issues.values();
      }),
    match: (jql, issueIds, context) =>
      run(jql, context, options, () => issueIds.flatMap((id) => context.issues.get(id) ?? [])),
    parse: (jql, validation, context) => parse(jql, validation, context, options),
  };
}
