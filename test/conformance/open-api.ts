import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Ajv, { type ValidateFunction } from 'ajv';

/** One answer, as it went over the wire. */
export interface Recorded {
  readonly method: string;
  /** The operation's path, with its parameters in braces. */
  readonly path: string;
  readonly status: number;
  readonly body: unknown;
}

interface Document {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly responses?: Readonly<Record<string, unknown>> }>>>
  >;
}

export interface OpenApi {
  /** What is wrong with an answer by Atlassian's document; empty: nothing. */
  problems(recorded: Recorded): readonly string[];
}

/** Reads Atlassian's OpenAPI document of Jira Cloud, plain or gzip. */
export function readOpenApi(file: string): OpenApi {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const document = JSON.parse(text, withoutImpossible) as Document;
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema(document, 'jira');
  const compiled = new Map<string, ValidateFunction | null>();

  const validatorFor = (pointer: string): ValidateFunction | null => {
    const known = compiled.get(pointer);
    if (known !== undefined) return known;
    const made = ajv.compile({ $ref: `jira#${pointer}` });
    compiled.set(pointer, made);
    return made;
  };

  return {
    problems({ method, path, status, body }) {
      const operation = document.paths[path]?.[method.toLowerCase()];
      if (operation === undefined) return [`${method} ${path} isn't in the document`];
      const response = operation.responses?.[String(status)] as
        { content?: Record<string, { schema?: unknown }> } | undefined;
      if (response === undefined) return [`${method} ${path} doesn't answer ${status} by the document`];
      if (body === undefined || response.content?.['application/json']?.schema === undefined) return [];
      const parts = [
        'paths',
        path,
        method.toLowerCase(),
        'responses',
        String(status),
        'content',
        'application/json',
        'schema',
      ];
      const validate = validatorFor(parts.map((part) => `/${escaped(part)}`).join(''));
      if (validate === null || validate(withoutNulls(body))) return [];
      return (validate.errors ?? []).map(
        ({ instancePath, message }) => `${method} ${path} ${instancePath}: ${message ?? ''}`,
      );
    },
  };
}

/**
 * A choice of schemas that also forbids all properties that it doesn't name itself fits nothing: the document means the choice.
 */
function withoutImpossible(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('additionalProperties' in value) || 'properties' in value)
    return value;
  const { additionalProperties, ...rest } = value;
  return additionalProperties === false && ('anyOf' in rest || 'oneOf' in rest || 'allOf' in rest) ? rest : value;
}

/** The document never says that a value may be null, though Jira answers null for most that are empty. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutNulls(inner)]));
}

/** A part of a JSON pointer, in a URI fragment. */
function escaped(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}
