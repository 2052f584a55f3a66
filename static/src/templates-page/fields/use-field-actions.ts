import { useState } from 'react';
import type { FieldTypeName } from '../../../../src/domain/template/field-definition';
import type { TemplateDraft } from '../../../../src/domain/template/template-record';
import { nameOfField, nameOfSection, newLocalId } from '../draft/draft';
import {
  addField,
  addSection,
  deleteField,
  deleteSection,
  duplicateField,
  newField,
  undelete,
  type Deletion,
} from '../draft/draft-edits';
import { fieldsIn, moveField, moveSection, placeOf, stepOfField, type FieldPlace } from '../draft/field-order';
import { partId } from '../draft/placed-problem';
import type { TemplateEditor } from '../draft/use-template-editor';
import { useFocusLater } from '../use-focus-later';

/** What moves a row, and has focus again afterwards. */
export type Mover = 'menu' | 'grip';

const menuId = (owner: 'field' | 'section', id: string) => partId(owner, id, 'menu');

/** Everything that is done to fields and sections as wholes: where focus goes afterwards, and what is said of it. */
export interface FieldActions {
  isOpen(fieldId: string): boolean;
  toggle(fieldId: string): void;
  /** Opens a field where one is named, and leads to a control. */
  goTo(fieldId: string | null, controlId: string): void;
  add(type: FieldTypeName, sectionId: string): void;
  duplicate(fieldId: string): void;
  place(fieldId: string, place: FieldPlace): void;
  step(fieldId: string, step: 1 | -1, mover?: Mover): void;
  remove(fieldId: string): void;
  addSection(): void;
  placeSection(sectionId: string, index: number, mover?: Mover): void;
  removeSection(sectionId: string): void;
  undo(): void;
  /** Lets what was deleted last go for good. */
  dismiss(): void;
  /** What was deleted last, for as long as it can be brought back. */
  readonly deletion: Deletion | null;
  readonly announcement: string;
}

export function useFieldActions({ draft, change }: Pick<TemplateEditor, 'draft' | 'change'>): FieldActions {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [deletion, setDeletion] = useState<Deletion | null>(null);
  const [announcement, setAnnouncement] = useState('');
  const focusLater = useFocusLater();
  const show = (fieldId: string) => setOpen((before) => new Set(before).add(fieldId));
  const goTo = (fieldId: string | null, controlId: string) => {
    if (fieldId !== null) show(fieldId);
    focusLater(controlId);
  };
  const apply = (next: TemplateDraft, said: string) => {
    change(() => next);
    setAnnouncement(said);
  };

  const place = (fieldId: string, to: FieldPlace, mover: Mover = 'menu') => {
    const next = moveField(draft, fieldId, to);
    apply(next, placeWords(next, fieldId));
    focusLater(partId('field', fieldId, mover));
  };
  return {
    deletion,
    announcement,
    isOpen: (fieldId) => open.has(fieldId),
    toggle: (fieldId) =>
      setOpen((before) =>
        before.has(fieldId) ? new Set([...before].filter((id) => id !== fieldId)) : new Set(before).add(fieldId),
      ),
    goTo,
    add: (type, sectionId) => {
      const field = newField(type, sectionId);
      apply(addField(draft, field), '');
      goTo(field.id, partId('field', field.id, 'label'));
    },
    duplicate: (fieldId) => {
      const copy = duplicateField(draft, fieldId);
      if (copy === null) return;
      apply(copy.draft, '');
      goTo(copy.copyId, partId('field', copy.copyId, 'label'));
    },
    place,
    step: (fieldId, step, mover) => {
      const to = stepOfField(draft, fieldId, step);
      if (to !== null) place(fieldId, to, mover);
    },
    remove: (fieldId) => {
      const deleted = deleteField(draft, fieldId);
      if (deleted === null) return;
      apply(deleted.draft, '');
      setDeletion(deleted.deletion);
      focusLater('undo-delete');
    },
    addSection: () => {
      const section = { id: newLocalId('section'), label: '' };
      apply(addSection(draft, section), '');
      focusLater(partId('section', section.id, 'label'));
    },
    placeSection: (sectionId, index, mover = 'menu') => {
      const next = moveSection(draft, sectionId, index);
      apply(next, sectionWords(next, sectionId));
      focusLater(partId('section', sectionId, mover));
    },
    removeSection: (sectionId) => {
      const deleted = deleteSection(draft, sectionId);
      if (deleted === null) return;
      apply(deleted.draft, '');
      setDeletion(deleted.deletion);
      focusLater('undo-delete');
    },
    dismiss: () => setDeletion(null),
    undo: () => {
      if (deletion === null) return;
      apply(undelete(draft, deletion), 'It is back.');
      setDeletion(null);
      focusLater(
        deletion.kind === 'field' ? menuId('field', deletion.field.id) : menuId('section', deletion.section.id),
      );
    },
  };
}

function placeWords(draft: TemplateDraft, fieldId: string): string {
  const field = draft.fields.find(({ id }) => id === fieldId);
  const place = placeOf(draft, fieldId);
  const section = draft.sections.find(({ id }) => id === place?.sectionId);
  if (field === undefined || place === null || section === undefined) return '';
  const of = fieldsIn(draft, section.id).length;
  return `${nameOfField(field)} is now ${place.index + 1} of ${of} in ${nameOfSection(section)}.`;
}

function sectionWords({ sections }: TemplateDraft, sectionId: string): string {
  const at = sections.findIndex(({ id }) => id === sectionId);
  const section = sections[at];
  return section === undefined ? '' : `Section ${nameOfSection(section)} is now ${at + 1} of ${sections.length}.`;
}
