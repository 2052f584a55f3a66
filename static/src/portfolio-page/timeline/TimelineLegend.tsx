import { computedHealthLabel, type ComputedHealth } from '../../../../src/domain/rollup/measures/health-conditions';
import { healthTone } from '../health-words';
import { healthIcons } from '../HealthLozenge';

const states: readonly ComputedHealth[] = ['offTrack', 'atRisk', 'onTrack', 'done', 'unknown', 'noActiveScope'];

/** What bars, lines and marks mean. */
export function TimelineLegend({ isCompared }: { readonly isCompared: boolean }) {
  return (
    <ul className="lane-legend" aria-label="What the timeline shows">
      {states.map((state) => {
        const Icon = healthIcons[state];
        return (
          <li key={state}>
            <span className={`lane-legend__mark lane__work--${healthTone[state]}`}>
              <Icon label="" size="small" />
            </span>
            {computedHealthLabel[state]}
          </li>
        );
      })}
      <li>
        <span className="lane-legend__line lane-legend__line--own" />
        Own start to due date
      </li>
      <li>
        <span className="lane-legend__mark lane__work--neutral lane__open-end" />
        End not known
      </li>
      {isCompared && (
        <li>
          <span className="lane-legend__then" />
          Where the work ended then
        </li>
      )}
    </ul>
  );
}
