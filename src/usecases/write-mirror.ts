import type { Json } from '../domain/json';
import type { Ports } from './ports';
import { tryRequestRepair } from './request-repair';

/**
 * Writes a mirror as the person who saved; null where there is none to have any more, which the app's queue removes. What was saved stands
 * whatever becomes of it: a mirror that can't be written now is asked for again, and the answer is a sentence for the person.
 */
export async function writeMirror(
  { mirrors, repairs }: Pick<Ports, 'mirrors' | 'repairs'>,
  issueId: string,
  propertyKey: string,
  mirror: Json | null,
  entityId: string,
): Promise<readonly string[]> {
  if (mirror === null) {
    await tryRequestRepair(repairs, entityId);
    return [];
  }
  try {
    await mirrors.write(issueId, propertyKey, mirror);
    return [];
  } catch {
    await tryRequestRepair(repairs, entityId);
    return [
      'Saved. Jira’s search will know of it a little later: its copy could not be written just now and will be tried again.',
    ];
  }
}
