import type { InputOf, OperationName } from '../../../src/contract/operations';

export type Code = 'ok' | 'invalid-input' | 'not-signed-in' | 'not-found' | 'forbidden';

export const people = ['nobody', 'stranger', 'vic', 'dev', 'pat', 'sam', 'jo'] as const;
export type Who = (typeof people)[number];
/** An answer for each of them. */
export type Codes = readonly Code[];

/** Who may call what while the settings name nobody, written by hand. Columns as in `people`. */
// In order: not signed in, no browse, browse, edit, project administrator, Jira administrator outside, Jira administrator who edits.
export const anyone: Codes = ['not-signed-in', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'];
export const browsers: Codes = ['not-signed-in', 'not-found', 'ok', 'ok', 'ok', 'not-found', 'ok'];
export const editors: Codes = ['not-signed-in', 'not-found', 'forbidden', 'ok', 'ok', 'not-found', 'ok'];
export const admins: Codes = ['not-signed-in', 'not-found', 'forbidden', 'forbidden', 'ok', 'not-found', 'ok'];
export const projectAdmins: Codes = ['not-signed-in', 'not-found', 'forbidden', 'forbidden', 'ok', 'not-found', 'ok'];
export const jiraAdmins: Codes = ['not-signed-in', 'forbidden', 'forbidden', 'forbidden', 'forbidden', 'ok', 'ok'];

export const missing: Codes = ['not-signed-in', ...Array<Code>(6).fill('not-found')];
export const linkers: Codes = [
  'not-signed-in',
  'not-found',
  'forbidden',
  'not-found',
  'not-found',
  'not-found',
  'not-found',
];
/** A decision owner's, whom this issue has none of. */
export const ownersOnly: Codes = [
  'not-signed-in',
  'not-found',
  'forbidden',
  'forbidden',
  'forbidden',
  'not-found',
  'forbidden',
];
/** Who may keep insights in PAY: those who edit issues there, and the administrators who browse it, while nobody is named for product ops. */
export const home: Codes = ['not-signed-in', 'invalid-input', 'invalid-input', 'ok', 'ok', 'invalid-input', 'ok'];

/** Nothing was decided that had a condition, whoever asks. */
export const conditionless: Codes = browsers.map((code) => (code === 'ok' ? 'invalid-input' : code));

/** Nobody has proposed anything. */
export const unproposed: Codes = jiraAdmins.map((code) => (code === 'ok' ? 'not-found' : code));
/** The launch has what its checklist offers, whoever asks. */
export const upToDate: Codes = admins.map((code) => (code === 'ok' ? 'invalid-input' : code));

/** What each person gets, as in `people`, and what they ask with. */
export type Policy = {
  readonly [Name in OperationName]: { readonly may: Codes; readonly input: InputOf<Name> };
};
