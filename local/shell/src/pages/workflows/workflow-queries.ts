import { queryOptions } from '@tanstack/react-query';
import { ask } from '../../jira/rest';

/** An app's rule on a transition. */
export interface Rule {
  readonly id: string;
  readonly moduleKey: string;
  /** JSON text that the app's form gave; null where it has no form. */
  readonly configuration: string | null;
}

export interface Transition {
  readonly id: string;
  readonly name: string;
  /** Names of the statuses that it leaves from; null: from any. */
  readonly from: readonly string[] | null;
  readonly to: string;
  readonly rules: readonly Rule[];
}

export interface Workflow {
  readonly id: string;
  readonly name: string;
  readonly projects: readonly {
    readonly key: string;
    readonly name: string;
    /** Types that go by this workflow; none where the whole project does. */
    readonly types: readonly string[];
  }[];
  readonly transitions: readonly Transition[];
}

export const workflowsQuery = queryOptions({
  queryKey: ['workflows'],
  queryFn: async () => (await ask<{ readonly workflows: readonly Workflow[] }>('/_host/jira/workflows')).workflows,
});

export const workflowQuery = (workflowId: string) =>
  queryOptions({
    queryKey: ['workflows', workflowId],
    queryFn: () => ask<Workflow>(`/_host/jira/workflow/${encodeURIComponent(workflowId)}`),
  });

/** A rule to be saved; one without an id is new. */
export type RuleDraft = Omit<Rule, 'id'> & { readonly id?: string };

/** Puts these rules in the place of the transition's. */
export function saveRules(workflowId: string, transitionId: string, rules: readonly RuleDraft[]): Promise<Workflow> {
  const path = `/_host/jira/workflow/${encodeURIComponent(workflowId)}/transition/${encodeURIComponent(transitionId)}/rules`;
  return ask<Workflow>(path, { method: 'PUT', body: { rules } });
}
