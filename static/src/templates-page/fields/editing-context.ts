import { createContext, useContext } from 'react';
import type { TemplateEditor } from '../draft/use-template-editor';
import type { FieldActions } from './use-field-actions';

interface Editing {
  readonly editor: TemplateEditor;
  readonly actions: FieldActions;
}

const Context = createContext<Editing | null>(null);

export const EditingContext = Context.Provider;

/** The draft under work and what can be done to its parts. Throws outside of the editor. */
export function useEditing(): Editing {
  const editing = useContext(Context);
  if (editing === null) throw new Error('useEditing needs an EditingContext above it.');
  return editing;
}
