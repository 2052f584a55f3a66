import type { LaunchItem } from '../../../../src/domain/launch/launch';
import type { Assessment, ItemAssessment } from '../../../../src/domain/readiness/assessment';
import { AFTER_LAUNCH, groupItems, needsAttention, type ItemGroup } from './group-items';

export type Filter = 'all' | 'open' | 'mine';
export type Only = 'blocking' | 'overdue' | 'unowned' | 'waiting';
export type Arrangement = 'function' | 'due' | 'owner';

/** What a person looks for in the list. Null and an empty text let everything through. */
export interface Search {
  readonly filter: Filter;
  readonly text: string;
  readonly function: string | null;
  readonly only: Only | null;
  readonly by: Arrangement;
}

export const everything: Search = { filter: 'all', text: '', function: null, only: null, by: 'function' };

/** Whether the list shows a choice instead of the whole. */
export function isNarrowed({ filter, text, function: answering, only }: Search): boolean {
  return filter === 'mine' || text.trim() !== '' || answering !== null || only !== null;
}

export interface ItemFacts {
  readonly item: LaunchItem;
  readonly isMine: boolean;
  /** Whether something that it waits for isn't settled. */
  readonly isWaiting: boolean;
  readonly ownerName: string;
}

/** Words in any order, in what the row says: the title, its function, its owner. */
export function matches(search: Search, stands: ItemAssessment, facts: ItemFacts): boolean {
  const { filter, only } = search;
  if (filter === 'open' && stands.settled) return false;
  if (filter === 'mine' && !facts.isMine) return false;
  if (search.function !== null && stands.function !== search.function) return false;
  if (only === 'blocking' && stands.importance !== 'blocking') return false;
  if (only === 'overdue' && !stands.overdue) return false;
  if (only === 'unowned' && (stands.ownerId !== null || stands.settled)) return false;
  if (only === 'waiting' && (!facts.isWaiting || stands.settled)) return false;
  const said = `${stands.title} ${stands.function} ${facts.ownerName} ${stands.ownerRole}`.toLocaleLowerCase();
  return search.text
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}

export interface ShownGroup {
  readonly group: ItemGroup;
  readonly shown: readonly ItemAssessment[];
  /** Whether it stands open until somebody says otherwise. */
  readonly opensItself: boolean;
}

/** The items that are looked for, in the order asked for. `order` holds functions where they stood at first. */
export function arrange(
  assessment: Assessment,
  search: Search,
  factsOf: (stands: ItemAssessment) => ItemFacts | null,
  order: readonly string[],
): readonly ShownGroup[] {
  const isShown = (stands: ItemAssessment) => {
    const facts = factsOf(stands);
    return facts !== null && matches(search, stands, facts);
  };
  const groups =
    search.by === 'function'
      ? groupItems(assessment).toSorted((one, other) => order.indexOf(one.name) - order.indexOf(other.name))
      : search.by === 'due'
        ? byDueDate(assessment)
        : byOwner(assessment, (stands) => factsOf(stands)?.ownerName ?? '');
  const narrowed = isNarrowed(search) || search.by !== 'function';
  return groups
    .map((group) => ({
      group,
      shown: group.items.filter(isShown),
      opensItself: narrowed ? group.name !== SETTLED : needsAttention(group),
    }))
    .filter(({ shown }) => shown.length > 0);
}

const SETTLED = 'Settled';
const DUE_SOON_DAYS = 7;

function byDueDate({ items }: Assessment): readonly ItemGroup[] {
  const nameOf = (stands: ItemAssessment): string => {
    if (stands.settled) return SETTLED;
    if (stands.overdue) return 'Overdue';
    if (stands.dueInDays !== null && stands.dueInDays <= DUE_SOON_DAYS) return 'Due within 7 days';
    return stands.phase === 'after launch' ? AFTER_LAUNCH : 'Due later';
  };
  return ['Overdue', 'Due within 7 days', 'Due later', AFTER_LAUNCH, SETTLED].map((name) =>
    plainGroup(name, items, nameOf),
  );
}

function byOwner({ items }: Assessment, ownerName: (stands: ItemAssessment) => string): readonly ItemGroup[] {
  const nameOf = (stands: ItemAssessment) => (stands.ownerId === null ? NOBODY : ownerName(stands));
  const names = [...new Set(items.map(nameOf))].filter((name) => name !== NOBODY);
  return [NOBODY, ...names.toSorted((one, other) => one.localeCompare(other))].map((name) =>
    plainGroup(name, items, nameOf),
  );
}

const NOBODY = 'No owner';

function plainGroup(
  name: string,
  items: readonly ItemAssessment[],
  nameOf: (stands: ItemAssessment) => string,
): ItemGroup {
  const own = items.filter((stands) => nameOf(stands) === name);
  const due = ({ dueInDays }: ItemAssessment) => dueInDays ?? Infinity;
  return { name, items: own.toSorted((one, other) => due(one) - due(other)), explained: null };
}
