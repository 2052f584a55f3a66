import type { MarkPort } from '../lifecycle/ports';
import { AnswersById } from './answers-by-id';
import { projectsWithFixedGrants } from './browse-grants';
import type { Counted, IndexReader, Meter, ProjectAccessPort, SightPort } from './ports';
import type { Classed, ProjectSight, Sight } from './sight';

export interface SightPorts {
  readonly sight: SightPort;
  readonly projectAccess: ProjectAccessPort;
  readonly index: Pick<IndexReader, 'counts' | 'find'>;
  readonly marks: MarkPort;
}

interface Question {
  /** What the index has below the roots. */
  readonly members: readonly Classed[];
  /** By each hierarchy link of the plan the words by which queries may know it. */
  readonly linkWords: readonly (readonly string[])[];
  /** Ids of the projects that the app knew of when the index was last told of them. */
  readonly knownProjects: ReadonlySet<string>;
  readonly now: string;
  readonly until: string;
  readonly meter: Meter;
}

/** A whole project's ids are read where that is no more than this, or than twice the issues in question: they show what the index lacks. */
const FEW_IDS = 1000;
const FEW_SECURED = 300;

/** Of more projects than these, the app is asked only about those that the plan is known to reach. */
const MANY_PROJECTS = 200;

/**
 * Asks Jira, as the viewer, which of a plan's issues they may see. By class where Jira's answers settle it: a project whose scheme lets the
 * same people browse all issues, and of which the viewer counts as many without a security level as the index has. By id all else.
 */
export async function askSight(ports: SightPorts, question: Question): Promise<Sight> {
  const { members, knownProjects, now, until, meter } = question;
  const projectIds = [...new Set(members.map(({ projectId }) => projectId))];
  const projects = new Map<string, ProjectSight>(projectIds.map((id) => [id, 'none']));
  const answers = new AnswersById(ports, question);
  const mayBrowse = await ports.sight.projects(until, meter);
  if (mayBrowse === null) {
    answers.fail('Jira took too long to tell which projects you can see. Try again in a moment.');
    return answers.settled(projects, []);
  }
  const inQuestion = mayBrowse.size > MANY_PROJECTS ? projectIds.filter((id) => mayBrowse.has(id)) : [...mayBrowse];
  const [appBrowses, indexed] = await Promise.all([
    ports.projectAccess.browsable(inQuestion, meter),
    ports.index.counts(inQuestion),
  ]);
  const openInIndex = new Map(indexed.map(({ projectId, open }) => [projectId, open]));
  const isIndexed = (id: string) => appBrowses.has(id) && knownProjects.has(id) && openInIndex.has(id);
  const candidates = projectIds.filter((id) => mayBrowse.has(id) && isIndexed(id));
  const fixed = await projectsWithFixedGrants(ports, candidates, now, meter);
  // Where the issue decides who may browse it, it decides on the app as well.
  const ofApp = await ports.projectAccess.counts(
    candidates.filter((id) => !fixed.has(id)),
    meter,
  );
  const allInIndex = new Map(indexed.map(({ projectId, open, secured: others }) => [projectId, open + others]));
  const asked = candidates.filter((id) => fixed.has(id) || ofApp.get(id) === allInIndex.get(id));
  const beyond = [...mayBrowse].filter(
    (id) =>
      !asked.includes(id) &&
      (candidates.includes(id) || (!isIndexed(id) && (inQuestion.includes(id) || !knownProjects.has(id)))),
  );
  const { counts, secured, isLevelKnown } = await countBothClasses(ports.sight, asked, until, meter);
  const openOf = (id: string) => (isLevelKnown ? `project = ${id} AND ${OPEN}` : `project = ${id}`);
  const suspects = beyond.filter((id) => appBrowses.has(id));
  const byId: (() => Promise<void>)[] = [];
  asked.forEach((id, at) => {
    const count = counts[at] ?? null;
    // Where the viewer can't ask for levels, their count is of all issues, and says something only where the index has none with a level.
    const isOfOpen = isLevelKnown || allInIndex.get(id) === openInIndex.get(id);
    const isEqual = isOfOpen && count === (openInIndex.get(id) ?? 0);
    projects.set(id, fixed.has(id) && isEqual ? 'open' : 'asked');
    if (fixed.has(id) && isEqual) return;
    if (fixed.has(id) && count !== null && isOfOpen) suspects.push(id);
    const about = members.filter((one) => one.projectId === id && (one.securityLevelId === null || !isLevelKnown));
    byId.push(() => answers.ask({ jql: openOf(id), count, about, few: FEW_IDS }));
  });
  if (isLevelKnown) {
    const about = members.filter((one) => asked.includes(one.projectId) && one.securityLevelId !== null);
    byId.push(() => answers.ask({ jql: SECURED, count: secured, about, few: FEW_SECURED }));
    byId.push(() => answers.askAnew(SECURED_LATELY));
  }
  if (beyond.length > 0) byId.push(() => answers.askBeyond(beyond));
  await Promise.all(byId.map((ask) => ask()));
  return answers.settled(projects, suspects);
}

/** Counts, as the viewer, each project's issues without a level, and those with one anywhere; all of each, where nobody can ask for levels. */
async function countBothClasses(sight: SightPort, projectIds: readonly string[], until: string, meter: Meter) {
  const number = (count: Counted | undefined) => (typeof count === 'number' ? count : null);
  const [secured, ...open] = await sight.countEach(
    [SECURED, ...projectIds.map((id) => `project = ${id} AND ${OPEN}`)],
    until,
    meter,
  );
  if (secured !== 'refused') return { counts: open.map(number), secured: number(secured), isLevelKnown: true };
  // A site without levels, or whose projects all hide the field from the viewer.
  const all = await sight.countEach(
    projectIds.map((id) => `project = ${id}`),
    until,
    meter,
  );
  return { counts: all.map(number), secured: null, isLevelKnown: false };
}

const OPEN = 'level is EMPTY';
/** Of all projects: few issues carry a level, and those that the app may not see can lie below the plan's in any of them. */
const SECURED = 'level is not EMPTY';
/** Since the index was last compared with Jira, once a day: a level that shuts the app out leaves it with what was before. */
const SECURED_LATELY = 'level is not EMPTY AND updated >= -1500m';
