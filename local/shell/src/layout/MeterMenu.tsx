import GaugeIcon from '@atlaskit/icon/core/pulse';
import { useQuery } from '@tanstack/react-query';
import { meterQuery, POINTS_AN_HOUR } from '../host/meter';
import { Link } from '../router/Link';
import { Popover } from '../ui/Popover';
import { byteWords, countWords, dollarWords, durationWords } from './number-words';
import './meter-menu.css';

function Meter({ close }: { readonly close: () => void }) {
  const meter = useQuery(meterQuery);
  if (!meter.data) return <p className="meter__note">{meter.isError ? meter.error.message : 'Reading…'}</p>;
  const { total, pointsThisHour, monthlyCost, since } = meter.data;
  const rows = [
    ['Function calls', countWords(total.invocations)],
    ['Requests to Jira', countWords(total.jiraRequests)],
    ['Points in all', countWords(total.jiraPoints)],
    ['SQL statements', countWords(total.sqlRequests)],
    ['SQL time', durationWords(total.sqlMs)],
    ['KVS read', byteWords(total.kvsReadBytes)],
    ['KVS written', byteWords(total.kvsWriteBytes)],
    ['Queue events', countWords(total.queueEvents)],
  ] as const;
  return (
    <div className="meter">
      <h2 className="meter__title">What the app uses</h2>
      <p className="meter__hour">
        <span>Points this hour</span>
        <span>
          <strong>{countWords(pointsThisHour)}</strong> of {countWords(POINTS_AN_HOUR)}
        </span>
      </p>
      <progress
        className="meter__bar"
        aria-label="Points used of this hour's"
        max={POINTS_AN_HOUR}
        value={pointsThisHour}
      />
      <dl className="meter__rows">
        {rows.map(([name, value]) => (
          <div key={name} className="meter__row">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div className="meter__row meter__row--total">
          <dt>A month at this rate</dt>
          <dd>{dollarWords(monthlyCost.total)}</dd>
        </div>
      </dl>
      <p className="meter__note">
        Since {new Date(since).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' })}, at Forge&rsquo;s
        prices beyond what is free.{' '}
        <Link href="/admin/host" onClick={close} data-autofocus>
          Call by call
        </Link>
      </p>
    </div>
  );
}

/** What the app costs: points of this hour in sight, the rest behind it. */
export function MeterMenu() {
  const meter = useQuery(meterQuery);
  const points = countWords(meter.data?.pointsThisHour ?? 0);
  return (
    <Popover
      label="What the app uses"
      trigger={(props) => (
        <button {...props} type="button" className="top-bar__chip" title="What the app uses">
          <GaugeIcon label="" />
          <span className="visually-hidden">Usage: </span>
          <span className="top-bar__chip-text">{points} pts</span>
        </button>
      )}
    >
      {(close) => <Meter close={close} />}
    </Popover>
  );
}
