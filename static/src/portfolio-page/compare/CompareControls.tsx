import type { ViewChoice } from '../view-choice';

export interface CompareControlsProps {
  readonly view: Pick<ViewChoice, 'asOf' | 'compare'>;
  readonly onChange: (change: Partial<Pick<ViewChoice, 'asOf' | 'compare'>>) => void;
  /** The first day that can be read; null where only today can be. */
  readonly historySince: string | null;
  /** Today in the plan's time zone. */
  readonly today: string;
}

/** Chooses the day that is read and what it is compared with. */
export function CompareControls(_props: CompareControlsProps) {
  return null;
}
