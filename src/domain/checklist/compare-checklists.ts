import { jsonEqual } from '../journal/json-equal';
import { json } from '../json';
import type { ChecklistTemplate, ItemDefinition } from '../launch/checklist';
import { TIERS } from '../launch/tier';
import { demandWords, evidenceWords, packWords, tiersWords } from './item-words';

/** An item of a version, in words: what it is and what it asks. */
export interface NamedItem {
  readonly key: string;
  readonly title: string;
  readonly words: string;
}

/** What two versions of a checklist differ in, item by item; items are the same where their key is. */
export interface ChecklistChange {
  readonly from: number;
  readonly to: number;
  readonly added: readonly NamedItem[];
  readonly removed: readonly NamedItem[];
  /** Notes are sentences a person reads. */
  readonly changed: readonly { readonly key: string; readonly title: string; readonly notes: readonly string[] }[];
  /** What changed about the checklist itself. */
  readonly notes: readonly string[];
}

/** What `to` asks otherwise than `from`. Both are versions of one checklist. */
export function compareChecklists(from: ChecklistTemplate, to: ChecklistTemplate): ChecklistChange {
  const before = new Map(from.items.map((item) => [item.key, item]));
  const after = new Map(to.items.map((item) => [item.key, item]));
  return {
    from: from.version,
    to: to.version,
    added: to.items.filter(({ key }) => !before.has(key)).map(named),
    removed: from.items.filter(({ key }) => !after.has(key)).map(named),
    changed: to.items.flatMap((item) => {
      const was = before.get(item.key);
      const notes = was === undefined ? [] : itemNotes(was, item, { from, to });
      return notes.length === 0 ? [] : [{ key: item.key, title: `${item.function}: ${item.title}`, notes }];
    }),
    notes: checklistNotes(from, to),
  };
}

/** Whether a launch that starts with the one gets anything else than with the other. */
export function isSameChecklist({ added, removed, changed, notes }: ChecklistChange): boolean {
  return [added, removed, changed, notes].every(({ length }) => length === 0);
}

function named(item: ItemDefinition): NamedItem {
  const pack = item.pack === 'core' ? '' : `${packWords[item.pack]}. `;
  return { key: item.key, title: `${item.function}: ${item.title}`, words: `${pack}${tiersWords(item)}.` };
}

interface Versions {
  readonly from: ChecklistTemplate;
  readonly to: ChecklistTemplate;
}

function itemNotes(was: ItemDefinition, is: ItemDefinition, versions: Versions): readonly string[] {
  return [
    ...(was.title === is.title ? [] : [`Renamed from “${was.title}”.`]),
    ...(was.function === is.function ? [] : [`${is.function} answers for it instead of ${was.function}.`]),
    ...(was.ownerRole === is.ownerRole ? [] : [`Owned by ${is.ownerRole} instead of ${was.ownerRole}.`]),
    ...tierNotes(was, is),
    ...(same(was.evidence, is.evidence)
      ? []
      : [`Evidence: ${evidenceWords(is.evidence)} instead of ${evidenceWords(was.evidence)}.`]),
    ...(was.jql === is.jql ? [] : ['Its check runs another query.']),
    ...(was.pack === is.pack ? [] : [`In ${packWords[is.pack]} instead of ${packWords[was.pack]}.`]),
    ...(same(was.dependsOn, is.dependsOn) ? [] : [dependencyNote(is, versions)]),
  ];
}

function tierNotes(was: ItemDefinition, is: ItemDefinition): readonly string[] {
  return TIERS.flatMap((tier) => {
    const [before, after] = [was.tiers[tier], is.tiers[tier]];
    const notes: string[] = [];
    const [wasWords, isWords] = [demandWords(before), demandWords(after)];
    if (wasWords !== isWords) notes.push(`${tier}: ${isWords} instead of ${wasWords}.`);
    const [wasTitle, isTitle] = [before?.title ?? null, after?.title ?? null];
    if (before !== null && after !== null && wasTitle !== isTitle) {
      notes.push(isTitle === null ? `${tier} calls it what the others do.` : `${tier} calls it “${isTitle}”.`);
    }
    return notes;
  });
}

function dependencyNote({ dependsOn }: ItemDefinition, { to }: Versions): string {
  if (dependsOn.length === 0) return 'Waits for no other item.';
  const titles = dependsOn.map((key) => `“${to.items.find((item) => item.key === key)?.title ?? key}”`);
  return `Waits for ${titles.join(' and ')}.`;
}

function checklistNotes(from: ChecklistTemplate, to: ChecklistTemplate): readonly string[] {
  const [kept, keptBefore] = [keysIn(to, from), keysIn(from, to)];
  return [
    ...(from.name === to.name ? [] : [`The checklist is called “${to.name}” instead of “${from.name}”.`]),
    ...(from.weekendsToFriday === to.weekendsToFriday
      ? []
      : [
          to.weekendsToFriday
            ? 'Due dates on a weekend move to the Friday before.'
            : 'Due dates on a weekend stay there.',
        ]),
    ...(kept.some((key, index) => keptBefore[index] !== key) ? ['Items are in another order.'] : []),
  ];
}

/** Keys of those items of the one that the other has too. */
function keysIn(of: ChecklistTemplate, other: ChecklistTemplate): readonly string[] {
  const known = new Set(other.items.map(({ key }) => key));
  return of.items.map(({ key }) => key).filter((key) => known.has(key));
}

const same = (a: unknown, b: unknown): boolean => jsonEqual(json.parse(a), json.parse(b));
