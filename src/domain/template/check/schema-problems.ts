import type * as z from 'zod/mini';
import type { Problem } from '../../problem';

type Issue = z.core.$ZodIssue;

/** What a schema found, one problem a path, in sentences for whoever edits the template. */
export function schemaProblems(issues: readonly Issue[], prefix = ''): readonly Problem[] {
  const first = new Map<string, Problem>();
  for (const issue of issues) {
    const path = [prefix, ...issue.path.map(String)].filter((part) => part !== '').join('/');
    if (!first.has(path)) first.set(path, { path, code: issue.code, message: sentence(issue) });
  }
  return [...first.values()];
}

/** The small schema library brings no sentences of its own. */
function sentence(issue: Issue): string {
  if (issue.message !== '' && issue.message !== 'Invalid input') return issue.message;
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum));
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum));
    case 'unrecognized_keys':
      return `This holds more than Gantry knows: ${issue.keys.join(', ')}. Remove it.`;
    case 'invalid_union':
      return issue.path.at(-1) === 'type' ? 'Choose a type that Gantry has.' : 'This is nothing that can stand here.';
    case 'invalid_type':
      return issue.input === undefined
        ? 'This is missing.'
        : `This should be ${kinds[issue.expected] ?? 'something else'}.`;
    case 'invalid_value':
      return `Choose one of: ${issue.values.map(String).join(', ')}.`;
    default:
      return 'This is nothing that can stand here.';
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'yes or no',
  array: 'a list',
  object: 'a group of values',
};

function tooSmall(origin: string, minimum: number): string {
  if (origin === 'string') return 'Write something here.';
  if (origin === 'array') return minimum === 1 ? 'Add at least one.' : `Add at least ${minimum}.`;
  return `Write ${minimum} or more.`;
}

function tooBig(origin: string, maximum: number): string {
  if (origin === 'string') return `Keep it to ${maximum} characters.`;
  return origin === 'array' ? `Keep at most ${maximum}.` : `Write ${maximum} or less.`;
}
