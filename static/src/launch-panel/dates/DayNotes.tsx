import CalendarIcon from '@atlaskit/icon/core/calendar';
import LockIcon from '@atlaskit/icon/core/lock-locked';
import WarningIcon from '@atlaskit/icon/core/warning';
import type { LaunchSurroundings } from '../../../../src/contract/launch-plan';
import { freezeConflicts, type FreezeConflict } from '../../../../src/domain/launch/freezes';
import type { LaunchRegion } from '../../../../src/domain/launch/launch';
import type { Tier } from '../../../../src/domain/launch/tier';
import { formatDay } from '../../format';
import { useHostContext } from '../../host-context';
import { Button } from '../../ui/Button';
import { daysApart, inWords } from '../due-words';
import { leadWarning } from '../start/tier-words';
import './day-notes.css';

interface DayNotesProps {
  /** `YYYY-MM-DD`; nothing is said of no date. */
  readonly launchOn: string | null;
  readonly today: string;
  readonly tier: Tier | null;
  readonly regions: readonly LaunchRegion[];
  readonly versionIds: readonly string[];
  readonly surroundings: LaunchSurroundings | undefined;
  /** Leave it out where the date isn't being chosen. */
  readonly onUseDate?: (day: string) => void;
}

function freezeSentence({ name, fromOn, toOn, wave, on }: FreezeConflict, locale: string): string {
  const window = `“${name}”, a freeze from ${formatDay(fromOn, locale)} to ${formatDay(toOn, locale)}`;
  return wave === null ? `The day lies in ${window}.` : `Wave ${wave}, on ${formatDay(on, locale)}, lies in ${window}.`;
}

/** What speaks against a launch date, or says where it comes from: its distance, the tier's lead, freezes, and the versions' own dates. */
export function DayNotes(props: DayNotesProps) {
  const { launchOn, today, tier, regions, versionIds, surroundings, onUseDate } = props;
  const { locale } = useHostContext();
  const days = daysApart(today, launchOn);
  if (launchOn === null || days === null || days < 0) return null;
  const lead = tier === null ? null : leadWarning(tier, days);
  const conflicts = freezeConflicts({ status: 'planned', launchOn, regions }, surroundings?.freezes ?? [], today);
  const others = (surroundings?.versions ?? []).filter(
    ({ versionId, releaseOn, released }) =>
      versionIds.includes(versionId) && !released && releaseOn !== null && releaseOn !== launchOn,
  );
  return (
    <div className="day-notes" role="status">
      <p className="day-notes__note">
        <CalendarIcon label="" size="small" />
        <span>{`${formatDay(launchOn, locale)} is ${inWords(days)}.`}</span>
      </p>
      {lead && (
        <p className="day-notes__note day-notes__note--warning">
          <WarningIcon label="Warning:" size="small" />
          <span>{lead}</span>
        </p>
      )}
      {conflicts.map((conflict) => (
        <p key={`${conflict.freezeId} ${conflict.on}`} className="day-notes__note day-notes__note--warning">
          <LockIcon label="Freeze:" size="small" />
          <span>{freezeSentence(conflict, locale)}</span>
        </p>
      ))}
      {others.map(({ versionId, name, releaseOn }) => (
        <p key={versionId} className="day-notes__note day-notes__note--warning">
          <WarningIcon label="Warning:" size="small" />
          <span>
            {`${name} is to be released on ${formatDay(releaseOn ?? '', locale)}. `}
            {onUseDate && releaseOn !== null && releaseOn >= today && (
              <Button appearance="link" onClick={() => onUseDate(releaseOn)}>
                Launch then
              </Button>
            )}
          </span>
        </p>
      ))}
    </div>
  );
}
