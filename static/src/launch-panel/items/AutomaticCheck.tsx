import type { LaunchItem } from '../../../../src/domain/launch/launch';
import type { ItemAssessment } from '../../../../src/domain/readiness/assessment';
import { formatInstant } from '../../format';
import { useHostContext } from '../../host-context';
import { Button } from '../../ui/Button';
import { useLaunch } from '../launch-context';
import { RefusedAction } from './RefusedAction';
import type { ItemActions } from './use-item-action';

interface AutomaticCheckProps {
  readonly stands: ItemAssessment;
  readonly item: LaunchItem;
  readonly actions: ItemActions;
  readonly canRun: boolean;
}

const FRESH_MS = 24 * 3_600_000;

/** What the last check found and who ran it. What it found exactly may be hidden from others, so it isn't kept. */
export function AutomaticCheck({ stands, item, actions, canRun }: AutomaticCheckProps) {
  const { personOf, reading } = useLaunch();
  const isOver = reading.launch.status === 'cancelled' || reading.launch.status === 'completed';
  const viewer = useHostContext();
  const { automatic } = item;
  const { today, assessedAt } = reading.assessment;
  const isOld = automatic !== null && Date.parse(assessedAt) - Date.parse(automatic.evaluatedAt) > FRESH_MS;
  return (
    <section className="item-part">
      <h3 className="item-part__title">Automatic check</h3>
      <p>
        {automatic === null
          ? 'The check has not run yet.'
          : `${automatic.passed ? 'Passed' : 'Found something'}: run by ${personOf(automatic.evaluatedBy).displayName}, ${formatInstant(automatic.evaluatedAt, { ...viewer, today })}.`}
        {isOld && ' That is more than 24 hours ago, so it no longer counts.'}
      </p>
      <p className="launch-quiet">
        {canRun
          ? 'It runs a Jira search with your rights, and keeps only whether it passed.'
          : `It runs with the rights of the item’s owner (${stands.ownerRole}) or a release manager: ask one of them.`}
      </p>
      <RefusedAction actions={actions} kinds={['run check']} />
      {!isOver && canRun && (
        <div>
          <Button
            isLoading={actions.pending === 'run check'}
            onClick={() => void actions.act({ kind: 'run check' }, `The check of ${stands.title} was run.`)}
          >
            Run the check now
          </Button>
        </div>
      )}
    </section>
  );
}
