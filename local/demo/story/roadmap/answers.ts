import type { InputOf } from '../../../../src/contract/operations';
import type { Calendar } from '../../calendar';
import { accountOf } from '../../people';

/** What a person saves in one go, by field id. */
export type Answers = InputOf<'roadmap.save'>['answers'];

/** A thing that was planned is told in days from today; this tells their dates. */
export interface Dates {
  /** YYYY-MM-DD */
  readonly on: (day: number) => string;
  /** The quarter that the day lies in: 2027-Q1. */
  readonly quarter: (day: number) => string;
}

export function datesOf({ dateOn }: Calendar): Dates {
  return {
    on: dateOn,
    quarter: (day) => `${dateOn(day).slice(0, 4)}-Q${Math.ceil(Number(dateOn(day).slice(5, 7)) / 3)}`,
  };
}

export const onTrack = (sentence: string) => ({ state: 'onTrack', sentence });
export const atRisk = (sentence: string) => ({ state: 'atRisk', sentence });
export const offTrack = (sentence: string) => ({ state: 'offTrack', sentence });

export const high = (reason: string) => ({ level: 'high', reason });
export const medium = (reason: string) => ({ level: 'medium', reason });
export const low = (reason: string) => ({ level: 'low', reason });

/** From a baseline to a target; the actual, with its date, where it is known already. */
export function metric(
  name: string,
  unit: string,
  [baseline, target]: readonly [number, number],
  chart: string,
  reached?: { readonly actual: number; readonly actualOn: string },
) {
  return {
    name,
    unit,
    baseline,
    target,
    direction: target > baseline ? 'up' : 'down',
    sourceUrl: `https://charts.meridian.example/${chart}`,
    ...reached,
  };
}

/** Rows keep their ids over all saves of an item, so that a save changes a row and doesn't replace it. */
const numbered = <Row extends object>(prefix: string, rows: readonly Row[]) =>
  rows.map((row, index) => ({ id: `${prefix}${index + 1}`, ...row }));

type RiskState = 'open' | 'mitigated' | 'closed';

/** [text, likelihood, impact, state, owner if it has one] */
export const risks = (...rows: readonly (readonly [string, 1 | 2 | 3, 1 | 2 | 3, RiskState, string?])[]) =>
  numbered(
    'risk-',
    rows.map(([text, likelihood, impact, state, owner]) => ({
      text,
      likelihood,
      impact,
      state,
      ...(owner !== undefined && { owner: accountOf(owner) }),
    })),
  );

export const noInsights = (noneYet: string) => ({ noneYet });

type DecisionRow = Readonly<Record<'decidedOn' | 'choice', string>> &
  Readonly<Partial<Record<'options' | 'rationale' | 'revisitOn', string>>>;

export const decisions = (...rows: readonly DecisionRow[]) => numbered('decision-', rows);

/** [what is bet on, what would tell to drop it] */
export const bets = (...rows: readonly (readonly [string, string])[]) =>
  numbered(
    'bet-',
    rows.map(([bet, signal]) => ({ cells: { bet, signal } })),
  );

/** [what must not get worse, where to stop] */
export const guardrails = (...rows: readonly (readonly [string, string])[]) =>
  numbered(
    'guardrail-',
    rows.map(([guardrail, threshold]) => ({ cells: { guardrail, threshold } })),
  );

export const page = (path: string) => `https://wiki.meridian.example/${path}`;
