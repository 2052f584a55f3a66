import { AppError } from '../app-error';
import type { SightPorts } from './ask-sight';
import type { FoundIds, Meter } from './ports';
import type { Classed, ProjectSight, Sight } from './sight';

interface Question {
  readonly members: readonly Classed[];
  readonly linkWords: readonly (readonly string[])[];
  readonly now: string;
  readonly until: string;
  readonly meter: Meter;
}

/** What a view may ask by id at most, a point each. */
const MOST_IDS = 5000;

/** Issues that the index lacks are read from Jira one by one. */
const MOST_BEYOND = 200;

/** Ids named in one query: a query stays far below Jira's limits on its length. */
const PARENTS_PER_QUERY = 200;

/** Likewise projects. */
const PROJECTS_PER_QUERY = 200;

/** A larger plan's children that the index lacks are not looked for parent by parent. */
const MOST_PARENTS = 4000;

/** Gathers what Jira tells a viewer issue by issue: which of those in question they see, and which others that the index may lack. */
export class AnswersById {
  readonly #seen = new Set<string>();
  readonly #unseen = new Set<string>();
  readonly #missing = new Set<string>();
  /** Shown, but none of those in question: in the index elsewhere, or not in it at all. */
  readonly #others = new Set<string>();
  /** Likewise, where the app may not look or may look no more: what the index has of them is out of date. */
  readonly #beyond = new Set<string>();
  #members: ReadonlySet<string> | null = null;

  constructor(
    private readonly ports: SightPorts,
    private readonly question: Question,
  ) {}

