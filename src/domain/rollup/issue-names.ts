import { recordReader } from './column';
import type { NamedIssue, PlanRollup } from './plan-rollup';

/** Prepares what names any issue that a rollup speaks of, sent or not, by its index. Make it once for each rollup. */
export function issueNames({ sent, issues: { id, key, summary }, named }: PlanRollup): (index: number) => NamedIssue {
  const sentAt = recordReader<NamedIssue>({ id, key, summary });
  const namedAt = recordReader<NamedIssue>(named);
  return (index) => (index < sent ? sentAt(index) : namedAt(index - sent));
}
