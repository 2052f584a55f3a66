import { namePeople } from '../name-people';
import type { UseCase } from '../use-case';
import { draftProblems, peopleOf, publishedVersions, summaryOf } from './describe-template';
import { currentVersion, everyVersion, getTemplate } from './template-history';

/** Everything that the editor shows of one template. */
export const openTemplate: UseCase<'template.open'> = async ({ journal, people }, { input }) => {
  const known = await getTemplate(journal, input.templateId);
  const [published, earlier, named] = await Promise.all([
    currentVersion(journal, known),
    known.record.draft === null ? [] : everyVersion(journal, known),
    namePeople(people, peopleOf(known)),
  ]);
  const { draft } = known.record;
  return {
    summary: summaryOf(known, published),
    revision: known.entity?.revision ?? 0,
    versions: publishedVersions(known),
    published,
    draft,
    problems: draft === null ? [] : draftProblems(draft, known, earlier),
    people: named,
  };
};
