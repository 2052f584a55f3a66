import { governanceThresholds } from './filled-item';
import type { Figure } from './figures';
import type { TeamRow } from './scorecard';

export const exceptionKinds = [
  'overrides',
  'silent',
  'neverReported',
  'orphans',
  'incomplete',
  'insights',
  'unfilled',
] as const;
export type ExceptionKind = (typeof exceptionKinds)[number];

/** Something about one team that somebody may want to do something about; `sentence` follows the team's name and a colon. */
export interface GovernanceException {
  readonly kind: ExceptionKind;
  readonly projectId: string;
  readonly sentence: string;
  /** The items that it speaks of; null where it speaks of none. */
  readonly figure: Figure | null;
  /** How many they are, or of how many issues or days it speaks: what it is sorted by. */
  readonly count: number;
}

type Finder = (row: TeamRow) => Omit<GovernanceException, 'kind' | 'projectId'> | null;

const { silentDays, insightDays, completePercent } = governanceThresholds;

const items = (count: number, of: number, kind: string) => `${count} of ${of} ${kind} ${of === 1 ? 'item' : 'items'}`;

const finders: Readonly<Record<ExceptionKind, Finder>> = {
  overrides: ({ tally: { overrides } }) =>
    overrides === 0
      ? null
      : {
          figure: 'overrides',
          count: overrides,
          sentence: `an administrator decided in the owner’s place on ${overrides === 1 ? '1 item' : `${overrides} items`}, and the owner hasn’t decided anew since.`,
        },
  silent: ({ tally: { silent, committed } }) =>
    silent === 0
      ? null
      : {
          figure: 'silent',
          count: silent,
          sentence: `${items(silent, committed, 'committed')} ${silent === 1 ? 'has' : 'have'} no update for ${silentDays} days.`,
        },
  neverReported: ({ tally: { neverReported, committed } }) =>
    neverReported === 0
      ? null
      : {
          figure: 'neverReported',
          count: neverReported,
          sentence: `${items(neverReported, committed, 'committed')} never had a weekly update.`,
        },
  orphans: ({ tally: { orphans, committed } }) =>
    orphans === 0
      ? null
      : {
          figure: 'orphans',
          count: orphans,
          sentence: `${items(orphans, committed, 'committed')} ${orphans === 1 ? 'names' : 'name'} no objective.`,
        },
  incomplete: ({ tally: { filled, complete, incomplete } }) =>
    filled === 0 || complete * 100 >= completePercent * filled
      ? null
      : {
          figure: 'incomplete',
          count: incomplete,
          sentence: `${items(incomplete, filled, 'filled')} ${incomplete === 1 ? 'lacks' : 'lack'} answers that ${incomplete === 1 ? 'its' : 'their'} stage asks for.`,
        },
  insights: ({ tally: { committed }, daysSinceCustomerInsight: days }) => {
    if (committed === 0 || (days !== null && days < insightDays)) return null;
    const sentence =
      days === null
        ? `no customer insight is recorded, and ${committed === 1 ? '1 item is' : `${committed} items are`} committed.`
        : `the last customer insight was heard ${days} days ago.`;
    return { figure: 'committed', count: days ?? Number.MAX_SAFE_INTEGER, sentence };
  },
  unfilled: ({ tally: { filled }, offeredOn }) =>
    filled > 0 || offeredOn === null || offeredOn === 0
      ? null
      : {
          figure: null,
          count: offeredOn,
          sentence: `no template is filled on any of about ${offeredOn === 1 ? '1 issue' : `${offeredOn} issues`} that could have one.`,
        },
};

/** By kind, the most pressing first; within a kind the teams with the most, then by name. */
export function findExceptions(
  rows: readonly TeamRow[],
): readonly { readonly kind: ExceptionKind; readonly exceptions: readonly GovernanceException[] }[] {
  const nameOf = new Map(rows.map(({ projectId, name }) => [projectId, name]));
  const name = ({ projectId }: GovernanceException) => nameOf.get(projectId) ?? '';
  return exceptionKinds.flatMap((kind) => {
    const exceptions = rows
      .flatMap((row): GovernanceException[] => {
        const found = finders[kind](row);
        return found === null ? [] : [{ kind, projectId: row.projectId, ...found }];
      })
      .sort((a, b) => b.count - a.count || name(a).localeCompare(name(b), 'en'));
    return exceptions.length === 0 ? [] : [{ kind, exceptions }];
  });
}
