import { checkChecklist } from '../../domain/checklist/check-checklist';
import { compareChecklists } from '../../domain/checklist/compare-checklists';
import { fillAutomaticJql } from '../../domain/launch/automatic-jql';
import type { ChecklistTemplate } from '../../domain/launch/checklist';
import type { Problem } from '../../domain/problem';
import type { Ports } from '../ports';
import type { UseCase } from '../use-case';
import { currentVersion, getChecklist, nextVersion } from './checklist-history';
import { checklistReach } from './checklist-reach';
import { requireChecklistDraft } from './publish-checklist';

/** What publishing the draft would change, and how far it would reach over the launches that the person who asks can see. */
export const previewPublishChecklist: UseCase<'checklist.previewPublish'> = async (
  ports,
  { input: { checklistId } },
) => {
  const known = await getChecklist(ports, checklistId);
  const draft = requireChecklistDraft(known);
  const version = nextVersion(known);
  const checked = checkChecklist(draft, { checklistId, version });
  const next = checked.ok ? checked.checklist : null;
  const [current, reach, queries] = await Promise.all([
    currentVersion(ports.journal, known),
    checklistReach(ports, checklistId, next),
    next === null ? [] : queryProblems(ports, next),
  ]);
  return {
    version,
    problems: checked.ok ? queries : checked.problems,
    change: current === null || next === null ? null : compareChecklists(current, next),
    reach,
  };
};

/**
 * What Jira has against the queries of automatic items, in its own words. They are tried with a project that the person sees; one that
 * names a launch's issue can't be tried before there is a launch.
 */
async function queryProblems(
  { jql, projects }: Pick<Ports, 'jql' | 'projects'>,
  { items }: ChecklistTemplate,
): Promise<readonly Problem[]> {
  const queries = items.flatMap(({ jql: query }, index) =>
    query === null || query.includes('{issueKey}') ? [] : [{ query, path: `items/${index}/jql` }],
  );
  if (queries.length === 0) return [];
  const [[project], priorities, issueTypes] = await Promise.all([
    projects.all(),
    jql.priorityNames(),
    jql.issueTypeNames(),
  ]);
  if (project === undefined) return [];
  const facts = {
    projectKey: project.key,
    issueKey: '',
    topPriorities: priorities.slice(0, 1),
    site: { priorities, issueTypes },
  };
  const found = await Promise.all(
    queries.map(async ({ query, path }) => {
      const filled = fillAutomaticJql(query, facts);
      const messages = filled.ok
        ? await jql.problemsOf(filled.jql)
        : [`This site has no issue type “${filled.missingType}” that you can see.`];
      return messages.length === 0 ? [] : [{ path, code: 'jql', message: messages.join(' ') }];
    }),
  );
  return found.flat();
}
