import WarningIcon from '@atlaskit/icon/core/warning';
import type { MoveEffects } from '../../../../src/domain/launch/move-effects';
import { count, formatDay } from '../../format';
import { useHostContext } from '../../host-context';
import { Avatar } from '../../ui/Avatar';
import { Lozenge } from '../../ui/Lozenge';
import { useLaunch } from '../launch-context';
import { VerdictLozenge } from '../VerdictLozenge';

/** Whom the move concerns: most overdue first. */
function Concerned({ concerned }: Pick<MoveEffects, 'concerned'>) {
  const { personOf } = useLaunch();
  if (concerned.length === 0) return <p>Nobody’s open items are dated anew.</p>;
  return (
    <>
      <p id="concerned-title">Whom it concerns</p>
      <ul className="concerned" aria-labelledby="concerned-title">
        {concerned.map(({ accountId, items, overdue }) => {
          const name = accountId === null ? 'No owner yet' : personOf(accountId).displayName;
          return (
            <li key={accountId ?? ''} className="concerned__person">
              {accountId !== null && <Avatar name={name} />}
              <span>{name}</span>
              <span className="launch-quiet">{count(items, 'open item')}</span>
              {overdue > 0 && <Lozenge tone="danger">{`${overdue} overdue`}</Lozenge>}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Every due date, old and new, whom it concerns, what becomes overdue, and the verdict that the move makes. */
export function DateChanges({ changes, becomesOverdue, noLongerOverdue, concerned, verdict }: MoveEffects) {
  const { locale } = useHostContext();
  const late = new Set(becomesOverdue);
  const relieved = new Set(noLongerOverdue);
  const moved = changes
    .filter(({ from, to }) => from !== to)
    .toSorted((one, other) => Number(late.has(other.itemId)) - Number(late.has(one.itemId)));
  return (
    <section className="date-changes" aria-label="What the move changes">
      <p className="date-changes__verdict">
        {verdict.now === verdict.then ? 'The launch stays ' : 'The launch goes from '}
        <VerdictLozenge verdict={verdict.now} />
        {verdict.now !== verdict.then && (
          <>
            {' to '}
            <VerdictLozenge verdict={verdict.then} />
          </>
        )}
      </p>
      {late.size > 0 && (
        <p className="date-changes__late">
          <WarningIcon label="" size="small" />
          {`${count(late.size, 'open item')} will be overdue at once.`}
        </p>
      )}
      {relieved.size > 0 && <p>{`${count(relieved.size, 'item')} will no longer be overdue.`}</p>}
      <Concerned concerned={concerned} />
      <p>{`${count(moved.length, 'due date')} will change:`}</p>
      <div className="date-changes__scroll" tabIndex={0} role="region" aria-label="Due dates, old and new">
        <table className="date-table">
          <thead>
            <tr>
              <th scope="col">Item</th>
              <th scope="col">Was due</th>
              <th scope="col">Will be due</th>
            </tr>
          </thead>
          <tbody>
            {moved.map((change) => (
              <tr key={change.itemId}>
                <th scope="row">
                  {change.title}
                  <span className="launch-quiet">{change.function}</span>
                </th>
                <td>{change.from === null ? '–' : formatDay(change.from, locale)}</td>
                <td>
                  {formatDay(change.to, locale)}
                  {late.has(change.itemId) && <strong className="date-changes__late">Overdue</strong>}
                  {relieved.has(change.itemId) && <span className="launch-quiet"> No longer overdue</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
