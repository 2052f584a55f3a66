import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { LaunchItem } from '../../../../src/domain/launch/launch';
import { holdsItem } from '../../../../src/domain/launch/item-holder';
import { mayRunCheck } from '../../../../src/domain/launch/record-check';
import { maySetOwner } from '../../../../src/domain/launch/set-item-owner';
import type { ItemAssessment } from '../../../../src/domain/readiness/assessment';
import { Skeleton } from '../../ui/Skeleton';
import { itemAnchor } from '../ItemLink';
import { useLaunch } from '../launch-context';
import { useActor } from '../use-actor';
import { isRecorded } from './item-kind';
import { ItemMeta } from './ItemMeta';
import { RefusedAction } from './RefusedAction';
import { SelectItem } from './SelectItem';
import { StateMenu, type ItemPowers, type StateChoice } from './StateMenu';
import { TickBefore } from './TickBefore';
import { TickControl } from './TickControl';
import { useAwaited } from './use-awaited';
import { useItemAction } from './use-item-action';
import type { Selection } from './use-selection';

const ItemDetail = lazy(() => import('./ItemDetail'));

/** What a press on the row asks of the detail: to open this form and put focus into it. */
export interface Wish {
  readonly form: 'evidence' | 'waive' | 'not applicable';
  readonly time: number;
}

interface ItemRowProps {
  readonly stands: ItemAssessment;
  readonly item: LaunchItem;
  /** Null while nobody selects. */
  readonly selection: Selection | null;
  /** Whether it stands under its function's name. */
  readonly isOfFunction: boolean;
  /** Grows each time a link asks for this item; null while none does. */
  readonly sought: number | null;
}

function usePowers(stands: ItemAssessment, item: LaunchItem): ItemPowers {
  const { canWork, viewerId, view, reading } = useLaunch();
  const { isReleaseManager, leads } = view.rights;
  const { today } = reading.assessment;
  const actor = useActor();
  return {
    canWork,
    canRunCheck: mayRunCheck(item, actor, today),
    canDecide: isReleaseManager,
    canSetOwner: maySetOwner(item, actor),
    canWaive: !holdsItem(item, viewerId, today) && (isReleaseManager || leads.includes(stands.function)),
    canExclude: isReleaseManager || stands.importance !== 'blocking',
  };
}

/** One item in two lines, with all about it behind its title. */
export function ItemRow({ stands, item, selection, isOfFunction, sought }: ItemRowProps) {
  const { itemId, title } = stands;
  const { openTask } = useLaunch();
  const awaited = useAwaited(itemId);
  const powers = usePowers(stands, item);
  const actions = useItemAction(itemId);
  const row = useRef<HTMLLIElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [hasOpened, setHasOpened] = useState(false);
  const [wish, setWish] = useState<Wish | null>(null);
  const [isAsking, setIsAsking] = useState(false);

  useEffect(() => {
    if (sought === null) return;
    toggle.current?.focus({ preventScroll: true });
    row.current?.scrollIntoView?.({ block: 'center' });
  }, [sought]);

  const wasBusy = useRef(false);
  useEffect(() => {
    // The button that did it may be gone now; focus must not go with it.
    if (wasBusy.current && actions.pending === null && document.activeElement === document.body)
      toggle.current?.focus();
    wasBusy.current = actions.pending !== null;
  });

  const show = (open: boolean) => {
    setIsOpen(open);
    if (open) setHasOpened(true);
  };
  const ask = (form: Wish['form']) => {
    show(true);
    setWish((before) => ({ form, time: (before?.time ?? 0) + 1 }));
  };
  const choose = (choice: StateChoice) => {
    setIsAsking(false);
    if (choice === 'waived') return ask('waive');
    if (choice === 'not applicable') return ask('not applicable');
    if (choice === 'decide') return openTask('decide');
    if (choice === 'run check') return void actions.act({ kind: 'run check' }, `The check of ${title} was run.`);
    if (choice !== 'done') return void actions.act({ kind: 'set state', state: choice }, `${title} is ${choice}.`);
    if (stands.state === 'done') return;
    if (awaited.length > 0) return setIsAsking(true);
    tick();
  };
  const tick = () => {
    setIsAsking(false);
    if (stands.missingEvidence.length > 0) return ask('evidence');
    void actions.act({ kind: 'tick', evidence: [] }, `${title} is done.`);
  };

  // A tick taken back would take another person's word with it, so that needs the menu.
  const canTick =
    powers.canWork &&
    !isRecorded(item) &&
    item.work === null &&
    item.verification === null &&
    stands.state !== 'waived' &&
    stands.state !== 'not applicable';
  const isTicking = actions.pending === 'tick' || actions.pending === 'set state' || actions.pending === 'run check';
  const Chevron = isOpen ? ChevronDownIcon : ChevronRightIcon;
  const detailId = `${itemAnchor(itemId)}-detail`;

  return (
    <li ref={row} id={itemAnchor(itemId)} className="item" data-sought={sought === null ? undefined : ''}>
      {selection === null ? (
        <TickControl
          stands={stands}
          item={item}
          canTick={canTick}
          isPending={isTicking}
          onTick={(isDone) => choose(isDone ? 'done' : 'open')}
        />
      ) : (
        <SelectItem stands={stands} selection={selection} />
      )}
      <div className="item__main">
        <button
          ref={toggle}
          type="button"
          className="item__toggle"
          aria-expanded={isOpen}
          aria-controls={detailId}
          onClick={() => show(!isOpen)}
        >
          <span className="item__title">{title}</span>
          <Chevron label="" size="small" />
        </button>
        <div className="item-meta">
          <StateMenu stands={stands} item={item} powers={powers} onChoose={choose} />
          <ItemMeta stands={stands} item={item} awaited={awaited} isOfFunction={isOfFunction} />
        </div>
        {isAsking && <TickBefore awaited={awaited} onTick={tick} onLeave={() => setIsAsking(false)} />}
        <RefusedAction actions={actions} kinds={['set state', 'run check', ...(isOpen ? [] : (['tick'] as const))]} />
        <div id={detailId} className="item__detail" hidden={!isOpen}>
          {hasOpened && (
            <Suspense fallback={<Skeleton width="wide" />}>
              <ItemDetail
                stands={stands}
                item={item}
                actions={actions}
                powers={powers}
                wish={wish}
                onLeave={() => toggle.current?.focus()}
              />
            </Suspense>
          )}
        </div>
      </div>
    </li>
  );
}
