import { confidence } from './confidence';
import { count } from './count';
import { coverage } from './coverage';
import { dates } from './dates';
import { health } from './health';
import { lateness } from './lateness';
import { points } from './points';
import { readiness } from './readiness';
import { reported } from './reported';
import { risk } from './risk';
import { scope } from './scope';
import { stale } from './stale';
import { time } from './time';
import { waits } from './waits';

/** Every measure, by the key under which its figures are found. A new one is its file and its line here. */
export const measures = {
  scope,
  count,
  points,
  time,
  coverage,
  dates,
  lateness,
  health,
  reported,
  risk,
  confidence,
  readiness,
  stale,
  waits,
} as const;

export type MeasureKey = keyof typeof measures;

/** One issue's finished figures, by measure. */
export type Figures = { readonly [M in MeasureKey]: ReturnType<(typeof measures)[M]['finish']> };
