import type { People } from '../../../../src/contract/person';
import type { PlanGrouping } from '../../../../src/domain/plan/plan-document';
import type { Stage } from '../../../../src/domain/roadmap/stage';
import { columnReader } from '../../../../src/domain/rollup/column';
import type { RollupIssue } from '../../../../src/domain/rollup/plan-rollup';
import { quarterWords } from '../../roadmap-page/roadmap-words';
import { stageWords } from '../../roadmap-panel/stage-words';
import type { PlanView } from '../plan-view';
import { ownerName } from '../whose';

/** One way of telling the plan's issues apart. */
export interface PlanDimension {
  /** An issue's own value, else those of the nearest issues above it that have one: several where they differ, none where nobody says. */
  readonly valuesOf: (index: number) => readonly string[];
  readonly labelOf: (value: string) => string;
  /** Values as people expect them in a list. */
  readonly compare: (one: string, other: string) => number;
}

/** Stands for issues without a value. */
export const noValue = '';

export const dimensionLabels: Readonly<Record<PlanGrouping, string>> = {
  team: 'Team',
  project: 'Project',
  quarter: 'Quarter',
  objective: 'Objective',
  stage: 'Stage',
  owner: 'Owner',
};

const withoutValue: Readonly<Record<PlanGrouping, string>> = {
  team: 'No team',
  project: 'No project',
  quarter: 'No quarter',
  objective: 'No objective',
  stage: 'Not on the roadmap',
  owner: 'No decision owner',
};

const stages: readonly Stage[] = ['committed', 'draft', 'done'];

/** All ways of telling a plan's issues apart, each worked out when it is first asked for. */
export function planDimensions(plan: PlanView, people: People, locale: string): (by: PlanGrouping) => PlanDimension {
  const made = new Map<PlanGrouping, PlanDimension>();
  return (by) => {
    const dimension = made.get(by) ?? planDimension(plan, by, people, locale);
    made.set(by, dimension);
    return dimension;
  };
}

function planDimension(plan: PlanView, by: PlanGrouping, people: People, locale: string): PlanDimension {
  const labels = new Map<string, string>();
  const own = ownValues(plan, by, people);
  const values = inheritedValues(plan, (index) => {
    const found = own(index);
    if (found === null) return null;
    labels.set(found.value, found.label);
    return found.value;
  });
  const labelOf = (value: string) => labels.get(value) ?? withoutValue[by];
  const collator = new Intl.Collator(locale, { numeric: true });
  const rank = (value: string) => stages.findIndex((stage) => stage === value);
  return {
    valuesOf: (index) => values.get(index) ?? none,
    labelOf,
    compare: (one, other) => {
      if (one === noValue || other === noValue) return Number(one === noValue) - Number(other === noValue);
      if (by === 'stage') return rank(one) - rank(other);
      return by === 'quarter'
        ? one < other
          ? -1
          : Number(one > other)
        : collator.compare(labelOf(one), labelOf(other));
    },
  };
}

interface OwnValue {
  readonly value: string;
  readonly label: string;
}

/** What issues say themselves, read column by column: putting every issue's whole record together takes far longer. */
function ownValues(plan: PlanView, by: PlanGrouping, people: People): (index: number) => OwnValue | null {
  const read = <F extends keyof RollupIssue>(
    field: F,
    told: (value: NonNullable<RollupIssue[F]>) => OwnValue,
  ): ((index: number) => OwnValue | null) => {
    const at = plan.size === 0 ? null : columnReader(plan.rollup.issues[field]);
    return (index) => {
      const value = at !== null && index < plan.size ? at(index) : plan.node(index)[field];
      return value === null || value === undefined ? null : told(value);
    };
  };
  const asItIs = (value: string): OwnValue => ({ value, label: value });
  switch (by) {
    case 'team':
      return read('team', asItIs);
    case 'project':
      return read('projectKey', asItIs);
    case 'quarter':
      return read('quarter', (value) => ({ value, label: quarterWords(value) }));
    case 'objective':
      return read('objective', ({ issueId, text }) => ({ value: issueId ?? text, label: text }));
    case 'stage':
      return read('stage', (value) => ({ value, label: stageWords[value].label }));
    case 'owner':
      return read('ownerId', (value) => ({ value, label: ownerName(value, people) }));
  }
}

const none: readonly string[] = [noValue];

/** Goes down from the roots, so that what an issue doesn't say itself is known from all issues above it. */
function inheritedValues(plan: PlanView, own: (index: number) => string | null): Map<number, readonly string[]> {
  const values = new Map<number, readonly string[]>();
  for (const index of plan.childrenFirst.toReversed()) {
    const said = own(index);
    if (said !== null) values.set(index, [said]);
    const known = values.get(index);
    if (known === undefined) continue;
    for (const child of plan.childrenOf(index)) {
      const before = values.get(child);
      if (before === known) continue;
      values.set(child, before === undefined ? known : [...new Set([...before, ...known])]);
    }
  }
  return values;
}
