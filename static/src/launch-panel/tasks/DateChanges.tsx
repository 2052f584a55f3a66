import WarningIcon from '@atlaskit/icon/core/warning';
import type { DateChange } from '../../../../src/domain/launch/move-launch-date';
import { count, formatDay } from '../../format';
import { useHostContext } from '../../host-context';
import { useLaunch } from '../launch-context';

/** Every due date, old and new, whom it concerns, and what becomes overdue at once. */
export function DateChanges({ changes }: { readonly changes: readonly DateChange[] }) {
  const { reading, personOf } = useLaunch();
  const { locale } = useHostContext();
  const settled = new Set(reading.assessment.items.filter((item) => item.settled).map(({ itemId }) => itemId));
  const isLate = (change: DateChange) => change.alreadyDue && !settled.has(change.itemId);
  const moved = changes
    .filter(({ from, to }) => from !== to)
    .toSorted((one, other) => Number(isLate(other)) - Number(isLate(one)));
  const late = moved.filter(isLate);
  const owners = [...new Set(moved.flatMap(({ ownerId }) => (ownerId === null ? [] : [ownerId])))];
  const names = owners.map((ownerId) => personOf(ownerId).displayName);
  return (
    <section className="date-changes" aria-label="What the move changes">
      <p>
        {`${count(moved.length, 'due date')} will change. `}
        {names.length === 0 ? 'None of these items has an owner yet.' : `Concerned: ${names.join(', ')}.`}
      </p>
      {late.length > 0 && (
        <p className="date-changes__late">
          <WarningIcon label="" size="small" />
          {`${count(late.length, 'open item')} will be overdue at once.`}
        </p>
      )}
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
                  {isLate(change) && <strong className="date-changes__late">Overdue</strong>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
