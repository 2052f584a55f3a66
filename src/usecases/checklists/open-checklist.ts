import type { ProposalView } from '../../contract/checklist';
import { findEntityName, issueOf } from '../../domain/journal/entity-id';
import { namePeople } from '../name-people';
import type { Ports } from '../ports';
import { readingUntil } from '../reading-time';
import type { UseCase } from '../use-case';
import { currentVersion, getChecklist, type KnownChecklist } from './checklist-history';
import { draftProblems, peopleOf, publishedVersions, summaryOf } from './describe-checklist';

/** Everything that the editor shows of one checklist. */
export const openChecklist: UseCase<'checklist.open'> = async (ports, { input }) => {
  const known = await getChecklist(ports, input.checklistId);
  const [published, proposals, people] = await Promise.all([
    currentVersion(ports.journal, known),
    proposalsOf(ports, known),
    namePeople(ports.people, peopleOf(known)),
  ]);
  return {
    summary: summaryOf(known, published),
    revision: known.revision,
    versions: publishedVersions(known),
    published,
    draft: known.draft,
    problems: draftProblems(known),
    proposals,
    people,
  };
};

/** Newest first; the launch's issue is named to those who can see it. */
async function proposalsOf(
  { roadmapIssues, clock }: Pick<Ports, 'roadmapIssues' | 'clock'>,
  { record }: KnownChecklist,
): Promise<readonly ProposalView[]> {
  const proposals = [...record.proposals].sort(([one], [other]) => other - one);
  const issueIds = new Set(proposals.flatMap(([, { launchEntityId }]) => issueIdOf(launchEntityId) ?? []));
  const names =
    issueIds.size === 0
      ? { issues: [] }
      : await roadmapIssues.names({ issueIds: [...issueIds], until: readingUntil(clock.now()) });
  const keyOf = new Map(names.issues.map(({ issueId, key }) => [issueId, key]));
  return proposals.map(([number, { launchEntityId, ...proposal }]) => ({
    ...proposal,
    number,
    issueKey: keyOf.get(issueIdOf(launchEntityId) ?? '') ?? null,
  }));
}

function issueIdOf(launchEntityId: string): string | null {
  const name = findEntityName(launchEntityId);
  return name === null ? null : issueOf(name);
}
