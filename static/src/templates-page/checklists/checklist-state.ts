/** The views of one checklist. `publish` stands beside the tabs: a step that is gone through, and left. */
export const checklistTabs = ['items', 'preview', 'offered', 'versions', 'proposals'] as const;
export type ChecklistTab = (typeof checklistTabs)[number];
export type ChecklistPart = ChecklistTab | 'publish';

/** Null where the page shows roadmap templates. */
export interface ChecklistsState {
  /** Null shows the list. */
  readonly checklistId: string | null;
  readonly part: ChecklistPart;
}

const parts: readonly string[] = [...checklistTabs, 'publish'];

/** Reads the checklists' part of a query string; null where it asks for roadmap templates. */
export function readChecklistsState(search: string): ChecklistsState | null {
  const given = new URLSearchParams(search);
  const checklistId = given.get('checklist')?.trim() || null;
  if (checklistId === null && given.get('kind') !== 'checklists') return null;
  const part = given.get('view') ?? '';
  return { checklistId, part: isPart(part) ? part : 'items' };
}

/** The query string with the page's part changed: whatever else stands in it belongs to the page around this one. */
export function writeChecklistsState(search: string, state: ChecklistsState | null): string {
  const written = new URLSearchParams(search);
  for (const name of ['kind', 'checklist', 'template', 'view']) written.delete(name);
  if (state !== null) {
    if (state.checklistId === null) written.append('kind', 'checklists');
    else written.append('checklist', state.checklistId);
    if (state.checklistId !== null && state.part !== 'items') written.append('view', state.part);
  }
  const text = written.toString();
  return text === '' ? '' : `?${text}`;
}

function isPart(text: string): text is ChecklistPart {
  return parts.includes(text);
}
