import PastIcon from '@atlaskit/icon/core/clock';
import { barIcons, type BarTone } from './BarIcon';
import './timeline-bar.css';
import './timeline-legend.css';

const tones: readonly (readonly [BarTone, string])[] = [
  ['onTrack', 'On track'],
  ['atRisk', 'At risk'],
  ['offTrack', 'Off track'],
  ['unknown', 'No health yet'],
  ['done', 'Done'],
];

/** What the bars' icons and edges mean. */
export function TimelineLegend() {
  return (
    <ul className="timeline-legend" aria-label="What the bars show">
      {tones.map(([tone, words]) => {
        const Icon = barIcons[tone];
        return (
          <li key={tone}>
            <span className={`timeline-legend__mark timeline__bar--${tone}`}>
              <Icon label="" size="small" />
            </span>
            {words}
          </li>
        );
      })}
      <li>
        <span className="timeline-legend__mark timeline__past">
          <PastIcon label="" size="small" />
        </span>
        Target has gone by
      </li>
      <li>
        <span className="timeline-legend__mark timeline__bar--onTrack timeline__bar--open" />
        Start not given
      </li>
    </ul>
  );
}
