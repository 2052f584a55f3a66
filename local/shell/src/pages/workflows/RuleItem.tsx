import { useMemo } from 'react';
import { ModuleFrame } from '../../frame/ModuleFrame';
import type { AppModule } from '../../host/queries';
import { Button } from '../../ui/Button';
import { Message } from '../../ui/Message';
import { ruleName } from './rule-name';
import type { Rule, Transition } from './workflow-queries';

/** A rule as the app words it, in the app's own frame. */
export function RuleItem({
  workflowId,
  transition,
  rule,
  module,
  onEdit,
  onRemove,
}: {
  readonly workflowId: string;
  readonly transition: Transition;
  readonly rule: Rule;
  /** Undefined where the app has it no more; null until that is known. */
  readonly module: AppModule | undefined | null;
  readonly onEdit: (module: AppModule) => void;
  readonly onRemove: () => void;
}) {
  const place = useMemo(
    () => ({ entryPoint: 'view', workflowId, transitionId: transition.id, ruleId: rule.id }) as const,
    [workflowId, transition.id, rule.id],
  );
  if (module === null) return null;
  const name = module === undefined ? rule.moduleKey : ruleName(module);
  const ofWhat = <span className="visually-hidden">{` “${name}” on ${transition.name}`}</span>;
  return (
    <li className="rule">
      <div className="rule__text">
        <h3 className="rule__name">{name}</h3>
        {module === undefined ? (
          <Message tone="warning">
            <p>
              The app that this rule belongs to is no longer installed. Until the rule is removed, nothing goes through.
            </p>
          </Message>
        ) : (
          module.entryPoints.includes('view') && (
            // Once it is set to something else, the frame is another.
            <ModuleFrame key={rule.configuration} moduleKey={module.key} title={name} rule={place} />
          )
        )}
      </div>
      <div className="rule__actions">
        {module?.entryPoints.includes('edit') && (
          <Button spacing="compact" onClick={() => onEdit(module)}>
            Edit{ofWhat}
          </Button>
        )}
        <Button spacing="compact" onClick={onRemove}>
          Remove{ofWhat}
        </Button>
      </div>
    </li>
  );
}
