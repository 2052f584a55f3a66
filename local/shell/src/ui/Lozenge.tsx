import type { ReactNode } from 'react';
import './lozenge.css';

export type Tone = 'neutral' | 'information' | 'success' | 'warning' | 'danger' | 'discovery';

/** A state in one or two words. */
export function Lozenge({ tone = 'neutral', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return (
    <span className={`lozenge lozenge--${tone}`}>
      <span className="lozenge__text">{children}</span>
    </span>
  );
}
