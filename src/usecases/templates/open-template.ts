import { namePeople } from '../name-people';
import type { UseCase } from '../use-case';
import { draftProblems, peopleOf, publishedVersions, summaryOf } from './describe-template';
import { currentVersion, everyVersion, getTemplate } from './template-history';

/** Everything that the editor shows of one template. */
export const openTemplate: UseCase<'template.open'> = async (ports, { input }) => {
  const { journal, people } = ports;
  const known = await getTemplate(ports, input.templateId);
  const { draft } = known;
  const [published, earlier, named] = await Promise.all([
    currentVersion(journal, known),
    draft === null ? [] : everyVersion(journal, known),
    namePeople(people, peopleOf(known)),
  ]);
  return {
    summary: summaryOf(known, published),
    revision: known.revision,
    versions: publishedVersions(known),
    published,
    draft,
    problems: draft === null ? [] : draftProblems(draft, known, earlier),
    people: named,
  };
};
