import { useQuery } from '@tanstack/react-query';
import { meterQuery } from '../../host/meter';
import { byteWords, countWords, durationWords } from '../../layout/number-words';
import { Lozenge } from '../../ui/Lozenge';

/** The app's last function calls, and what each used. */
export function Invocations() {
  const meter = useQuery(meterQuery);
  const calls = meter.data?.recent ?? [];
  return (
    <section className="page__section" aria-labelledby="calls-title">
      <h2 id="calls-title" className="page__section-title">
        Latest function calls
      </h2>
      {calls.length === 0 ? (
        <p className="page__note">The app has not been called yet. Open one of its pages or an issue.</p>
      ) : (
        <div className="table-scroll" tabIndex={0} role="group" aria-label="Calls">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">At</th>
                <th scope="col">Function</th>
                <th scope="col" className="table__number">
                  Took
                </th>
                <th scope="col" className="table__number">
                  Points
                </th>
                <th scope="col" className="table__number table__wide">
                  SQL
                </th>
                <th scope="col" className="table__number table__wide">
                  SQL time
                </th>
                <th scope="col" className="table__number table__wide">
                  KVS read
                </th>
                <th scope="col" className="table__number table__wide">
                  KVS written
                </th>
              </tr>
            </thead>
            <tbody>
              {calls.slice(0, 20).map(({ id, startedAt, moduleKey, functionKey, ms, failed, usage }) => (
                <tr key={id}>
                  <td>{new Date(startedAt).toLocaleTimeString('en', { timeStyle: 'medium', hourCycle: 'h23' })}</td>
                  <td>
                    {functionKey} {functionKey !== moduleKey && <span className="page__note">{moduleKey}</span>}{' '}
                    {failed && <Lozenge tone="danger">Failed</Lozenge>}
                  </td>
                  <td className="table__number">{durationWords(ms)}</td>
                  <td className="table__number">{countWords(usage.jiraPoints)}</td>
                  <td className="table__number table__wide">{countWords(usage.sqlRequests)}</td>
                  <td className="table__number table__wide">{durationWords(usage.sqlMs)}</td>
                  <td className="table__number table__wide">{byteWords(usage.kvsReadBytes)}</td>
                  <td className="table__number table__wide">{byteWords(usage.kvsWriteBytes)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
