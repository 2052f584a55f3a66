import { misplacesTopPriorities } from '../launch/automatic-jql';
import { checklistTemplate, itemDefinition, type ChecklistTemplate } from '../launch/checklist';
import type { Problem } from '../problem';
import { schemaProblems } from '../template/check/schema-problems';
import type { ChecklistDraft, DraftItem } from './checklist-record';
import { dependencyProblems } from './dependency-problems';
import { evidenceProblems } from './evidence-problems';

/** In UTF-8 bytes of its JSON: escaped twice on its way to storage, one version still fits one change of a journal. */
const MOST_BYTES = 64_000;

/** More than anybody reads, and with packs and regions a launch would be too large to keep. */
export const MOST_ITEMS = 150;

export type CheckedChecklist =
  | { readonly ok: true; readonly checklist: ChecklistTemplate }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The checklist that a draft comes to, or everything that keeps it from being published, with paths such as `items/3/title`. */
export function checkChecklist(
  draft: ChecklistDraft,
  { checklistId, version }: { readonly checklistId: string; readonly version: number },
): CheckedChecklist {
  const tooLarge = checklistSizeProblems(draft);
  if (tooLarge.length > 0) return { ok: false, problems: tooLarge };
  const items = draft.items.map(trimmed);
  const name = draft.name.trim();
  const problems = [
    ...nameProblems(name),
    ...(items.length === 0 ? [problem('items', 'too_small', 'Add at least one item.')] : []),
    ...items.flatMap((item, index) =>
      schemaProblems(itemDefinition.safeParse(item).error?.issues ?? [], `items/${index}`),
    ),
    ...keyProblems(items),
    ...items.flatMap((item, index) => [
      ...itemProblems(item, `items/${index}`),
      ...queryProblems(item, `items/${index}/jql`),
    ]),
    ...evidenceProblems(items),
    ...dependencyProblems(items),
  ];
  const whole = checklistTemplate.safeParse({ ...draft, name, items, id: checklistId, version });
  return whole.success && problems.length === 0
    ? { ok: true, checklist: whole.data }
    : { ok: false, problems: oneAPath(problems) };
}

/** Also what keeps a draft from being kept: one that is larger would not fit storage. */
export function checklistSizeProblems(draft: ChecklistDraft): readonly Problem[] {
  if (draft.items.length > MOST_ITEMS) {
    const message = `A checklist may have ${MOST_ITEMS} items; this one has ${draft.items.length}. Remove some, or make two checklists of it.`;
    return [problem('items', 'too_big', message)];
  }
  const bytes = new TextEncoder().encode(JSON.stringify(draft)).length;
  if (bytes <= MOST_BYTES) return [];
  const message = `A checklist may have ${MOST_BYTES.toLocaleString('en')} bytes; this one has ${bytes.toLocaleString('en')}. Shorten texts, or remove items.`;
  return [problem('', 'too_big', message)];
}

function nameProblems(name: string): readonly Problem[] {
  if (name === '') return [problem('name', 'too_small', 'Give the checklist a name.')];
  return name.length > 120 ? [problem('name', 'too_big', 'Keep the name to 120 characters.')] : [];
}

function itemProblems(item: DraftItem, path: string): readonly Problem[] {
  const { T1, T2, T3 } = item.tiers;
  if (T1 !== null || T2 !== null || T3 !== null) return [];
  return [problem(`${path}/tiers`, 'too_small', 'Choose at least one tier that has this item.')];
}

function queryProblems({ jql }: DraftItem, path: string): readonly Problem[] {
  if (jql === null || !misplacesTopPriorities(jql)) return [];
  const message =
    'Use {topPriorities} only as “… AND priority in ({topPriorities})”, after another clause: on a site without such priorities that clause is left out.';
  return [problem(path, 'jql', message)];
}

function keyProblems(items: readonly DraftItem[]): readonly Problem[] {
  return items.flatMap(({ key }, index) => {
    const first = items.findIndex((other) => other.key === key);
    return first === index
      ? []
      : [problem(`items/${index}/key`, 'duplicate', `Item ${first + 1} has the key “${key}” already.`)];
  });
}

function trimmed(item: DraftItem): DraftItem {
  return {
    ...item,
    function: item.function.trim(),
    title: item.title.trim(),
    ownerRole: item.ownerRole.trim(),
    evidence: item.evidence.map(({ kind, label }) => ({ kind, label: label.trim() })),
    jql: item.jql === null || item.jql.trim() === '' ? null : item.jql.trim(),
  };
}

/** Two rules often have the same against one place: the first says it. */
function oneAPath(problems: readonly Problem[]): readonly Problem[] {
  const first = new Map<string, Problem>();
  for (const one of problems) if (!first.has(one.path)) first.set(one.path, one);
  return [...first.values()];
}

const problem = (path: string, code: string, message: string): Problem => ({ path, code, message });
