import { FieldProblem } from '../fields/field';
import { dateValue } from '../fields/field-values';
import type { StoredVersion } from '../state/model';
import { invalid } from './jira-error';
import { notModelled } from './jira-error';
import type { Call } from './operation';
import { versionsOf } from './project-contents';

const NAME_LENGTH = 255;

type Editable = Pick<StoredVersion, 'name' | 'description' | 'archived' | 'released' | 'startOn' | 'releaseOn'>;

/** The version's own fields as a request makes them; those that it doesn't name stay. */
export function versionFrom(
  call: Call,
  version: StoredVersion,
  body: Readonly<Record<string, unknown>>,
): StoredVersion {
  for (const name of ['moveUnfixedIssuesTo', 'driver', 'approvers'])
    if (name in body) throw notModelled(`versions with ${name}`);
  const edited: Editable = {
    name: nameFrom(call, version, body.name),
    description: typeof body.description === 'string' ? body.description : version.description,
    archived: typeof body.archived === 'boolean' ? body.archived : version.archived,
    released: typeof body.released === 'boolean' ? body.released : version.released,
    startOn: dateFrom(body, 'startDate', version.startOn),
    releaseOn: dateFrom(body, 'releaseDate', version.releaseOn),
  };
  if (edited.startOn !== null && edited.releaseOn !== null && edited.startOn > edited.releaseOn) {
    throw invalid({ startDate: 'The start date must be before the release date.' });
  }
  return { ...version, ...edited };
}

function nameFrom(call: Call, version: StoredVersion, given: unknown): string {
  const name = typeof given === 'string' ? given.trim() : version.name;
  if (name === '') throw invalid({ name: 'You must specify a valid version name' });
  if (name.length > NAME_LENGTH)
    throw invalid({ name: `The version name must be at most ${NAME_LENGTH} characters long.` });
  const taken = versionsOf(call, version.projectId).some((other) => other.id !== version.id && other.name === name);
  if (taken) throw invalid({ name: 'A version with this name already exists in this project.' });
  return name;
}

function dateFrom(body: Readonly<Record<string, unknown>>, field: string, before: string | null): string | null {
  if (!(field in body)) return before;
  try {
    return dateValue(body[field], field);
  } catch (error) {
    if (error instanceof FieldProblem) throw invalid({ [field]: error.message });
    throw error;
  }
}
