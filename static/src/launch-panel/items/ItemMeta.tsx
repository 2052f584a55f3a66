import CalendarIcon from '@atlaskit/icon/core/calendar';
import CommentIcon from '@atlaskit/icon/core/comment';
import LinkIcon from '@atlaskit/icon/core/link';
import PersonIcon from '@atlaskit/icon/core/person';
import { delegateOn } from '../../../../src/domain/launch/item-holder';
import type { LaunchItem } from '../../../../src/domain/launch/launch';
import type { ItemAssessment } from '../../../../src/domain/readiness/assessment';
import { count, formatDay } from '../../format';
import { useHostContext } from '../../host-context';
import { Avatar } from '../../ui/Avatar';
import { dueWords } from '../due-words';
import { useLaunch } from '../launch-context';
import { isAutomatic, isGoNoGo, isRecorded } from './item-kind';
import { importanceWords } from './state-words';
import { WorkKey } from './work/WorkKey';

interface ItemMetaProps {
  readonly stands: ItemAssessment;
  readonly item: LaunchItem;
  /** Unsettled items that it waits for. */
  readonly awaited: readonly ItemAssessment[];
  /** Whether its function stands above it already. */
  readonly isOfFunction: boolean;
}

function Due({ stands }: { readonly stands: ItemAssessment }) {
  const { locale } = useHostContext();
  if (stands.dueOn === null) return <span>No due date</span>;
  const words = dueWords(stands.dueInDays, { isSettled: stands.settled, isOverdue: stands.overdue });
  const day = formatDay(stands.dueOn, locale);
  return (
    <span className={stands.overdue ? 'item-meta__due item-meta__due--late' : 'item-meta__due'}>
      <CalendarIcon label="" size="small" />
      {words === null ? day : `${words.text} · ${day}`}
    </span>
  );
}

/** The verdict doesn't change when somebody leaves: the words at the item are all that tells. */
function OwnerLeft({ isSettled }: { readonly isSettled: boolean }) {
  return <span className="item-meta__left">{isSettled ? '(has left)' : '(has left: give it to someone)'}</span>;
}

function Owner({ stands, item }: Pick<ItemMetaProps, 'stands' | 'item'>) {
  const { personOf, reading } = useLaunch();
  if (stands.ownerId === null) {
    return (
      <span className="item-meta__owner">
        <PersonIcon label="" size="small" />
        {`No owner (${stands.ownerRole})`}
      </span>
    );
  }
  const { displayName, active } = personOf(stands.ownerId);
  const delegate = delegateOn(item, reading.assessment.today);
  return (
    <span className="item-meta__owner">
      <Avatar name={displayName} />
      <span className="visually-hidden">Owner: </span>
      {displayName}
      {!active && <OwnerLeft isSettled={stands.settled} />}
      {delegate && ` (${personOf(delegate.accountId).displayName} stands in)`}
    </span>
  );
}

function awaitedWords(awaited: readonly ItemAssessment[]): string | null {
  const [first] = awaited;
  if (first === undefined) return null;
  return `Waits for ${first.title}${awaited.length === 1 ? '' : ` and ${count(awaited.length - 1, 'other')}`}`;
}

function evidenceWords(stands: ItemAssessment, item: LaunchItem, nameOf: (id: string) => string): string | null {
  const { missingEvidence, missingAcknowledgers } = stands;
  if (isGoNoGo(item)) return null;
  if (isAutomatic(item)) {
    if (item.automatic === null) return 'Check has not run';
    return item.automatic.passed ? 'Check passed' : 'Check failed';
  }
  if (missingEvidence.length > 0) {
    const whose =
      missingAcknowledgers.length > MOST_NAMES
        ? ` of ${missingAcknowledgers.length} people`
        : missingAcknowledgers.length > 0
          ? ` of ${missingAcknowledgers.map(nameOf).join(' and ')}`
          : '';
    return `Needs ${missingEvidence.join(' and ')}${whose}`;
  }
  return item.evidence.length === 0 ? null : `${count(item.evidence.length, 'piece')} of evidence`;
}

const MOST_NAMES = 2;

/** How much an item matters, when it is due, whose it is, and what it still needs. */
export function ItemMeta({ stands, item, awaited, isOfFunction }: ItemMetaProps) {
  const { commentsOf, personOf } = useLaunch();
  const comments = commentsOf(stands.itemId);
  const { label, Icon } = importanceWords[stands.importance];
  const evidence =
    stands.settled && !isRecorded(item) && item.evidence.length === 0
      ? null
      : evidenceWords(stands, item, (id) => personOf(id).displayName);
  return (
    <>
      <span className={`item-meta__importance item-meta__importance--${stands.importance}`}>
        <Icon label="" size="small" />
        {label}
      </span>
      <Due stands={stands} />
      <Owner stands={stands} item={item} />
      {(stands.phase === 'after launch' || !isOfFunction) && <span>{stands.function}</span>}
      {evidence && <span>{evidence}</span>}
      {item.work && <WorkKey issueId={item.work.issueId} />}
      {!stands.settled && awaited.length > 0 && (
        <span className="item-meta__waits">
          <LinkIcon label="" size="small" />
          {awaitedWords(awaited)}
        </span>
      )}
      {comments > 0 && (
        <span className="item-meta__comments">
          <CommentIcon label="" size="small" />
          {count(comments, 'comment')}
        </span>
      )}
    </>
  );
}
