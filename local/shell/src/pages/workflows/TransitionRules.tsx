import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { tellDone, tellFailure } from '../../flags/flag-store';
import { modulesQuery, type AppModule } from '../../host/queries';
import { Button } from '../../ui/Button';
import { RuleDialog } from './RuleDialog';
import { ruleName } from './rule-name';
import { RuleItem } from './RuleItem';
import { saveRules, type RuleDraft, type Transition } from './workflow-queries';

/** The rule that stands open: null for none, without a rule of its own for one that is being added. */
interface OpenRule {
  readonly module: AppModule;
  readonly ruleId: string | null;
}

/** One transition, with the rules of apps on it and the way to add, change and remove them. */
export function TransitionRules({
  workflowId,
  transition,
}: {
  readonly workflowId: string;
  readonly transition: Transition;
}) {
  const client = useQueryClient();
  const modules = useQuery(modulesQuery);
  const [open, setOpen] = useState<OpenRule | null>(null);
  const { name, from, to, rules } = transition;
  const validators = (modules.data ?? []).filter(({ type }) => type === 'jira:workflowValidator');
  const save = useMutation({
    mutationFn: ({ next }: { readonly next: readonly RuleDraft[]; readonly said: string }) =>
      saveRules(workflowId, transition.id, next),
    onSuccess: (_, { said }) => {
      setOpen(null);
      tellDone(said);
      return client.invalidateQueries({ queryKey: ['workflows'] });
    },
    onError: (error) => tellFailure('The rules did not change', error),
  });

  const keep = (configuration: string) => {
    if (open === null) return;
    const { module, ruleId } = open;
    const next =
      ruleId === null
        ? [...rules, { moduleKey: module.key, configuration }]
        : rules.map((rule) => (rule.id === ruleId ? { ...rule, configuration } : rule));
    save.mutate({ next, said: ruleId === null ? `The rule was added to ${name}` : 'The rule was changed' });
  };

  return (
    <li className="transition">
      <div className="transition__head">
        <h2 className="transition__name">{name}</h2>
        <span className="transition__way">
          {from === null ? 'Any status' : from.join(', ')} → {to}
        </span>
        {validators.map((module) => (
          <Button key={module.key} spacing="compact" onClick={() => setOpen({ module, ruleId: null })}>
            Add rule<span className="visually-hidden">{` “${ruleName(module)}” to ${name}`}</span>
          </Button>
        ))}
      </div>
      {rules.length > 0 && (
        <ul className="transition__rules">
          {rules.map((rule) => (
            <RuleItem
              key={rule.id}
              workflowId={workflowId}
              transition={transition}
              rule={rule}
              module={modules.isSuccess ? validators.find(({ key }) => key === rule.moduleKey) : null}
              onEdit={(module) => setOpen({ module, ruleId: rule.id })}
              onRemove={() =>
                save.mutate({
                  next: rules.filter(({ id }) => id !== rule.id),
                  said: `The rule was removed from ${name}`,
                })
              }
            />
          ))}
        </ul>
      )}
      {open && (
        <RuleDialog
          workflowId={workflowId}
          transition={transition}
          module={open.module}
          ruleId={open.ruleId}
          isSaving={save.isPending}
          onSave={keep}
          onClose={() => setOpen(null)}
        />
      )}
    </li>
  );
}
