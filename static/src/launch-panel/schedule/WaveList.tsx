import SuccessIcon from '@atlaskit/icon/core/status-success';
import { useState } from 'react';
import { addDays } from '../../../../src/domain/calendar/calendar-date';
import type { LaunchRegion } from '../../../../src/domain/launch/launch';
import type { Wave } from '../../../../src/domain/launch/waves';
import { formatDay, formatInstant } from '../../format';
import { useHostContext } from '../../host-context';
import { Button } from '../../ui/Button';
import { Lozenge } from '../../ui/Lozenge';
import { daysApart, inWords } from '../due-words';
import { useLaunch } from '../launch-context';
import { WaveExit } from './WaveExit';

interface WaveStanding {
  readonly label: string;
  readonly tone: 'neutral' | 'information' | 'success' | 'warning';
}

/** Where a wave stands: its exit counts more than its day. */
function standingOf(wave: Wave, waves: readonly Wave[], today: string): WaveStanding {
  if (wave.exit !== null) return { label: 'Exit met', tone: 'success' };
  const before = waves.find((other) => other.wave === wave.wave - 1);
  const hasBegun = wave.beginsOn !== null && wave.beginsOn <= today;
  if (before !== undefined && before.exit === null) {
    return { label: `Waits for wave ${before.wave}`, tone: hasBegun ? 'warning' : 'neutral' };
  }
  return hasBegun ? { label: 'Under way', tone: 'information' } : { label: 'To come', tone: 'neutral' };
}

/** The launch's waves in order, each with its day, its regions and whether its exit is met. */
export function WaveList({ waves }: { readonly waves: readonly Wave[] }) {
  const { view, reading, personOf } = useLaunch();
  const viewer = useHostContext();
  const [asked, setAsked] = useState<number | null>(null);
  const { today } = reading.assessment;
  const { status, launchOn } = reading.launch;
  const mayRecord = view.rights.isReleaseManager && (status === 'planned' || status === 'launched');
  /** A region that comes after the rest of its wave has its own day. */
  const regionWords = ({ name, delayDays }: LaunchRegion, { beginsOn }: Wave) => {
    const on = launchOn === null ? null : addDays(launchOn, delayDays);
    return on === null || on === beginsOn ? name : `${name} (${formatDay(on, viewer.locale)})`;
  };
  const next = waves.find((wave) => wave.exit === null);
  return (
    <section aria-labelledby="schedule-waves">
      <h3 className="launch-subtitle" id="schedule-waves">
        Waves
      </h3>
      <ol className="schedule__list">
        {waves.map((wave) => {
          const { label, tone } = standingOf(wave, waves, today);
          const days = daysApart(today, wave.beginsOn);
          const isWhole = wave.wholeOn !== null && wave.wholeOn <= today;
          const isLastExit =
            wave.exit !== null && !waves.some((other) => other.wave > wave.wave && other.exit !== null);
          const mayAsk = mayRecord && (isLastExit || (wave === next && wave.isAwaited && isWhole));
          return (
            <li key={wave.wave} className="schedule__row">
              <span className="schedule__head">
                <strong>{`Wave ${wave.wave}`}</strong>
                {wave.beginsOn === null
                  ? 'No date'
                  : `${formatDay(wave.beginsOn, viewer.locale)}, ${inWords(days ?? 0)}`}
                <Lozenge tone={tone} icon={wave.exit !== null && <SuccessIcon label="" size="small" />}>
                  {label}
                </Lozenge>
              </span>
              <span>{wave.regions.map((region) => regionWords(region, wave)).join(', ')}</span>
              {wave.exit !== null && (
                <span className="launch-quiet">
                  {`“${wave.exit.note}” ${personOf(wave.exit.by).displayName}, ${formatInstant(wave.exit.at, { ...viewer, today })}`}
                </span>
              )}
              {mayAsk && asked !== wave.wave && (
                <span>
                  <Button spacing="compact" onClick={() => setAsked(wave.wave)}>
                    {wave.exit === null ? `Record the exit of wave ${wave.wave}` : 'Take the exit back'}
                  </Button>
                </span>
              )}
              {asked === wave.wave && <WaveExit wave={wave} onClose={() => setAsked(null)} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
