import * as z from 'zod/mini';
import type { IndexNames } from '../../domain/portfolio-index/indexed-issue';
import type { MarkPort } from '../../usecases/lifecycle/ports';

const MARK = 'index.names';
const nothing: IndexNames = { types: {}, statuses: {}, resolutions: {}, priorities: {}, linkTypes: {}, projects: {} };

const byId = z.record(z.string(), z.string());
const indexNames = z.object({
  types: z.record(z.string(), z.object({ name: z.string(), iconUrl: z.nullable(z.string()) })),
  statuses: z.record(z.string(), z.object({ name: z.string(), category: z.enum(['new', 'indeterminate', 'done']) })),
  resolutions: byId,
  priorities: byId,
  linkTypes: byId,
  projects: z.record(z.string(), z.object({ key: z.string(), name: z.string() })),
});

/** What Jira calls what the index names by id; nothing before it was first read. */
export async function readNames(marks: MarkPort): Promise<IndexNames> {
  const content = await marks.find(MARK);
  return content === null || content === '' ? nothing : indexNames.parse(JSON.parse(content));
}

export const saveNames = (marks: MarkPort, names: IndexNames): Promise<void> => marks.save(MARK, JSON.stringify(names));

export const forgetNames = (marks: MarkPort): Promise<void> => marks.save(MARK, '');
