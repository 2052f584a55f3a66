import { templateFile } from '../../domain/template/template-file';
import type { UseCase } from '../use-case';
import { getVersion } from './read-template-version';
import { getTemplate } from './template-history';

/** One version as a file that another site can make a template of. It holds no answers and names nobody. */
export const exportTemplate: UseCase<'template.export'> = async ({ journal }, { input: { templateId, version } }) => {
  const known = await getTemplate(journal, templateId);
  const template = await getVersion(journal, known, version);
  return { fileName: `gantry-template-${templateId}-v${version}.json`, file: templateFile(template) };
};
