import { templatePath } from '../../domain/template/template-state';
import type { UseCase } from '../use-case';
import { changeTemplate } from './change-template';

/** Where the template may be newly chosen. Items that it fills already keep it wherever they are. */
export const setTemplateScope: UseCase<'template.setScope'> = async (ports, call) => {
  const { revision } = await changeTemplate(ports, call, 'template.setScope', () => ({
    [templatePath.scope]: call.input.scope,
  }));
  return { revision };
};
