import { addDays } from '../../../../src/domain/calendar/calendar-date';
import { useId } from 'react';
import { formatDay } from '../../format';
import { useHostContext } from '../../host-context';
import { Button } from '../../ui/Button';
import { DateInput } from '../../ui/DateInput';
import { Select } from '../../ui/Select';
import { compareDay } from '../compare-day';
import type { ViewChoice } from '../view-choice';
import './compare-controls.css';

export interface CompareControlsProps {
  readonly view: Pick<ViewChoice, 'asOf' | 'compare'>;
  readonly onChange: (change: Partial<Pick<ViewChoice, 'asOf' | 'compare'>>) => void;
  /** The first day that can be read; null where only today can be. */
  readonly historySince: string | null;
  /** Today in the plan's time zone. */
  readonly today: string;
}

const ONE_DAY = 'day';
const spans = [
  { id: '7d', label: 'A week before', days: 7 },
  { id: '28d', label: 'Four weeks before', days: 28 },
  { id: '91d', label: 'A quarter before', days: 91 },
] as const;

/** Chooses the day that is read and what it is compared with. Days that nothing is kept of can't be chosen, and it says why. */
export function CompareControls({ view, onChange, historySince, today }: CompareControlsProps) {
  const { locale } = useHostContext();
  const id = useId();
  const asOf = view.asOf ?? today;
  const isSpan = view.compare === null || spans.some(({ id: span }) => span === view.compare);
  const canLookBack = historySince !== null && historySince < today;
  const first = historySince ?? today;
  const options = [
    ...spans.filter(({ days }) => canLookBack && addDays(asOf, -days) >= first),
    { id: ONE_DAY, label: 'A day of my choice' },
  ];
  // What an address asks for stays to be seen and taken back, be there history for it or not.
  const kept = spans.filter(({ id: span }) => span === view.compare && !options.some((option) => option.id === span));
  const chooseDay = (on: string | null) => onChange({ asOf: on === null || on >= today ? null : on });
  const compareBy = (chosen: string | null) => {
    if (chosen !== ONE_DAY) return onChange({ compare: chosen });
    const week = addDays(asOf, -7);
    onChange({ compare: week < first ? first : week });
  };
  if (!canLookBack && view.asOf === null && view.compare === null) {
    return (
      <p className="quiet compare-controls__why">
        {historySince === null
          ? 'Earlier days can be read once the portfolio’s index is whole.'
          : `Earlier days can be compared from tomorrow: the index keeps them since ${formatDay(historySince, locale)}.`}
      </p>
    );
  }
  return (
    <div className="compare-controls" role="group" aria-label="Day and comparison">
      <span className="compare-controls__pair">
        <label htmlFor={`${id}-asof`}>As of the end of</label>
        <DateInput id={`${id}-asof`} min={first} max={today} value={asOf} onChange={chooseDay} />
      </span>
      {view.asOf !== null && (
        <Button appearance="subtle" onClick={() => onChange({ asOf: null })}>
          Back to today
        </Button>
      )}
      <span className="compare-controls__pair">
        <label htmlFor={`${id}-compare`}>Compare with</label>
        <Select
          id={`${id}-compare`}
          options={[...kept, ...options]}
          value={view.compare === null ? null : isSpan ? view.compare : ONE_DAY}
          emptyLabel="Nothing"
          onChange={compareBy}
        />
      </span>
      {!isSpan && (
        <DateInput
          aria-label="Day to compare with"
          min={first}
          max={addDays(asOf, -1)}
          value={compareDay(view, today)}
          onChange={(on) => onChange({ compare: on })}
        />
      )}
      {historySince !== null && (
        <span className="quiet">{`Days since ${formatDay(historySince, locale)} can be read.`}</span>
      )}
    </div>
  );
}
