import {
  LAUNCHES_PER_CALL,
  NAMES_PER_CALL,
  type LaunchesView,
  type LaunchItems,
  type LaunchName,
} from '../../../../src/contract/launch-page';
import type { Person } from '../../../../src/contract/person';
import type { LaunchRow } from '../../../../src/domain/launch-page/launch-row';
import { call } from '../../api';
import { count } from '../../format';
import { downloadText } from '../../portfolio-page/download-text';
import { toCsv } from '../../portfolio-page/to-csv';
import { itemColumns, launchColumns, tableOf, type Cell } from './launch-columns';

/** Hands the file to the browser and answers what it holds, in words. */
export async function exportLaunches(
  what: 'launches' | 'items',
  view: LaunchesView,
  rows: readonly LaunchRow[],
): Promise<string> {
  const { names, missing } = await namesOf(rows.map(({ issueId }) => issueId));
  // Whose name Jira no longer tells was hidden meanwhile: nothing of it goes into a file.
  const seen = rows.filter(({ issueId }) => names.has(issueId));
  const { table, lacking } =
    what === 'launches' ? { table: launchTable(view, seen, names), lacking: [] } : await itemTable(view, seen, names);
  const partial = [...new Set([...view.missing, ...missing, ...lacking])].map((sentence): readonly Cell[] => [
    `Not whole: ${sentence}`,
  ]);
  downloadText(`${what}-${view.today}.csv`, toCsv([...table, ...partial]), 'text/csv');
  const lines = table.length - 1;
  return `${what === 'launches' ? count(lines, 'launch', 'launches') : count(lines, 'item')} saved to ${what}-${view.today}.csv.`;
}

function launchTable(view: LaunchesView, rows: readonly LaunchRow[], names: ReadonlyMap<string, LaunchName>) {
  return tableOf(launchColumns, rows, { view, names, people: new Map() });
}

async function itemTable(view: LaunchesView, rows: readonly LaunchRow[], names: ReadonlyMap<string, LaunchName>) {
  const launches: LaunchItems[] = [];
  const lacking: string[] = [];
  for (const entityIds of chunksOf(
    rows.map(({ entityId }) => entityId),
    LAUNCHES_PER_CALL,
  )) {
    const read = await call('launches.items', { entityIds });
    launches.push(...read.launches);
    lacking.push(...read.missing);
  }
  const lines = launches.flatMap((launch) => launch.items.map((item) => ({ launch, item })));
  const people = await peopleOf(lines.flatMap(({ item }) => item.ownerId ?? []));
  return { table: tableOf(itemColumns, lines, { view, names, people }), lacking };
}

async function namesOf(
  issueIds: readonly string[],
): Promise<{ readonly names: ReadonlyMap<string, LaunchName>; readonly missing: readonly string[] }> {
  const names = new Map<string, LaunchName>();
  const lacking: string[] = [];
  for (const ids of chunksOf([...new Set(issueIds)], NAMES_PER_CALL)) {
    const { issues, missing } = await call('launches.names', { issueIds: ids, accountIds: [] });
    for (const [id, name] of Object.entries(issues)) names.set(id, name);
    lacking.push(...missing);
  }
  return { names, missing: lacking };
}

async function peopleOf(accountIds: readonly string[]): Promise<ReadonlyMap<string, Person>> {
  const found = new Map<string, Person>();
  for (const ids of chunksOf([...new Set(accountIds)], NAMES_PER_CALL)) {
    const { people } = await call('launches.names', { issueIds: [], accountIds: ids });
    for (const [id, person] of Object.entries(people)) found.set(id, person);
  }
  return found;
}

function chunksOf<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
