import type { OpenPlan } from '../../../../src/contract/plan';
import type { CallError } from '../../call-error';
import { Button } from '../../ui/Button';
import { Message } from '../../ui/Message';
import type { PageSearch } from '../../use-page-search';

interface RefusedPlanProps {
  readonly plan: OpenPlan;
  readonly failure: CallError;
  readonly visit: PageSearch['visit'];
  readonly onRetry: () => void;
}

/** A plan that worked once and doesn't any more: its query turned invalid, its filter or a field of it is gone. Jira's own words say which. */
export function RefusedPlan({ plan, failure, visit, onRetry }: RefusedPlanProps) {
  const said = failure.problems.length > 0 ? failure.problems.map(({ message }) => message) : [failure.message];
  const keeper = plan.people[plan.updatedBy]?.displayName ?? plan.people[plan.ownerId]?.displayName;
  return (
    <Message
      tone="error"
      live="alert"
      title="This plan can’t be read as it stands"
      actions={
        <>
          {plan.mayEdit && (
            <Button onClick={() => visit('/plans', `?plan=${encodeURIComponent(plan.planId)}`)}>Edit plan</Button>
          )}
          <Button onClick={onRetry}>Read again</Button>
        </>
      }
    >
      {said.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>
        {plan.mayEdit
          ? 'Nothing was read. Put it right in the plan; its views stay as they are.'
          : `Nothing was read, and nothing is lost. Ask ${keeper ?? 'whoever keeps the plan'} to put it right.`}
      </p>
    </Message>
  );
}
