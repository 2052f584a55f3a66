import type { LaunchSurroundings } from '../../../../src/contract/launch-plan';
import { formatDay } from '../../format';
import { useHostContext } from '../../host-context';
import { Lozenge } from '../../ui/Lozenge';
import { useLaunch } from '../launch-context';

/** The versions that the launch ships, as Jira names and dates them now. */
export function ShipsWith({ surroundings }: { readonly surroundings: LaunchSurroundings | undefined }) {
  const { launch } = useLaunch().reading;
  const { locale } = useHostContext();
  if (launch.versionIds.length === 0) return null;
  return (
    <section aria-labelledby="schedule-versions">
      <h3 className="launch-subtitle" id="schedule-versions">
        Ships with
      </h3>
      <ul className="schedule__list">
        {launch.versionIds.map((versionId) => {
          const version = surroundings?.versions?.find((one) => one.versionId === versionId);
          if (surroundings === undefined) return <li key={versionId}>…</li>;
          if (version === undefined) return <li key={versionId}>A version that is gone, or that you can’t see</li>;
          const { name, releaseOn, released, archived } = version;
          const isAhead = released && launch.status === 'planned';
          return (
            <li key={versionId} className="schedule__row">
              <span className="schedule__head">
                <strong>{name}</strong>
                {releaseOn === null ? 'No release date' : formatDay(releaseOn, locale)}
                {released && <Lozenge tone={isAhead ? 'warning' : 'success'}>Released</Lozenge>}
                {archived && <Lozenge>Archived</Lozenge>}
              </span>
              {isAhead && (
                <span className="launch-quiet">Jira says that it is released, and this launch is still planned.</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
