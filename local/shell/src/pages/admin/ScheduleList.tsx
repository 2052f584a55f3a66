import { useMutation, useQuery } from '@tanstack/react-query';
import { tellDone, tellFailure } from '../../flags/flag-store';
import { ask } from '../../jira/rest';
import { Button } from '../../ui/Button';

interface Schedule {
  readonly key: string;
  readonly function: string;
  readonly interval: string;
}

const INTERVALS: Readonly<Record<string, string>> = {
  fiveMinute: 'Every five minutes',
  hour: 'Every hour',
  day: 'Every day',
  week: 'Every week',
};

/** The app's scheduled triggers, which can be run without waiting for them. */
export function ScheduleList() {
  const schedules = useQuery({
    queryKey: ['schedules'],
    queryFn: () => ask<{ readonly schedules: readonly Schedule[] }>('/_host/schedules'),
    staleTime: Infinity,
  });
  const run = useMutation({
    mutationFn: (key: string) => ask<unknown>('/_host/schedules/run', { method: 'POST', body: { key } }),
    onSuccess: (_, key) => tellDone(`The schedule “${key}” has run`),
    onError: (error) => tellFailure('The schedule failed', error),
  });
  return (
    <section className="page__section" aria-labelledby="schedules-title">
      <h2 id="schedules-title" className="page__section-title">
        Schedules
      </h2>
      <p className="page__note">
        They run by the host&rsquo;s clock. Setting the clock ahead brings each that is due once.
      </p>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Schedule</th>
              <th scope="col">Runs</th>
              <th scope="col">
                <span className="visually-hidden">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {schedules.data?.schedules.map(({ key, interval }) => (
              <tr key={key}>
                <td>{key}</td>
                <td>{INTERVALS[interval] ?? interval}</td>
                <td className="table__number">
                  <Button
                    spacing="compact"
                    isLoading={run.isPending && run.variables === key}
                    onClick={() => run.mutate(key)}
                  >
                    Run now<span className="visually-hidden">: {key}</span>
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
