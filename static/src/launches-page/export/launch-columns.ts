import type { LaunchesView, LaunchItems, LaunchName } from '../../../../src/contract/launch-page';
import type { Person } from '../../../../src/contract/person';
import type { ItemLine } from '../../../../src/domain/launch-page/item-line';
import type { LaunchRow } from '../../../../src/domain/launch-page/launch-row';
import { statusLabel } from '../launch-words';

export type Cell = string | number | null;

/** What the lines of a file share. */
export interface FileFacts {
  readonly view: LaunchesView;
  readonly names: ReadonlyMap<string, LaunchName>;
  readonly people: ReadonlyMap<string, Person>;
}

type Columns<Line> = readonly (readonly [name: string, cell: (line: Line, facts: FileFacts) => Cell])[];

const nameOf = (accountId: string | null, { people }: FileFacts): string | null =>
  accountId === null ? null : (people.get(accountId)?.displayName ?? 'Unknown user');

/** As docs/launch-export.md describes them. Dates are days in the launch's own time zone; the reading's instant is UTC. */
export const launchColumns: Columns<LaunchRow> = [
  ['launch_id', ({ entityId }) => entityId],
  ['issue_id', ({ issueId }) => issueId],
  ['key', ({ issueId }, { names }) => names.get(issueId)?.key ?? null],
  ['summary', ({ issueId }, { names }) => names.get(issueId)?.summary ?? null],
  ['project', ({ projectId }, { view }) => (projectId === null ? null : (view.projects[projectId]?.key ?? null))],
  ['issue_type', ({ issueId }, { names }) => names.get(issueId)?.typeName ?? null],
  ['issue_status', ({ issueId }, { names }) => names.get(issueId)?.statusName ?? null],
  ['status', ({ status }) => statusLabel[status]],
  ['tier', ({ tier }) => tier],
  ['launch_on', ({ launchOn }) => launchOn],
  ['time_zone', ({ timeZone }) => timeZone],
  ['days_to_launch', ({ launchInDays }) => launchInDays],
  ['phase', ({ phase }) => phase],
  ['verdict', ({ verdict }) => verdict],
  ['sentence', ({ sentence }) => sentence],
  ['score_percent', ({ score }) => score.percent],
  ['score_settled', ({ score }) => score.settled],
  ['score_applicable', ({ score }) => score.applicable],
  ['pace_percent', ({ pace }) => pace.percent],
  ['slips', ({ slips }) => slips.count],
  ['slipped_days', ({ slips }) => slips.days],
  ['go_no_go', ({ decision }) => decision?.outcome ?? null],
  ['functions_not_ready', ({ functions }) => functionsIn(functions, 'Not ready')],
  ['functions_at_risk', ({ functions }) => functionsIn(functions, 'At risk')],
  ['items_without_owner', ({ unowned }) => unowned],
  ['as_of', (_row, { view }) => view.readAt],
];

/** One checklist item with its launch. */
export interface ItemOfLaunch {
  readonly launch: LaunchItems;
  readonly item: ItemLine;
}

export const itemColumns: Columns<ItemOfLaunch> = [
  ['launch_id', ({ launch }) => launch.entityId],
  ['issue_id', ({ launch }) => launch.issueId],
  ['key', ({ launch }, { names }) => names.get(launch.issueId)?.key ?? null],
  ['item_id', ({ item }) => item.itemId],
  ['function', ({ item }) => item.function],
  ['title', ({ item }) => item.title],
  ['importance', ({ item }) => item.importance],
  ['phase', ({ item }) => item.phase],
  ['owner_role', ({ item }) => item.ownerRole],
  ['owner', ({ item }, facts) => nameOf(item.ownerId, facts)],
  ['state', ({ item }) => item.state],
  ['settled', ({ item }) => (item.settled ? 'yes' : 'no')],
  ['why', ({ item }) => item.why],
  ['due_on', ({ item }) => item.dueOn],
  ['days_to_due', ({ item }) => item.dueInDays],
  ['decides_verdict', ({ item }) => (item.decides ? 'yes' : 'no')],
  ['sentence', ({ item }) => item.sentence],
  ['as_of', (_line, { view }) => view.readAt],
];

/** Lines under a head line. */
export function tableOf<Line>(
  columns: Columns<Line>,
  lines: readonly Line[],
  facts: FileFacts,
): readonly (readonly Cell[])[] {
  return [columns.map(([name]) => name), ...lines.map((line) => columns.map(([, cell]) => cell(line, facts)))];
}

function functionsIn(functions: LaunchRow['functions'], verdict: string): string | null {
  const names = Object.entries(functions).flatMap(([name, own]) => (own === verdict ? [name] : []));
  return names.length === 0 ? null : names.join('; ');
}
