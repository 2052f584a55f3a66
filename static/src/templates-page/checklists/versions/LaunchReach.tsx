import type { ChecklistReach } from '../../../../../src/contract/checklist';
import { count } from '../../../format';
import { Message } from '../../../ui/Message';

/** How many running launches would be offered something, over those that the person can see. */
export function LaunchReach({ reach: { running, offered, changes, partial } }: { readonly reach: ChecklistReach }) {
  return (
    <>
      {partial !== null && (
        <Message tone="warning" title="These figures are not whole">
          <p>{partial}</p>
        </Message>
      )}
      {running === 0 ? (
        <p>No launch that you can see runs with this checklist.</p>
      ) : (
        <p>
          <strong>{count(running, 'launch', 'launches')}</strong>
          {` that you can see ${running === 1 ? 'runs' : 'run'} with this checklist. `}
          {offered === 0
            ? 'None of them would be offered anything: for their tiers and packs nothing changes.'
            : `${offered === running ? (running === 1 ? 'It' : 'Each') : offered} would be offered something: ${count(changes, 'change')} in all.`}
        </p>
      )}
      <Message title="Publishing changes no launch">
        <p>
          Each running launch keeps its items until somebody on it takes a change over, item by item. New launches start
          with the new version.
        </p>
      </Message>
    </>
  );
}
