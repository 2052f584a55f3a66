import { templatePath } from '../../domain/template/template-state';
import type { UseCase } from '../use-case';
import { changeTemplate } from './change-template';

/** An archived template can't be newly chosen. Items that it fills keep it. */
export const archiveTemplate: UseCase<'template.archive'> = async (ports, call) => {
  const { isArchived } = call.input;
  const { revision } = await changeTemplate(ports, call, 'template.archive', ({ record }) =>
    record.isArchived === isArchived ? {} : { [templatePath.archived]: isArchived ? true : null },
  );
  return { revision };
};
