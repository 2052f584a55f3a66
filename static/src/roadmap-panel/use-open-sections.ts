import { useState } from 'react';
import type { Gap } from '../../../src/domain/roadmap/gaps';
import type { Template } from '../../../src/domain/template/template';
import type { Edits } from './form-state';

interface OpenSections {
  isOpen(sectionId: string): boolean;
  toggle(sectionId: string, isOpen: boolean): void;
}

/** Sections with a gap or an unsaved change stand open at first; the others open by their heading. */
function sectionsToOpen(template: Template, gaps: readonly Gap[], edits: Edits): readonly string[] {
  const gapIds = new Set(gaps.map(({ fieldId }) => fieldId));
  const unfinished = template.fields.filter(({ id }) => gapIds.has(id) || id in edits).map(({ section }) => section);
  return unfinished.length > 0 ? unfinished : template.sections.slice(0, 1).map(({ id }) => id);
}

export function useOpenSections(template: Template, gaps: readonly Gap[], edits: Edits): OpenSections {
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(sectionsToOpen(template, gaps, edits)));
  return {
    isOpen: (sectionId) => open.has(sectionId),
    toggle: (sectionId, isOpen) =>
      setOpen((before) => new Set([...before].filter((id) => id !== sectionId).concat(isOpen ? sectionId : []))),
  };
}
