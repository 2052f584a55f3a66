import type { CalendarDate } from '../calendar/calendar-date';
import { evidenceWords, offsetWords } from '../checklist/item-words';
import { jsonEqual } from '../journal/json-equal';
import { json } from '../json';
import type { ChecklistTemplate } from './checklist';
import { offeredPart } from './checklist-choice';
import { findItem, type FrozenDefinition, type Launch, type LaunchItem } from './launch';
import { planItems, type PlannedItem } from './plan-items';

interface Offered {
  readonly itemId: string;
  readonly function: string;
  readonly title: string;
  readonly importance: FrozenDefinition['importance'];
}

/** One item that another version of the checklist has otherwise than a launch. Each is accepted or left by itself. */
export type OfferedChange =
  | (Offered & {
      readonly kind: 'added';
      readonly definition: FrozenDefinition;
      readonly dueOn: CalendarDate;
      readonly waitsFor: readonly string[];
      /** What it asks, in words. */
      readonly notes: readonly string[];
    })
  | (Offered & {
      readonly kind: 'changed';
      readonly definition: FrozenDefinition;
      readonly dueOn: CalendarDate;
      /** It was made not applicable when an earlier version didn't have it. */
      readonly isBack: boolean;
      /** What becomes of it, each a sentence. */
      readonly notes: readonly string[];
    })
  | (Offered & { readonly kind: 'removed'; readonly notes: readonly string[] });

/**
 * What a version of its checklist would change about a launch, item by item, in the version's order and then what it no longer has.
 * What was left as it is stays out for as long as the version asks the same of it.
 */
export function offeredChanges(launch: Launch, checklist: ChecklistTemplate): readonly OfferedChange[] {
  const { tier, launchOn } = launch;
  if (tier === null || launchOn === null) return [];
  const { regions, packs, weekendsToFriday } = launch;
  const planned = planItems(checklist, { tier, launchOn, regions, packs, weekendsToFriday });
  const ids = new Set(planned.map(({ itemId }) => itemId));
  return [
    ...planned.flatMap((item) => changeTo(launch, item)),
    ...Object.entries(launch.items).flatMap(([itemId, item]) =>
      ids.has(itemId) ? [] : removalOf(launch, itemId, item),
    ),
  ];
}

function changeTo(launch: Launch, planned: PlannedItem): readonly OfferedChange[] {
  const { itemId, definition, dueOn } = planned;
  const choice = choiceOn(launch, itemId);
  if (choice?.choice === 'kept' && same(choice.offered, offeredPart(definition))) return [];
  const { function: of, title, importance } = definition;
  const named = { itemId, function: of, title, importance };
  const item = findItem(launch, itemId);
  if (item === null) {
    const notes = [
      `${importance}, due at ${offsetWords(definition.offsetDays)}`,
      `evidence: ${evidenceWords(definition.evidence)}`,
    ];
    return [
      {
        ...named,
        kind: 'added',
        definition,
        dueOn,
        waitsFor: planned.waitsFor,
        notes: [`Asked: ${notes.join('; ')}.`],
      },
    ];
  }
  const isBack = choice?.choice === 'accepted' && choice.offered === null && item.state === 'not applicable';
  const notes = [
    ...(isBack ? ['The checklist has it again: it counts as open work once more.'] : []),
    ...differences(item.definition, definition),
  ];
  if (notes.length === 0) return [];
  return [{ ...named, kind: 'changed', definition, dueOn, isBack, notes }];
}

/** An item that people made not applicable already has left the launch's reckoning: there is nothing to ask. */
function removalOf(launch: Launch, itemId: string, item: LaunchItem): readonly OfferedChange[] {
  const choice = choiceOn(launch, itemId);
  if (item.state === 'not applicable' || (choice?.choice === 'kept' && choice.offered === null)) return [];
  const { function: of, title, importance } = item.definition;
  const notes = ['The checklist no longer has it. It becomes not applicable; what was given stays with it.'];
  return [{ itemId, function: of, title, importance, kind: 'removed', notes }];
}

function differences(was: FrozenDefinition, is: FrozenDefinition): readonly string[] {
  return [
    ...(was.title === is.title ? [] : [`Renamed from “${was.title}”.`]),
    ...(was.function === is.function ? [] : [`${is.function} answers for it instead of ${was.function}.`]),
    ...(was.ownerRole === is.ownerRole
      ? []
      : [`Its owner role is ${is.ownerRole} instead of ${was.ownerRole}; its owner stays.`]),
    ...(was.importance === is.importance ? [] : [`It is ${is.importance} instead of ${was.importance}.`]),
    ...(was.offsetDays === is.offsetDays
      ? []
      : [`Due at ${offsetWords(is.offsetDays)} instead of ${offsetWords(was.offsetDays)}.`]),
    ...(same(was.evidence, is.evidence)
      ? []
      : [`Evidence: ${evidenceWords(is.evidence)} instead of ${evidenceWords(was.evidence)}.`]),
    ...(was.jql === is.jql ? [] : ['Its check runs another query, so it has to be run again.']),
  ];
}

function choiceOn(launch: Launch, itemId: string): Launch['checklistChoices'][string] | null {
  return Object.hasOwn(launch.checklistChoices, itemId) ? (launch.checklistChoices[itemId] ?? null) : null;
}

const same = (a: unknown, b: unknown): boolean => jsonEqual(json.parse(a), json.parse(b));
