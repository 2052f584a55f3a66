import type { ChecklistTemplate } from '../launch/checklist';
import { checklistDraft, type ChecklistDraft } from './checklist-record';

/** A draft that starts from a version, to be changed into the next. */
export function nextChecklistDraft({ name, weekendsToFriday, items }: ChecklistTemplate): ChecklistDraft {
  return checklistDraft.parse({ name, weekendsToFriday, items });
}

/** A draft without an item. */
export const blankChecklist = (name: string): ChecklistDraft => ({ name, weekendsToFriday: false, items: [] });
