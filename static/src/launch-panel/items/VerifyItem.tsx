import VerifiedIcon from '@atlaskit/icon/core/status-verified';
import { holdsItem } from '../../../../src/domain/launch/item-holder';
import type { LaunchItem } from '../../../../src/domain/launch/launch';
import type { ItemAssessment } from '../../../../src/domain/readiness/assessment';
import { formatInstant } from '../../format';
import { useHostContext } from '../../host-context';
import { Button } from '../../ui/Button';
import { useLaunch } from '../launch-context';
import { RefusedAction } from './RefusedAction';
import type { ItemActions } from './use-item-action';

interface VerifyItemProps {
  readonly stands: ItemAssessment;
  readonly item: LaunchItem;
  readonly actions: ItemActions;
}

/** Why nobody, or not this person, can verify it now; null when they can. */
function obstacle(stands: ItemAssessment, item: LaunchItem, viewerId: string, today: string): string | null {
  if (stands.state !== 'done')
    return 'This blocks a T1 launch: once it is done, someone other than its owner verifies it.';
  if (stands.missingEvidence.length > 0)
    return `It can be verified once its ${stands.missingEvidence.join(' and ')} is attached.`;
  if (stands.ownerId === null) return 'Nobody owns this item, so nobody can verify it. Give it an owner first.';
  if (stands.ownerId === viewerId)
    return 'You own this item, and a blocker of a T1 launch is verified by someone else. Ask a colleague to look at it.';
  if (holdsItem(item, viewerId, today))
    return 'You stand in for this item’s owner, and a blocker of a T1 launch is verified by someone else. Ask a colleague to look at it.';
  return null;
}

/** The second pair of eyes on a T1 blocker. */
export function VerifyItem({ stands, item, actions }: VerifyItemProps) {
  const { personOf, viewerId, canWork, reading } = useLaunch();
  const viewer = useHostContext();
  if (!stands.needsVerifier) return null;
  const { verification } = item;
  const { today } = reading.assessment;
  const words =
    stands.verified && verification !== null
      ? `Verified by ${personOf(verification.by).displayName}, ${formatInstant(verification.at, { ...viewer, today })}.`
      : obstacle(stands, item, viewerId, today);
  return (
    <section className="item-part">
      <h3 className="item-part__title">Verification</h3>
      {words && (
        <p className="item-part__line">
          {stands.verified && <VerifiedIcon label="" size="small" />}
          {words}
        </p>
      )}
      {words === null && (
        <>
          <p>It is done with its evidence. Look at that, then give your word; it stands with your name.</p>
          {canWork && (
            <div>
              <Button
                appearance="primary"
                isLoading={actions.pending === 'verify'}
                onClick={() => void actions.act({ kind: 'verify' }, `${stands.title} is verified.`)}
              >
                Verify
              </Button>
            </div>
          )}
        </>
      )}
      <RefusedAction actions={actions} kinds={['verify']} />
    </section>
  );
}
