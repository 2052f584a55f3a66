import type { InputOf } from '../../../../src/contract/operations';
import type { Company } from '../company';
import type { Thread } from '../timeline';

type Content = InputOf<'insight.create'>['content'];

/** Something that was heard, by whom of the company it was written down, and the issues that it speaks for. */
export interface InsightStory extends Partial<Omit<Content, 'heardOn' | 'text' | 'source'>> {
  readonly text: string;
  readonly source: Content['source'];
  /** Counted from today. */
  readonly heard: number;
  /** Project and title of the issues; the first one's project is its home. */
  readonly issues: readonly (readonly [project: string, summary: string])[];
  /** Where it speaks for no issue yet: the home project by an issue of its own, whose assignee wrote it down. */
  readonly home?: readonly [project: string, summary: string];
}

/** Written down on the day after it was heard, but not before Gantry was there. */
const FIRST_DAY = -69;

/** Records an insight as the first issue's assignee, then links it to the others as theirs. */
export function insightThread(company: Company, { heard, issues, home, ...given }: InsightStory): Thread {
  const day = Math.min(Math.max(heard + 1, FIRST_DAY), -1);
  const content: Content = {
    account: '',
    segments: [],
    tags: [],
    url: '',
    importance: 2,
    ...given,
    heardOn: company.calendar.dateOn(heard),
  };
  return { about: `the insight “${content.text.slice(0, 40)}”`, scenes: [{ day, play }] };

  async function play(): Promise<void> {
    const [first, ...others] = issues.map(([project, summary]) => company.issue(project, summary));
    if (!first) return keep();
    const { insightId } = await company.call(first.assigneeId, 'insight.createLinked', { issueId: first.id, content });
    for (const { id: issueId, assigneeId } of others) {
      await company.call(assigneeId, 'insight.link', { issueId, insightId });
    }
  }

  async function keep(): Promise<void> {
    if (!home) return;
    const { assigneeId } = company.issue(...home);
    const { projects } = await company.call(assigneeId, 'insight.projects', {});
    const project = projects.find(({ key }) => key === home[0]);
    if (!project) throw new Error(`Nobody may keep insights in ${home[0]}.`);
    await company.call(assigneeId, 'insight.create', { projectId: project.projectId, content });
  }
}
