import { dateInWords } from '../../calendar/date-in-words';
import type { FrozenVerdict, GoNoGo } from '../go-no-go';
import type { Launch } from '../launch';
import type { LaunchRecord } from '../launch-records';
import { capital, day, listed, sentences, type Around, type FieldWords } from './field-words';

/** Fields of a launch that have a path each. Items, decisions and records are told one by one. */
type WholeField = Exclude<keyof Launch, LaunchRecord | 'items' | 'decisions'>;
type LaunchWords = { readonly [Field in WholeField]: FieldWords<Launch[Field]> };
type RecordWords = { readonly [Name in LaunchRecord]: FieldWords<Launch[Name][string]> };

/** Each field of a launch in words. */
export const launchWords: LaunchWords = {
  status: { label: 'Status', words: capital },
  statusChange: { label: 'Reason', words: (change) => change && change.reason },
  tier: { label: 'Tier', words: (tier) => tier },
  launchOn: { label: 'Launch date', words: day },
  timeZone: { label: 'Time zone', words: (zone) => zone },
  regions: {
    label: 'Regions',
    words: (regions) => listed(regions.map(({ name, wave }) => `${name} (wave ${wave})`)),
  },
  packs: { label: 'Packs', words: (packs) => listed(packs.map((name) => capital(name))) },
  // Their names are Jira's, and may be hidden from this reader.
  versionIds: { label: 'Versions', words: (ids) => (ids.length === 0 ? null : String(ids.length)) },
  weekendsToFriday: { label: 'Due on weekends', words: (isMoved) => (isMoved ? 'The Friday before' : 'As counted') },
  templateRef: { label: 'Checklist', words: ({ version }) => `Version ${version}` },
  moves: { label: 'Why the date moved', words: (moves) => moves.at(-1)?.reason ?? null },
  retrospective: {
    label: 'Retrospective',
    words: (word) => word && [word.wentWell, word.toImprove, word.link].filter(Boolean).join('; '),
  },
};

/** Each record of a launch in words; its key is told by `recordLabel`. */
export const recordWords: RecordWords = {
  waveExits: { label: 'Exit of wave', words: ({ note }) => note || 'Recorded' },
  bypasses: { label: 'Gate passed by', words: ({ reason }) => reason },
  releaseNotes: { label: 'Release note for', words: ({ text }) => text },
  rounds: {
    label: 'Go/no-go round',
    words: ({ functions, closesOn, frozen, note }) =>
      sentences([
        `Votes of ${functions.map(({ function: name }) => name).join(', ')} until ${dateInWords(closesOn)}`,
        note,
        `Voted on: ${frozen.sentence}`,
        ...listedIn(frozen),
      ]),
  },
  votes: {
    label: 'Vote of',
    words: ({ accountId, vote, comment, by }, { names }) =>
      [
        `${capital(vote)}, ${names.user(accountId)}`,
        by !== accountId && `as told to ${names.user(by)}`,
        comment && `“${comment}”`,
      ]
        .filter(Boolean)
        .join(', '),
  },
  roundEnds: { label: 'Withdrawn: round', words: ({ reason }) => reason },
  conditionChecks: { label: 'Condition of decision', words: ({ met, note }) => `${met ? 'Met' : 'Not met'}: ${note}` },
  checklistChoices: { label: 'Offered by the checklist', words: ({ choice }) => capital(choice) },
};

/** A go/no-go as it was recorded. */
export function decisionWords({ outcome, condition, rationale, frozen, round }: GoNoGo, { names }: Around): string {
  return sentences([
    capital(outcome),
    condition && `Condition: ${condition.text}`,
    condition && `${names.user(condition.ownerId)} answers for it, by ${dateInWords(condition.dueOn)}`,
    rationale,
    `Taken on: ${frozen.sentence}`,
    // Those of a round are told where it was opened.
    ...(round === undefined ? listedIn(frozen) : []),
  ]);
}

/** The lists of a frozen verdict in full: once it is superseded, the history alone has them. */
function listedIn({ reasons, conditions }: FrozenVerdict): readonly (string | null)[] {
  return [
    reasons.length > 0 ? `What decided it: ${reasons.map(({ sentence }) => sentence).join(' ')}` : null,
    conditions.length > 0
      ? `Open and due later: ${conditions.map(({ title, dueOn }) => `${title}, ${dateInWords(dueOn)}`).join('; ')}`
      : null,
  ];
}

/** What a record's key means: the function of a vote, else the key itself. */
export function recordLabel(name: LaunchRecord, key: string, launch: Launch): string {
  const { label } = recordWords[name];
  if (name === 'checklistChoices') return label;
  if (name !== 'votes') return `${label} ${key}`;
  const [round = '', place = ''] = key.split('.');
  const asked = launch.rounds[round]?.functions[Number(place) - 1];
  return `${label} ${asked?.function ?? 'a function'}`;
}
