import { useState } from 'react';
import { Button } from '../ui/Button';

/** What each figure means, for whoever doubts one. */
export function HowCounted() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className="how-counted">
      <Button appearance="link" aria-expanded={isOpen} aria-controls="how-counted" onClick={() => setIsOpen(!isOpen)}>
        How these figures are counted
      </Button>
      <dl id="how-counted" className="how-counted__list" hidden={!isOpen}>
        <div>
          <dt>Whose</dt>
          <dd>Only items on issues that you can see. Somebody who sees other issues sees other figures.</dd>
        </div>
        <div>
          <dt>Filled</dt>
          <dd>
            Issues with a template, counted one by one, of the issues that a template is offered on. Those Jira counts
            for you, approximately; where a template is offered on every type, stories, tasks and bugs are among them.
          </dd>
        </div>
        <div>
          <dt>Complete</dt>
          <dd>Nothing is unanswered that the item’s stage asks for. Prefills and defaults count as answers.</dd>
        </div>
        <div>
          <dt>Committed</dt>
          <dd>On horizon Now or in progress, and not done.</dd>
        </div>
        <div>
          <dt>Update due</dt>
          <dd>Committed items whose last weekly update is seven days old or older, or that never had one.</dd>
        </div>
        <div>
          <dt>No objective</dt>
          <dd>Committed items that name no objective or key result.</dd>
        </div>
        <div>
          <dt>Last customer insight</dt>
          <dd>
            Days since the latest insight from a customer that is kept in the team’s project or linked to one of its
            items.
          </dd>
        </div>
        <div>
          <dt>Decided by an administrator</dt>
          <dd>Items where an administrator decided in the owner’s place, until the owner decides the same anew.</dd>
        </div>
      </dl>
    </div>
  );
}
