import { contributorsIn } from './contributors';
import { dataProblems } from './data-problems';
import { figureColumns } from './figure-columns';
import type { FoldedPlan } from './fold-plan';
import type { PlanRollup } from './plan-rollup';
import { planTotals, usedUnit } from './plan-totals';
import { planWaits } from './plan-waits-of';
import { planWarnings } from './plan-warnings';
import { everything, sending, type SentPart } from './sent-part';
import { nameColumns, treeColumns } from './tree-columns';

/** Packs a plan for the wire: figures and totals of all of it, and the issues of the part that is sent. */
export function packRollup(foldedPlan: FoldedPlan, part: SentPart = everything): PlanRollup {
  const { input, graph, result } = foldedPlan;
  const { config, asOf } = input;
  const sent = sending(graph, part);
  const packed = (unit: PlanRollup['unit'], reading: PlanRollup['reading']): PlanRollup => ({
    asOf,
    unit,
    issuesYouCanSee: graph.size,
    sent: sent.issues.length,
    issues: treeColumns(graph, input, sent),
    // After the reading, which names them.
    named: nameColumns(graph, sent.named()),
    roots: sent.tops.map((index) => sent.placeOf[index] ?? 0),
    unsentRoots: sent.unsentTops,
    reading,
  });
  if (result.kind === 'partial') {
    return packed({ asked: config.unit, used: config.unit, why: null }, { kind: 'partial', missing: result.missing });
  }
  const { plan, folded } = result;
  const contributors = contributorsIn(graph, plan, folded);
  const totals = planTotals(graph, plan, folded, config);
  return packed(usedUnit(totals, config), {
    kind: 'whole',
    totals,
    figures: figureColumns(plan, folded, contributors, sent),
    ...planWarnings(graph, plan, contributors, sent),
    dataProblems: dataProblems(graph, sent),
    waits: planWaits(plan, folded, sent),
  });
}
