import type { LaunchesView } from '../../../src/contract/launch-page';
import type { LaunchFilter } from '../../../src/domain/launch-page/filter';
import { outlooksOf, type Outlook } from '../../../src/domain/launch-page/outlook';
import type { Verdict } from '../../../src/domain/readiness/verdict';
import { count } from '../format';
import { verdictWords } from '../launch-panel/verdict-words';
import './outlook-strip.css';

interface OutlookStripProps {
  readonly view: LaunchesView;
  readonly filter: LaunchFilter;
  readonly onFilter: (changed: Partial<LaunchFilter>) => void;
}

/** What launches this quarter and next, and whether it is on track: each figure filters the list to what it counts. */
export function OutlookStrip({ view, filter, onFilter }: OutlookStripProps) {
  const outlooks = outlooksOf(view.rows, view.today);
  return (
    <div className="outlook">
      {outlooks.map((outlook, index) => (
        <QuarterOutlook
          key={outlook.quarter}
          name={index === 0 ? 'This quarter' : 'Next quarter'}
          outlook={outlook}
          filter={filter}
          onFilter={onFilter}
        />
      ))}
    </div>
  );
}

function QuarterOutlook({
  name,
  outlook,
  filter,
  onFilter,
}: {
  readonly name: string;
  readonly outlook: Outlook;
  readonly filter: LaunchFilter;
  readonly onFilter: (changed: Partial<LaunchFilter>) => void;
}) {
  const { quarter, fromOn, toOn, planned, launched, verdicts } = outlook;
  const isShown = filter.fromOn === fromOn && filter.toOn === toOn && filter.status === 'planned';
  const everything = { fromOn: null, toOn: null, verdicts: [], status: 'running' as const };
  const show = (wanted: readonly Verdict[]) => {
    const isSame = isShown && filter.verdicts.join() === wanted.join();
    onFilter(isSame ? everything : { fromOn, toOn, verdicts: wanted, status: 'planned' });
  };
  const label = `${name}, ${quarter.slice(5)} ${quarter.slice(0, 4)}`;
  return (
    <section className="outlook__quarter" aria-label={label}>
      <h2 className="outlook__name">{label}</h2>
      <p className="outlook__total">
        {planned === 0 ? (
          'Nothing planned'
        ) : (
          <button
            type="button"
            className="outlook__all"
            aria-pressed={isShown && filter.verdicts.length === 0}
            onClick={() => show([])}
          >
            {`${count(planned, 'launch', 'launches')} planned`}
          </button>
        )}
        {launched > 0 && <span className="launches__quiet">{` · ${launched} out`}</span>}
      </p>
      {verdicts.length > 0 && (
        <ul className="outlook__verdicts">
          {verdicts.map(({ verdict, launches }) => {
            const { tone, Icon } = verdictWords[verdict];
            return (
              <li key={verdict}>
                <button
                  type="button"
                  className={`outlook__verdict outlook__verdict--${tone}`}
                  aria-pressed={isShown && filter.verdicts.length === 1 && filter.verdicts[0] === verdict}
                  onClick={() => show([verdict])}
                >
                  <span className="outlook__icon">
                    <Icon label="" size="small" />
                  </span>
                  <strong>{launches}</strong> {verdict}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
