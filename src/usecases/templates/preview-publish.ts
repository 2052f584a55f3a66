import { checkTemplate } from '../../domain/template/check-template';
import { compareTemplates } from '../../domain/template/compare-templates';
import type { UseCase } from '../use-case';
import { blastRadius } from './blast-radius';
import { refuse } from './change-template';
import { filledItems } from './filled-items';
import { currentVersion, everyVersion, getTemplate, nextVersion } from './template-history';

/** What publishing the draft would change, and how far it would reach over the issues that the person who asks can see. */
export const previewPublish: UseCase<'template.previewPublish'> = async (ports, { input: { templateId } }) => {
  const known = await getTemplate(ports, templateId);
  const { draft } = known;
  if (draft === null) {
    return refuse('There is nothing to publish: the template has no draft.', {
      path: '',
      code: 'no_draft',
      message: 'Change something first.',
    });
  }
  const [earlier, current, filled] = await Promise.all([
    everyVersion(ports.journal, known),
    currentVersion(ports.journal, known),
    filledItems(ports, templateId),
  ]);
  const version = nextVersion(known);
  const checked = checkTemplate(draft, { templateId, version, earlier });
  const next = checked.ok ? checked.template : null;
  return {
    version,
    problems: checked.ok ? [] : checked.problems,
    change: current === null || next === null ? null : compareTemplates(current, next),
    reach: blastRadius(filled, next),
  };
};
