import { compareTemplates } from '../../domain/template/compare-templates';
import type { Template } from '../../domain/template/template';
import { AppError } from '../app-error';
import type { JournalPort } from '../ports';
import { templateAt } from '../template-library';
import type { UseCase } from '../use-case';
import { getTemplate, versionNumbers, type KnownTemplate } from './template-history';

/** One version as it was published, beside what was offered before it. */
export const readTemplateVersion: UseCase<'template.readVersion'> = async (ports, { input }) => {
  const { journal } = ports;
  const known = await getTemplate(ports, input.templateId);
  const template = await getVersion(journal, known, input.version);
  const before = versionBefore(known, input.version);
  const earlier = before === null ? null : await templateAt(journal, input.templateId, before);
  return { template, change: earlier === null ? null : compareTemplates(earlier, template) };
};

/** @throws AppError `not-found` where no such version was ever offered: one whose publishing broke off doesn't count. */
export async function getVersion(
  journal: Pick<JournalPort, 'find'>,
  known: KnownTemplate,
  version: number,
): Promise<Template> {
  const found = versionNumbers(known).includes(version) ? await templateAt(journal, known.templateId, version) : null;
  if (found !== null) return found;
  throw new AppError('not-found', `This template has no version ${version}. Reload the page to see those it has.`, {
    problems: [{ path: 'version', code: 'unknown_version', message: 'There is no such version.' }],
  });
}

/** What was offered until this version came; null for a first one. */
export function versionBefore(known: KnownTemplate, version: number): number | null {
  return known.record.versions.get(version)?.before ?? null;
}
