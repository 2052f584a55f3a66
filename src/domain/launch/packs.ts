import type { ItemDefinition, Pack } from './checklist';
import { definitionOf, type ChecklistRow } from './checklist-row';

// The rules name what each pack covers; importance, due dates and evidence are our reading (docs/decisions/0010).
const BETA: readonly ChecklistRow[] = [
  {
    key: 'beta.cohort',
    function: 'Product',
    title: 'Beta cohort chosen',
    ownerRole: 'PM',
    tiers: ['R', 'R', 'r'],
    due: [-42, -28, -10],
    evidence: [{ kind: 'url', label: 'list' }],
  },
  {
    key: 'beta.consent',
    function: 'Legal',
    title: "Beta participants' consent",
    ownerRole: 'Legal',
    tiers: ['B', 'B', 'R'],
    due: [-42, -28, -10],
    evidence: [{ kind: 'approval', label: 'approval' }],
  },
  {
    key: 'beta.feedback-channel',
    function: 'Product',
    title: 'Beta feedback channel open',
    ownerRole: 'PM',
    tiers: ['R', 'R', 'r'],
    due: [-42, -28, -10],
    evidence: [{ kind: 'url', label: 'link' }],
  },
  {
    key: 'beta.support-path',
    function: 'Support',
    title: 'Beta support path',
    ownerRole: 'Support',
    tiers: ['R', 'R', 'R'],
    due: [-42, -28, -10],
    evidence: [{ kind: 'acknowledgement', label: 'acknowledgement' }],
  },
  {
    key: 'beta.exit-criteria',
    function: 'Product',
    title: 'Beta exit criteria written',
    ownerRole: 'PM',
    tiers: ['B', 'R', 'R'],
    due: [-42, -28, -10],
    evidence: [{ kind: 'decision', label: 'decision' }],
  },
  {
    key: 'beta.kill-date',
    function: 'Product',
    title: 'Beta kill date set',
    ownerRole: 'PM',
    tiers: ['R', 'R', 'r'],
    due: [-42, -28, -10],
    evidence: [{ kind: 'decision', label: 'decision' }],
  },
];

const REGION: readonly ChecklistRow[] = [
  {
    key: 'region.regulation',
    function: 'Legal',
    title: 'Regulation checked',
    ownerRole: 'Legal',
    tiers: ['B', 'B', 'R'],
    due: [-28, -14, -7],
    evidence: [{ kind: 'approval', label: 'approval' }],
  },
  {
    key: 'region.tax',
    function: 'Finance',
    title: 'Payment and tax ready',
    ownerRole: 'Finance',
    tiers: ['B', 'B', 'R'],
    due: [-21, -10, -5],
    evidence: [{ kind: 'url', label: 'test invoice' }],
  },
  {
    key: 'region.data-residency',
    function: 'Security',
    title: 'Data residency confirmed',
    ownerRole: 'Security',
    tiers: ['B', 'B', 'R'],
    due: [-28, -14, -7],
    evidence: [{ kind: 'url', label: 'report' }],
  },
  {
    key: 'region.language',
    function: 'Docs',
    title: 'Language ready',
    ownerRole: 'Docs',
    tiers: ['R', 'R', 'r'],
    due: [-14, -7, -5],
    evidence: [{ kind: 'url', label: 'URL' }],
  },
  {
    key: 'region.local-support',
    function: 'Support',
    title: 'Local support trained',
    ownerRole: 'Support',
    tiers: ['B', 'R', 'R'],
    due: [-7, -5, -2],
    evidence: [{ kind: 'acknowledgement', label: 'acknowledgement' }],
  },
  {
    key: 'region.lead',
    function: 'Product ops',
    title: 'Regional lead agrees',
    ownerRole: 'Regional lead',
    tiers: ['R', 'R', 'R'],
    due: [-7, -5, -2],
    evidence: [{ kind: 'acknowledgement', label: 'acknowledgement' }],
  },
  {
    // Only waves after the first have it.
    key: 'region.previous-wave',
    function: 'Release',
    title: "Previous wave's exit met",
    ownerRole: 'Release manager',
    tiers: ['B', 'B', 'B'],
    due: -1,
    evidence: [{ kind: 'wave exit', label: 'exit' }],
  },
];

const DEPTH: readonly ChecklistRow[] = [
  {
    key: 'depth.failover',
    function: 'Engineering',
    title: 'Failover exercised',
    ownerRole: 'SRE',
    tiers: ['B', 'R', '–'],
    due: [-14, -7],
    evidence: [{ kind: 'url', label: 'run log' }],
  },
  {
    key: 'depth.dependencies',
    function: 'Engineering',
    title: 'Dependencies confirmed',
    ownerRole: 'Engineering lead',
    tiers: ['B', 'R', 'R'],
    due: [-21, -10, -5],
    evidence: [{ kind: 'url', label: 'list' }],
  },
  {
    key: 'depth.staged-rollout',
    function: 'Engineering',
    title: 'Staged rollout planned',
    ownerRole: 'Engineering lead',
    tiers: ['B', 'R', 'r'],
    due: [-7, -5, -2],
    evidence: [{ kind: 'url', label: 'link' }],
  },
];

/** The add-on packs of the checklist that comes with Gantry. The region pack is repeated per region and wave, its due dates counted from that wave's day. */
export const PACKS: Readonly<Record<Exclude<Pack, 'core'>, readonly ItemDefinition[]>> = {
  beta: BETA.map((row) => definitionOf(row, 'beta')),
  region: REGION.map((row) => definitionOf(row, 'region')),
  depth: DEPTH.map((row) => definitionOf(row, 'depth')),
};
