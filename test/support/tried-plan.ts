import type { InputOf } from '../../src/contract/operations';
import { planConfig } from '../../src/domain/rollup/plan';

/** What reads a plan that nobody has saved, of today: its roots, and of its options those that matter to a test. */
export function triedPlan(jql: string, config: unknown = {}): InputOf<'portfolio.read'> {
  return {
    plan: {
      kind: 'query',
      query: {
        roots: { kind: 'jql', jql },
        config: planConfig.parse(config),
        pointsField: null,
        startField: null,
        teamField: null,
      },
    },
    asOf: null,
    compareWith: null,
  };
}
