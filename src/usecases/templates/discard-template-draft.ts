import { templatePath } from '../../domain/template/template-state';
import type { UseCase } from '../use-case';
import { changeTemplate } from './change-template';

/** Goes back to what is published. The journal keeps the draft. */
export const discardTemplateDraft: UseCase<'template.discardDraft'> = async (ports, call) => {
  const { revision } = await changeTemplate(ports, call, 'template.discardDraft', ({ record }) =>
    record.draft === null ? {} : { [templatePath.draft]: null },
  );
  return { revision };
};
