import { AppError } from '../app-error';
import type { MarkPort } from '../lifecycle/ports';
import { projectsWithFixedGrants } from './browse-grants';
import type { FoundIds, IndexReader, Meter, ProjectAccessPort, SightPort } from './ports';
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
  /** Ids of the projects that the app knew of when the index was last told of them. */
  readonly knownProjects: ReadonlySet<string>;
  readonly now: string;
  readonly until: string;
  readonly meter: Meter;
}

/** A whole project's ids are read where that is no more than this, or than twice the issues in question: they show what the index lacks. */
const FEW_IDS = 1000;
const FEW_SECURED = 300;

/** What a view may ask by id at most, of either kind: a point each. */
const MOST_IDS = 5000;

/** Issues of projects that the app may not browse: read from Jira one by one. */
const MOST_BEYOND = 200;

/**
 * Asks Jira, as the viewer, which of a plan's issues they may see. By class where Jira's answers settle it: a project whose scheme lets the
 * same people browse all issues, and of which the viewer counts as many without a security level as the index has. By id all else.
 */
export async function askSight(ports: SightPorts, question: Question): Promise<Sight> {
  const { members, knownProjects, now, until, meter } = question;
  const projectIds = [...new Set(members.map(({ projectId }) => projectId))];
  const [mayBrowse, appBrowses] = await Promise.all([
    ports.sight.projects(until, meter),
    ports.projectAccess.browsable(projectIds, meter),
  ]);
  const asking = new Asking(ports, question);
  if (mayBrowse === null) return asking.failed('Jira took too long to tell which projects you can see.');
  // Of what the app may not browse, the index is out of date, or knows nothing.
  const beyondApp = [...mayBrowse].filter(
    (id) => !appBrowses.has(id) && (projectIds.includes(id) || !knownProjects.has(id)),
  );
  const asked = projectIds.filter((id) => mayBrowse.has(id) && appBrowses.has(id));
  const [fixed, indexed, counts] = await Promise.all([
    projectsWithFixedGrants(ports, asked, now, meter),
    ports.index.counts(asked),
    ports.sight.countEach(
      [...asked.map((id) => `project = ${id} AND level is EMPTY`), ...securedQueries(asked)],
      until,
      meter,
    ),
  ]);
  const openInIndex = new Map(indexed.map(({ projectId, open }) => [projectId, open]));
  const projects = new Map<string, ProjectSight>(projectIds.map((id) => [id, 'none']));
  const suspects: string[] = [];
  const byId: { readonly id: string; readonly count: number | null }[] = [];
  asked.forEach((id, at) => {
    const count = counts[at] ?? null;
    const isEqual = count === (openInIndex.get(id) ?? 0);
    const isOpen = fixed.has(id) && isEqual;
    if (fixed.has(id) && count !== null && !isEqual) suspects.push(id);
    projects.set(id, isOpen ? 'open' : 'asked');
    if (!isOpen) byId.push({ id, count });
  });
  const secured = counts[asked.length] ?? null;
  await Promise.all([
    ...byId.map(({ id, count }) =>
      asking.ask(
        `project = ${id}${secured === null ? '' : ' AND level is EMPTY'}`,
        count ?? MOST_IDS,
        members.filter((one) => one.projectId === id && (secured === null || one.securityLevelId === null)),
        FEW_IDS,
      ),
    ),
    asked.length > 0 &&
      (secured === null
        ? asking.ask(
            null,
            0,
            members.filter(
              ({ projectId, securityLevelId }) => projects.get(projectId) === 'open' && securityLevelId !== null,
            ),
            0,
          )
        : asking.ask(
            securedQueries(asked)[0] ?? null,
            secured,
            members.filter(({ projectId, securityLevelId }) => asked.includes(projectId) && securityLevelId !== null),
            FEW_SECURED,
          )),
    beyondApp.length > 0 && asking.askBeyondApp(beyondApp),
  ]);
  return asking.settled(projects, suspects);
}

/** One query for all of them, as few issues carry a level. */
const securedQueries = (projectIds: readonly string[]): readonly string[] =>
  projectIds.length === 0 ? [] : [`project in (${projectIds.join(', ')}) AND level is not EMPTY`];

