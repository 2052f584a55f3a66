import { insightFromState, type Insight } from '../../domain/insight/insight';
import type { Json } from '../../domain/json';
import type { Answers } from '../../domain/roadmap/effective-answers';
import type { Template } from '../../domain/template/template';
import type { Entity, JournalPort } from '../ports';

export interface KnownInsight extends Insight {
  readonly entityId: string;
  readonly projectId: string;
}

/** Every living insight. Which of them the viewer may read follows from the projects and the issues that they can see. */
export async function insightsKnown(journal: Pick<JournalPort, 'ofKind'>): Promise<readonly KnownInsight[]> {
  return (await journal.ofKind('insight')).flatMap((entity) => readable(entity) ?? []);
}

/** One that can't be read tells neither a day nor an issue; it must not keep everything else from being read. */
function readable(entity: Entity): KnownInsight | null {
  try {
    return { ...insightFromState(entity.state), entityId: entity.entityId, projectId: entity.projectId };
  } catch {
    return null;
  }
}

/** Issues that any insight is linked to. */
export const issuesWithInsight = (insights: readonly Insight[]): ReadonlySet<string> =>
  new Set(insights.flatMap(({ issueIds }) => issueIds));

/** The answers of an item whose issue insights are linked to: the link answers the template's question, whatever the form holds. */
export function withInsight(template: Template, answers: Answers): Answers {
  const linked: Json = { insights: [{ id: 'linked', text: 'linked' }] };
  const asked = template.fields.filter(({ type }) => type === 'insightList');
  return { ...answers, ...Object.fromEntries(asked.map(({ id }) => [id, linked])) };
}
