import { columnReader } from '../../../src/domain/rollup/column';
import type { Figures } from '../../../src/domain/rollup/measures';
import { issueNames } from '../../../src/domain/rollup/issue-names';
import type { NamedIssue, PlanRollup, RollupNode } from '../../../src/domain/rollup/plan-rollup';
import { rollupReader } from '../../../src/domain/rollup/rollup-reader';

const nobody: readonly number[] = [];

/** The issues of one answer, and of later ones that brought what the first left out, under one numbering. */
export interface HeldIssues {
  /** Indices are below this; some of them stand for issues that are only named. */
  readonly span: number;
  readonly all: readonly number[];
  /** Of held issues only. */
  readonly node: (index: number) => RollupNode;
  /** Of any issue that the answers speak of. */
  readonly nameOf: (index: number) => NamedIssue;
  readonly childrenOf: (index: number) => readonly number[];
  /** Children that no answer has brought yet. */
  readonly unsentOf: (index: number) => number;
  readonly findById: (id: string) => number | null;
}

/** Below an issue, as a later answer has it. */
interface Below {
  readonly children: readonly number[];
  readonly unsent: number;
}

/** The first answer keeps its numbers, as its figures and warnings speak of issues by them; what the later ones add comes after. */
export function heldIssues(first: PlanRollup, later: readonly PlanRollup[]): HeldIssues {
  const firstNode = rollupReader(first);
  const firstName = issueNames(first);
  const firstChildren = columnReader(first.issues.children);
  const firstUnsent = columnReader(first.issues.unsent);
  // What the first answer only names isn't sent, so these numbers are never its own.
  const firstEnd = Math.max(first.issuesYouCanSee, first.sent);

  const byId = new Map<string, number>();
  const idOf = columnReader(first.issues.id);
  for (let index = 0; index < first.sent; index += 1) byId.set(idOf(index), index);

  const below = new Map<number, Below>();
  const nodes = new Map<number, () => RollupNode>();
  const names = new Map<number, NamedIssue>();
  let next = firstEnd;
  const numberOfIssue = (name: NamedIssue): number => {
    const known = byId.get(name.id);
    if (known !== undefined) return known;
    byId.set(name.id, next);
    names.set(next, name);
    next += 1;
    return next - 1;
  };
  for (const rollup of later) {
    const nameAt = issueNames(rollup);
    const numberOf = (local: number) => numberOfIssue(nameAt(local));
    const nodeAt = rollupReader(rollup);
    const childrenAt = columnReader(rollup.issues.children);
    const unsentAt = columnReader(rollup.issues.unsent);
    for (let local = 0; local < rollup.sent; local += 1) {
      const index = numberOf(local);
      const children = (childrenAt(local) ?? nobody).map(numberOf);
      const before = index < first.sent ? (firstChildren(index) ?? nobody) : (below.get(index)?.children ?? nobody);
      if (children.length >= before.length) below.set(index, { children, unsent: unsentAt(local) });
      if (index < first.sent || nodes.has(index)) continue;
      nodes.set(index, () => renumbered(nodeAt(local), index, numberOf));
    }
  }
  const childrenOf = (index: number) =>
    below.get(index)?.children ?? (index < first.sent ? (firstChildren(index) ?? nobody) : nobody);
  const unsentOf = (index: number) => below.get(index)?.unsent ?? (index < first.sent ? firstUnsent(index) : 0);
  const isHeld = (index: number) => index < first.sent || nodes.has(index);
  return {
    span: next,
    all: [...Array.from({ length: first.sent }, (_, index) => index), ...nodes.keys()],
    node: (index) => {
      const node = nodes.get(index)?.() ?? firstNode(index);
      return below.has(index) ? { ...node, children: childrenOf(index), unsent: unsentOf(index) } : node;
    },
    nameOf: (index) => names.get(index) ?? firstName(index),
    childrenOf,
    unsentOf,
    findById: (id) => {
      const index = byId.get(id);
      return index !== undefined && isHeld(index) ? index : null;
    },
  };
}

/** Figures name issues by the numbers of their own answer. */
function renumbered(node: RollupNode, index: number, numberOf: (local: number) => number): RollupNode {
  return { ...node, index, figures: node.figures && renumberedFigures(node.figures, numberOf) };
}

function renumberedFigures(figures: Figures, numberOf: (local: number) => number): Figures {
  const { health, confidence } = figures;
  return {
    ...figures,
    health: {
      ...health,
      reasons: health.reasons.map((reason) => ({
        ...reason,
        issues: { ...reason.issues, first: reason.issues.first.map(numberOf) },
      })),
    },
    confidence: { ...confidence, issue: confidence.issue === null ? null : numberOf(confidence.issue) },
  };
}