/** Gathers answers by id. */
class Asking {
  readonly #seen = new Set<string>();
  readonly #unseen = new Set<string>();
  readonly #missing = new Set<string>();
  /** Shown, but none of those in question: in the index elsewhere, or not in it at all. */
  readonly #others = new Set<string>();
  /** Likewise, where the app may not look: what the index has of them is out of date. */
  readonly #beyondApp = new Set<string>();
  readonly #members: ReadonlySet<string>;

  constructor(
    private readonly ports: SightPorts,
    private readonly question: Question,
  ) {
    this.#members = new Set(question.members.map(({ id }) => id));
  }

  /** All that a query finds, where that is few; else those of the plan's issues that it could find, one by one. */
  async ask(jql: string | null, count: number, about: readonly Classed[], few: number): Promise<void> {
    const { sight } = this.ports;
    const { until, meter } = this.question;
    if (jql !== null && count === 0) return this.#take(about, new Set());
    if (jql !== null && count <= Math.min(MOST_IDS, Math.max(few, 2 * about.length))) {
      const found = await this.#find(jql, Math.min(MOST_IDS, Math.max(few, 2 * count)));
      if (!found.isComplete) return this.#fail('Jira didn’t tell in time all issues that you can see.');
      return this.#take(about, new Set(found.ids));
    }
    if (about.length > MOST_IDS) {
      return this.#fail(
        `Whether you can see them has to be asked of Jira for ${about.length.toLocaleString('en')} issues of this plan one by one, more than it answers at once. Choose fewer roots.`,
      );
    }
    const visible = await sight.visible(
      about.map(({ id }) => id),
      until,
      meter,
    );
    if (visible === null)
      return this.#fail('Jira took too long to tell which issues you can see. Try again in a moment.');
    this.#take(about, visible);
  }

  /** Projects that the viewer may browse and the app may not. */
  async askBeyondApp(projectIds: readonly string[]): Promise<void> {
    const found = await this.#find(`project in (${projectIds.join(', ')})`, MOST_BEYOND);
    for (const id of found.ids) this.#beyondApp.add(id);
    if (found.isComplete) return;
    this.#fail(
      'Gantry itself may not browse some projects that you can see, and their work may belong to this plan. Ask a Jira administrator to let Gantry’s app browse them.',
    );
  }

  async #find(jql: string, most: number): Promise<FoundIds> {
    try {
      return await this.ports.sight.find(jql, { until: this.question.until, most }, this.question.meter);
    } catch (error) {
      // A project that was deleted meanwhile, say: Jira then refuses the whole query.
      if (error instanceof AppError && error.code === 'invalid-input') return { ids: [], isComplete: false };
      throw error;
    }
  }

  #take(about: readonly Classed[], visible: ReadonlySet<string>): void {
    for (const { id } of about) (visible.has(id) ? this.#seen : this.#unseen).add(id);
    for (const id of visible) if (!this.#members.has(id)) this.#others.add(id);
  }

  #fail(sentence: string): void {
    this.#missing.add(sentence);
  }

  failed(sentence: string): Sight {
    this.#fail(sentence);
    return this.#sight(new Map(), [], []);
  }

  async settled(projects: ReadonlyMap<string, ProjectSight>, suspects: readonly string[]): Promise<Sight> {
    const others = [...this.#others];
    const indexed = new Set((await this.ports.index.find(others)).map(({ id }) => id));
    const beyond = [...this.#beyondApp, ...others.filter((id) => !indexed.has(id) && !this.#beyondApp.has(id))];
    if (beyond.length > MOST_BEYOND) {
      this.#fail(
        `Gantry itself can’t see ${beyond.length.toLocaleString('en')} issues that you can, and they may belong to this plan. Ask a Jira administrator to let Gantry’s app browse them.`,
      );
    }
    return this.#sight(projects, beyond.slice(0, MOST_BEYOND), suspects);
  }

  #sight(projects: Sight['projects'], beyond: readonly string[], suspects: readonly string[]): Sight {
    return {
      at: this.question.now,
      projects,
      seen: this.#seen,
      unseen: this.#unseen,
      beyond,
      suspects,
      missing: [...this.#missing],
    };
  }
}