  /** Made when it is first asked: most people's answers never do, and a plan may have hundreds of thousands. */
  #isMember(id: string): boolean {
    this.#members ??= new Set(this.question.members.map((member) => member.id));
    return this.#members.has(id);
  }

  fail(sentence: string): void {
    this.#missing.add(sentence);
  }

  /**
   * All that a query finds, where that is few; else the plan's issues that it could find, one by one, and what it finds right below
   * the plan's. `count` is what the query finds, null where Jira refused it.
   */
  async ask({
    jql,
    count,
    about,
    few,
  }: {
    readonly jql: string;
    readonly count: number | null;
    readonly about: readonly Classed[];
    readonly few: number;
  }): Promise<void> {
    if (count === 0) return this.#take(about, new Set());
    if (count !== null && count <= Math.min(MOST_IDS, Math.max(few, 2 * about.length))) {
      const found = await this.#find(jql, 2 * count);
      return found.isComplete ? this.#take(about, new Set(found.ids)) : this.fail(late);
    }
    if (about.length > MOST_IDS) {
      const issues = about.length.toLocaleString('en');
      return this.fail(
        `Whether you can see them has to be asked of Jira for ${issues} issues of this plan one by one, more than one view may. Choose fewer roots.`,
      );
    }
    const { until, meter } = this.question;
    const visible = await this.ports.sight.visible(
      about.map(({ id }) => id),
      until,
      meter,
    );
    if (visible === null) return this.fail(late);
    this.#take(about, visible);
    if (count !== null) this.#take([], new Set(await this.#rightBelow(jql)));
  }

  /** Projects that the viewer may browse and the index doesn't have, as the app may not, or hasn't read them yet. */
  async askBeyond(projectIds: readonly string[]): Promise<void> {
    await Promise.all(
      inParts(projectIds, PROJECTS_PER_QUERY).map(async (some) => {
        const jql = `project in (${some.join(', ')})`;
        const found = await this.#find(jql, MOST_BEYOND);
        for (const id of found.isComplete ? found.ids : await this.#rightBelow(jql)) this.#beyond.add(id);
      }),
    );
  }

  /** Issues that were changed lately: where they left the app's sight by that, what the index has of them is so no more. */
  async askAnew(jql: string): Promise<void> {
    const found = await this.#find(jql, MOST_IDS);
    if (!found.isComplete) return this.fail(found.ids.length >= MOST_IDS ? tooManySecured : late);
    const changed = found.ids.filter((id) => this.#isMember(id));
    if (changed.length === 0) return;
    const ofApp = await this.ports.projectAccess.visible(changed, this.question.meter);
    for (const id of changed) if (!ofApp.has(id)) this.#beyond.add(id);
  }

  /** What is still to be known: which of the others the index lacks. */
  async settled(projects: ReadonlyMap<string, ProjectSight>, suspects: readonly string[]): Promise<Sight> {
    const others = [...this.#others].filter((id) => !this.#beyond.has(id));
    const indexed = new Set((await this.ports.index.find(others)).map(({ id }) => id));
    const beyond = [...this.#beyond, ...others.filter((id) => !indexed.has(id))];
    if (beyond.length > MOST_BEYOND) {
      this.fail(
        `Gantry itself can’t see ${beyond.length.toLocaleString('en')} issues that you can, and they may belong to this plan. Ask a Jira administrator to let Gantry’s app browse them.`,
      );
    }
    return {
      at: this.question.now,
      projects,
      seen: this.#seen,
      unseen: this.#unseen,
      beyond: beyond.slice(0, MOST_BEYOND),
      suspects,
      missing: [...this.#missing],
    };
  }

  /** What a query finds among the children of the plan's issues, and at the ends of links that carry its hierarchy. */
  async #rightBelow(jql: string): Promise<readonly string[]> {
    const { members, linkWords } = this.question;
    if (members.length > MOST_PARENTS) {
      this.fail(
        'Gantry itself can’t see some issues that you can, and they may belong to this plan. Choose fewer roots.',
      );
      return [];
    }
    const parents = inParts(members, PARENTS_PER_QUERY).map((some) =>
      this.#find(`${jql} AND parent in (${some.map(({ id }) => id).join(', ')})`, MOST_IDS),
    );
    const found = await Promise.all([...parents, ...linkWords.map((words) => this.#linkedBy(jql, words))]);
    if (!found.every(({ isComplete }) => isComplete)) this.fail(late);
    return found.flatMap(({ ids }) => ids);
  }

  /** Asked word by word: which of a link type's words a site's queries take, its name or its two descriptions, isn't the same everywhere. */
  async #linkedBy(jql: string, words: readonly string[]): Promise<FoundIds> {
    const asked = [...new Set(words)].map((word) =>
      this.#find(`${jql} AND issueLinkType = ${JSON.stringify(word)}`, MOST_IDS),
    );
    const taken = (await Promise.all(asked)).filter(({ isRefused }) => isRefused !== true);
    return {
      ids: taken.flatMap(({ ids }) => ids),
      isComplete: taken.length > 0 && taken.every(({ isComplete }) => isComplete),
    };
  }

  async #find(jql: string, most: number): Promise<FoundIds & { readonly isRefused?: boolean }> {
    const { until, meter } = this.question;
    try {
      return await this.ports.sight.find(jql, { until, most }, meter);
    } catch (error) {
      // A project that was deleted meanwhile, say: Jira then refuses the whole query.
      if (error instanceof AppError && error.code === 'invalid-input')
        return { ids: [], isComplete: false, isRefused: true };
      throw error;
    }
  }

  #take(about: readonly Classed[], visible: ReadonlySet<string>): void {
    const asked = new Set(about.map(({ id }) => id));
    for (const id of asked) (visible.has(id) ? this.#seen : this.#unseen).add(id);
    for (const id of visible) {
      if (asked.has(id)) continue;
      // One that the index has in another class was changed out of the app's sight.
      if (this.#isMember(id)) this.#beyond.add(id);
      else this.#others.add(id);
    }
  }
}

const inParts = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));

const tooManySecured = `More than ${MOST_IDS.toLocaleString('en')} issues with a security level were changed since yesterday, too many to ask which of them Gantry itself still sees. Once fewer were changed within a day, the plan is whole again.`;
const late = 'Jira didn’t tell in time which issues you can see. Try again in a moment.';
