import { dateInWords } from '../../calendar/date-in-words';
import type { Evidence } from '../evidence';
import { findItem, type FrozenDefinition, type LaunchItem } from '../launch';
import { capital, day, listed, type Around, type FieldWords } from './field-words';

type ItemWords = { readonly [Field in keyof LaunchItem]: FieldWords<LaunchItem[Field]> };

/** Each field of an item in words. */
export const itemWords: ItemWords = {
  definition: { label: 'What is asked', words: definitionWords },
  dueOn: { label: 'Due date', words: day },
  ownerId: { label: 'Owner', words: (ownerId, { names }) => ownerId && names.user(ownerId) },
  delegate: {
    label: 'Stands in for the owner',
    words: (delegate, { names }) =>
      delegate && `${names.user(delegate.accountId)}, until ${dateInWords(delegate.untilOn)}`,
  },
  waitsFor: {
    label: 'Waits for',
    words: (ids, { launch }) => listed(ids.map((id) => findItem(launch, id)?.definition.title ?? id)),
  },
  acknowledgers: { label: 'Must acknowledge', words: (ids, { names }) => listed(ids.map((id) => names.user(id))) },
  work: { label: 'Work issue', words: (work, { names }) => work && names.issue(work.issueId) },
  state: { label: 'State', words: capital },
  evidence: {
    label: 'Evidence',
    words: (pieces, around) => pieces.map((piece) => evidenceWords(piece, around)).join('; ') || null,
  },
  verification: { label: 'Verified', words: (word, { names }) => word && `By ${names.user(word.by)}` },
  waiver: {
    label: 'Waiver',
    words: (waiver, { names }) =>
      waiver && `Until ${dateInWords(waiver.expiresOn)}, by ${names.user(waiver.approverId)}: ${waiver.reason}`,
  },
  notApplicable: { label: 'Not applicable', words: (word) => word && word.reason },
  automatic: { label: 'Check', words: (result) => result && (result.passed ? 'Passed' : 'Failed') },
};

/** A piece of evidence in a line. An issue that Gantry knows by its id is named as the reader may see it. */
function evidenceWords(piece: Evidence, { names }: Around): string {
  switch (piece.kind) {
    case 'metric': {
      const { name, unit, baseline, target } = piece.value;
      return `Metric: ${name}, ${baseline === null ? '' : `from ${baseline} `}to ${target} ${unit}`.trim();
    }
    case 'actual':
      return `Actual: ${piece.value.value}, as of ${dateInWords(piece.value.asOf)}`;
    case 'file':
      return `File: ${piece.value.name}, ${piece.value.address}`;
    case 'issue':
      return `Issue: ${piece.issueId === undefined ? piece.value : names.issue(piece.issueId)}`;
    case 'url':
      return `Link: ${piece.value}`;
    case 'jql':
      return `JQL: ${piece.value}`;
    default:
      return `${capital(piece.kind)}: ${piece.value}`;
  }
}

function definitionWords({ title, importance, offsetDays, ownerRole, evidence }: FrozenDefinition): string {
  const due =
    offsetDays === 0 ? 'on the launch day' : `${Math.abs(offsetDays)} days ${offsetDays < 0 ? 'before' : 'after'} it`;
  const needs = evidence.length === 0 ? '' : `, needs ${evidence.map(({ label }) => label).join(' and ')}`;
  return `${title}: ${importance}, ${due}, ${ownerRole}${needs}`;
}
