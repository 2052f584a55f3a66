import type { UseCase } from '../use-case';
import { changeTemplate } from './change-template';
import { draftDone } from './template-history';

/** Goes back to what is published. */
export const discardTemplateDraft: UseCase<'template.discardDraft'> = async (ports, call) => {
  const { revision } = await changeTemplate(ports, call, 'template.discardDraft', (known) =>
    known.draft === null ? {} : draftDone(known),
  );
  return { revision };
};
