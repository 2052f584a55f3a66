import { formatAmount, unitWord } from '../figure-words';
import type { CellContext } from '../grid-columns';
import { dimensionLabels } from './plan-dimension';
import { groupSum } from './plan-group';
import type { PlanRowsFound } from './use-plan-rows';

/** How many issues show, of how many that there are, and how groups add up to the plan's total. */
export function RowsStatus({
  context,
  found: { matches, groups },
  isCut,
}: {
  readonly context: CellContext;
  readonly found: PlanRowsFound;
  /** More rows than can stand open at once. */
  readonly isCut: boolean;
}) {
  const { plan, locale } = context;
  const number = new Intl.NumberFormat(locale);
  const { issuesYouCanSee, unsentRoots } = plan.rollup;
  const here = plan.held.length;
  const said = [
    matches === null
      ? `${number.format(here)} issues`
      : `${number.format(matches)} of ${number.format(here)} issues match; those above them show too`,
    ...(here < issuesYouCanSee
      ? [`${number.format(issuesYouCanSee - here)} deeper ones are read when you look below an issue`]
      : []),
    ...(unsentRoots > 0 ? [`${number.format(unsentRoots)} roots are too many to show: narrow the plan`] : []),
    ...(isCut ? ['there are too many rows to open all of them: open what you need, or filter'] : []),
  ];
  return (
    <div className="rows-status">
      <p className="quiet" role="status">
        {`${said.join(' · ')}.`}
      </p>
      {groups !== null && <p className="quiet">{groupSentence(context, groups)}</p>}
    </div>
  );
}

function groupSentence(
  { plan: { rollup }, unit, locale }: CellContext,
  groups: NonNullable<PlanRowsFound['groups']>,
): string {
  const [first] = groups;
  if (first === undefined || rollup.reading.kind === 'partial') return '';
  const { sum, unique, inSeveral } = groupSum(groups, unit, rollup.reading.totals.byUnit[unit].total);
  const amount = (value: number) => `${formatAmount(value, unit, locale)}${unitWord[unit]}`;
  const by = dimensionLabels[first.by].toLowerCase();
  const all = `Grouped by ${by}, each issue’s own or that of the nearest issue above it: ${groups.length} ${groups.length === 1 ? 'group' : 'groups'} sum to ${amount(sum)}`;
  if (inSeveral === 0) return `${all}; each counts once.`;
  return `${all}; ${amount(unique)} unique; ${inSeveral} ${inSeveral === 1 ? 'issue is' : 'issues are'} in several groups, so that ${amount(sum - unique)} are counted again.`;
}
