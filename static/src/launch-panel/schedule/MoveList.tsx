import { daysBetween } from '../../../../src/domain/calendar/calendar-date';
import type { DateMove } from '../../../../src/domain/launch/launch';
import { count, formatDay, formatInstant } from '../../format';
import { useHostContext } from '../../host-context';
import { Lozenge } from '../../ui/Lozenge';
import { useLaunch } from '../launch-context';

/** Every move of the launch date with its reason, the last first; only a move to a later date is a slip. */
export function MoveList({ moves }: { readonly moves: readonly DateMove[] }) {
  const { personOf, reading } = useLaunch();
  const viewer = useHostContext();
  if (moves.length === 0) return null;
  const { today } = reading.assessment;
  return (
    <section aria-labelledby="schedule-moves">
      <h3 className="launch-subtitle" id="schedule-moves">
        How the date moved
      </h3>
      <ol className="schedule__list">
        {moves.toReversed().map(({ from, to, by, at, reason }) => {
          const days = daysBetween(from, to);
          return (
            <li key={at} className="schedule__row">
              <span className="schedule__head">
                <strong>{`${formatDay(from, viewer.locale)} → ${formatDay(to, viewer.locale)}`}</strong>
                <Lozenge tone={days > 0 ? 'warning' : 'neutral'}>
                  {days > 0 ? `Slipped ${count(days, 'day')}` : `${count(-days, 'day')} earlier`}
                </Lozenge>
              </span>
              {reason !== null && <span>{reason}</span>}
              <span className="launch-quiet">{`${personOf(by).displayName}, ${formatInstant(at, { ...viewer, today })}`}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
