import { Select, type SelectProps } from './Select';

interface QuarterInputProps extends Omit<SelectProps, 'options'> {
  /** `YYYY-MM-DD`: quarters are offered around it. */
  readonly today: string;
}

const QUARTERS_BACK = 4;
const QUARTERS_AHEAD = 12;

/** Quarters around a day, with the chosen one even when it lies outside: `2026-Q3` reads "Q3 2026". */
function quartersAround(today: string, chosen: string | null): readonly string[] {
  const now = Number(today.slice(0, 4)) * 4 + Math.ceil(Number(today.slice(5, 7)) / 3) - 1;
  const span = Array.from({ length: QUARTERS_BACK + QUARTERS_AHEAD + 1 }, (_, index) => {
    const quarter = now - QUARTERS_BACK + index;
    return `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
  });
  return chosen === null || span.includes(chosen) ? span : [...span, chosen].toSorted();
}

export function QuarterInput({ today, emptyLabel = 'Choose a quarter', ...rest }: QuarterInputProps) {
  const options = quartersAround(today, rest.value).map((quarter) => ({
    id: quarter,
    label: quarter.split('-').toReversed().join(' '),
  }));
  return <Select {...rest} emptyLabel={emptyLabel} options={options} />;
}
