import type { EvidenceRequirement } from '../../../src/domain/launch/evidence';
import type { LaunchActor, Moment } from '../../../src/domain/launch/action-result';
import type { GoNoGo, Outcome } from '../../../src/domain/launch/go-no-go';
import { noRecords } from '../../../src/domain/launch/launch-records';
import type { FrozenDefinition, Launch, LaunchItem } from '../../../src/domain/launch/launch';

export const LAUNCH_ON = '2026-06-01';
/** Three weeks before the launch, at noon UTC. */
export const MOMENT: Moment = { today: '2026-05-11', now: '2026-05-11T12:00:00.000Z' };

/** `requires` is the evidence that the checklist asks for, `evidence` what people gave. */
type ItemParts = Partial<Omit<LaunchItem, 'definition'>> &
  Partial<Omit<FrozenDefinition, 'evidence'>> & { readonly requires?: readonly EvidenceRequirement[] };

/** A required item of Engineering, due a week before the launch and open, unless told otherwise. */
export function anItem(parts: ItemParts = {}): LaunchItem {
  const { dueOn, ownerId, delegate, waitsFor, acknowledgers, work, requires, ...others } = parts;
  const { state, evidence, verification, waiver, notApplicable, automatic, ...definition } = others;
  return {
    definition: {
      key: 'engineering.load',
      function: 'Engineering',
      title: 'Load tested',
      ownerRole: 'Engineering lead',
      importance: 'required',
      offsetDays: -7,
      evidence: requires ?? [],
      jql: null,
      pack: 'core',
      regionKey: null,
      wave: null,
      ...definition,
    },
    dueOn: dueOn ?? '2026-05-25',
    ownerId: ownerId ?? null,
    delegate: delegate ?? null,
    waitsFor: waitsFor ?? [],
    acknowledgers: acknowledgers ?? [],
    work: work ?? null,
    state: state ?? 'open',
    evidence: evidence ?? [],
    verification: verification ?? null,
    waiver: waiver ?? null,
    notApplicable: notApplicable ?? null,
    automatic: automatic ?? null,
  };
}

/** A planned T2 launch on 1 June 2026. */
export function aLaunch(items: Readonly<Record<string, LaunchItem>>, parts: Partial<Launch> = {}): Launch {
  return {
    status: 'planned',
    statusChange: null,
    tier: 'T2',
    launchOn: LAUNCH_ON,
    timeZone: 'UTC',
    regions: [],
    packs: [],
    versionIds: [],
    weekendsToFriday: false,
    templateRef: { id: 'builtin.launch', version: 1 },
    moves: [],
    decisions: [],
    ...noRecords,
    retrospective: null,
    items,
    ...parts,
  };
}

export function waived(expiresOn: string, parts: ItemParts = {}): LaunchItem {
  const waiver = { approverId: 'rm', at: MOMENT.now, reason: 'Legal agrees in writing next week', expiresOn };
  return anItem({ ...parts, state: 'waived', waiver });
}

export const REPORT: EvidenceRequirement = { kind: 'url', label: 'report' };
export const AUTOMATIC: EvidenceRequirement = { kind: 'automatic', label: 'JQL' };
export const GO_NO_GO: EvidenceRequirement = { kind: 'go/no-go', label: 'decision' };

export function aReport(at: string = MOMENT.now): LaunchItem['evidence'][number] {
  return { kind: 'url', value: 'https://example.com/report', by: 'olga', at };
}

export function aDecision(outcome: Outcome): GoNoGo {
  return {
    outcome,
    condition: null,
    rationale: null,
    votes: [],
    frozen: {
      verdict: 'On track',
      sentence: 'On track.',
      reasons: [],
      score: { settled: 0, applicable: 0, percent: null },
      conditions: [],
      takenAt: MOMENT.now,
    },
    by: 'rm',
    at: MOMENT.now,
  };
}

export function anActor(accountId: string, roles: Partial<LaunchActor['roles']> = {}): LaunchActor {
  return { accountId, roles: { admin: false, releaseManager: false, leadOf: [], ...roles } };
}
