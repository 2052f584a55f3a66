import type { ReactNode } from 'react';
import './lozenge.css';

export type Tone = 'neutral' | 'information' | 'success' | 'warning' | 'danger' | 'discovery';

/** A state in one or two words. The words say it; tone and icon only repeat them. */
export function Lozenge({
  tone = 'neutral',
  icon,
  children,
}: {
  readonly tone?: Tone;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <span className={`lozenge lozenge--${tone}`}>
      {icon}
      <span className="lozenge__text">{children}</span>
    </span>
  );
}
