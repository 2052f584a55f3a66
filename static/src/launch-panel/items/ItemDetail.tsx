import { lazy, useEffect, useRef, useState } from 'react';
import type { LaunchItem } from '../../../../src/domain/launch/launch';
import type { ItemAssessment } from '../../../../src/domain/readiness/assessment';
import { formatDay, formatInstant } from '../../format';
import { useHostContext } from '../../host-context';
import { Button } from '../../ui/Button';
import { LazySection } from '../../ui/LazySection';
import { useLaunch } from '../launch-context';
import { requires } from '../../../../src/domain/launch/item-subject';
import { AcknowledgeItem } from './AcknowledgeItem';
import { Acknowledgers } from './Acknowledgers';
import { AutomaticCheck } from './AutomaticCheck';
import { Dependencies } from './Dependencies';
import './item-detail.css';
import { EvidenceForm } from './EvidenceForm';
import { EvidenceList } from './EvidenceList';
import { isAutomatic, isGoNoGo, isRecorded } from './item-kind';
import type { Wish } from './ItemRow';
import { ItemComments } from './ItemComments';
import { NudgeItem } from './NudgeItem';
import { OwnerField } from './OwnerField';
import { SetAside } from './SetAside';
import { StandIn } from './StandIn';
import type { ItemPowers } from './StateMenu';
import type { ItemActions } from './use-item-action';
import { VerifyItem } from './VerifyItem';
import { WorkPart } from './work/WorkPart';

const ItemHistory = lazy(() => import('../history/ItemHistory'));

interface ItemDetailProps {
  readonly stands: ItemAssessment;
  readonly item: LaunchItem;
  readonly actions: ItemActions;
  readonly powers: ItemPowers;
  readonly wish: Wish | null;
  /** A form closed that held focus. */
  readonly onLeave: () => void;
}

/** Who let it pass without being done, why, and until when. */
function Passed({ item }: { readonly item: LaunchItem }) {
  const { personOf, reading } = useLaunch();
  const viewer = useHostContext();
  const { today } = reading.assessment;
  const { waiver, notApplicable } = item;
  return (
    <>
      {item.state === 'waived' && waiver !== null && (
        <p>
          {`Waived by ${personOf(waiver.approverId).displayName} until ${formatDay(waiver.expiresOn, viewer.locale)}: ${waiver.reason}`}
        </p>
      )}
      {item.state === 'not applicable' && notApplicable !== null && (
        <p>
          {`Called not applicable by ${personOf(notApplicable.by).displayName}, ${formatInstant(notApplicable.at, { ...viewer, today })}: ${notApplicable.reason}`}
        </p>
      )}
    </>
  );
}

/** Everything about one item, and all that can be done to it. */
export default function ItemDetail({ stands, item, actions, powers, wish, onLeave }: ItemDetailProps) {
  const { openTask, viewerId } = useLaunch();
  const root = useRef<HTMLDivElement>(null);
  const [closed, setClosed] = useState(0);
  const [chosen, setChosen] = useState<'waive' | 'not applicable' | null>(null);
  // A wish of the row opens its form until that is closed; the buttons below open theirs directly.
  const wished = wish !== null && wish.form !== 'evidence' && wish.time > closed ? wish.form : null;
  const form = chosen ?? wished;

  useEffect(() => {
    if (wish === null) return;
    const within = wish.form === 'evidence' ? '.evidence-form' : '.set-aside[data-form]';
    root.current?.querySelector<HTMLElement>(`${within} :is(input, textarea, button)`)?.focus();
  }, [wish]);

  const closeForm = () => {
    setChosen(null);
    setClosed(wish?.time ?? 0);
    onLeave();
  };
  const isOver = stands.state === 'waived' || stands.state === 'not applicable';
  return (
    <div ref={root} className="item-detail">
      <p>{stands.sentence}</p>
      <Passed item={item} />
      {isAutomatic(item) && (
        <AutomaticCheck stands={stands} item={item} actions={actions} canRun={powers.canRunCheck} />
      )}
      {isGoNoGo(item) && (
        <div className="item-part">
          <p>This item follows the latest go/no-go: go or conditional go settles it.</p>
          {powers.canWork && powers.canDecide && (
            <div>
              <Button onClick={() => openTask('decide')}>Record a go/no-go</Button>
            </div>
          )}
        </div>
      )}
      {!isRecorded(item) && (
        <section className="item-part">
          <h3 className="item-part__title">Evidence</h3>
          <EvidenceList stands={stands} item={item} actions={actions} />
          {powers.canWork && !isOver && <EvidenceForm stands={stands} item={item} actions={actions} />}
          <AcknowledgeItem stands={stands} item={item} actions={actions} />
        </section>
      )}
      {!isRecorded(item) && <WorkPart stands={stands} item={item} />}
      {requires(item, 'acknowledgement') && (
        <Acknowledgers stands={stands} item={item} actions={actions} canSet={powers.canWork && powers.canSetOwner} />
      )}
      {!isOver && <VerifyItem stands={stands} item={item} actions={actions} />}
      <div className="item-part">
        {powers.canWork && powers.canSetOwner && <OwnerField stands={stands} actions={actions} />}
        <StandIn stands={stands} item={item} actions={actions} canSet={powers.canWork && powers.canSetOwner} />
        {powers.canWork && !stands.settled && stands.ownerId !== null && stands.ownerId !== viewerId && (
          <NudgeItem stands={stands} />
        )}
      </div>
      <Dependencies stands={stands} actions={actions} />
      {powers.canWork && (
        <>
          {form !== null && (
            <SetAside key={form} kind={form} stands={stands} item={item} actions={actions} onClose={closeForm} />
          )}
          {form === null && (
            <div className="form-buttons">
              {powers.canWaive && <Button onClick={() => setChosen('waive')}>Waive…</Button>}
              {powers.canExclude && stands.state !== 'not applicable' && (
                <Button onClick={() => setChosen('not applicable')}>Not applicable…</Button>
              )}
            </div>
          )}
        </>
      )}
      <section className="item-part">
        <h3 className="item-part__title">Comments</h3>
        <ItemComments itemId={stands.itemId} title={stands.title} />
      </section>
      <LazySection title="History" level={3}>
        {() => <ItemHistory itemId={stands.itemId} />}
      </LazySection>
    </div>
  );
}
