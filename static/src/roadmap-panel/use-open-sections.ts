import { useState } from 'react';
import type { Gap } from '../../../src/domain/roadmap/gaps';
import type { Template } from '../../../src/domain/template/template';

interface OpenSections {
  isOpen(sectionId: string): boolean;
  toggle(sectionId: string, isOpen: boolean): void;
}

/** Sections with something to do stand open at first; the others open by their heading. */
function sectionsToOpen(template: Template, gaps: readonly Gap[]): readonly string[] {
  const gapIds = new Set(gaps.map(({ fieldId }) => fieldId));
  const withGaps = template.fields.filter(({ id }) => gapIds.has(id)).map(({ section }) => section);
  return withGaps.length > 0 ? withGaps : template.sections.slice(0, 1).map(({ id }) => id);
}

export function useOpenSections(template: Template, gaps: readonly Gap[]): OpenSections {
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(sectionsToOpen(template, gaps)));
  return {
    isOpen: (sectionId) => open.has(sectionId),
    toggle: (sectionId, isOpen) =>
      setOpen((before) => new Set([...before].filter((id) => id !== sectionId).concat(isOpen ? sectionId : []))),
  };
}
