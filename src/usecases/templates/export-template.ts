import { templateFile } from '../../domain/template/template-file';
import type { UseCase } from '../use-case';
import { getVersion } from './read-template-version';
import { getTemplate } from './template-history';

/** One version as a file that another site can make a template of. It holds no answers and names nobody. */
export const exportTemplate: UseCase<'template.export'> = async (ports, { input: { templateId, version } }) => {
  const known = await getTemplate(ports, templateId);
  const template = await getVersion(ports.journal, known, version);
  return { fileName: `gantry-template-${templateId}-v${version}.json`, file: templateFile(template) };
};
