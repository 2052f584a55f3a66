import type { ItemAction, LaunchReading } from '../../src/contract/launch';
import type { NamedAction } from '../../src/contract/launch-items';
import type { InputOf } from '../../src/contract/operations';
import type { EvidenceInput } from '../../src/domain/launch/evidence';
import { isRecordKind } from '../../src/domain/launch/item-subject';
import type { Tier } from '../../src/domain/launch/tier';
import type { RunningApp } from './running-app';

type Caller = Pick<RunningApp, 'ask' | 'call'>;

/** A piece of each kind of evidence. */
export const evidenceOf: { readonly [Kind in EvidenceInput['kind']]: Extract<EvidenceInput, { kind: Kind }> } = {
  url: { kind: 'url', value: 'https://wiki.example.com/wallets/report' },
  file: { kind: 'file', value: { name: 'Report.pdf', address: 'https://drive.example.com/d/8f2c' } },
  jql: { kind: 'jql', value: 'project = PAY AND type = Bug' },
  issue: { kind: 'issue', value: 'PAY-1' },
  note: { kind: 'note', value: 'Watched for 24 hours: no alert.' },
  decision: { kind: 'decision', value: 'T3: one region, card payments only.' },
  approval: { kind: 'approval', value: 'Approved by counsel on 2 March.' },
  acknowledgement: { kind: 'acknowledgement', value: 'All of support has read it.' },
  metric: { kind: 'metric', value: { name: 'Paid orders', unit: 'orders a day', baseline: 400, target: 450 } },
  actual: { kind: 'actual', value: { value: 452, asOf: '2026-04-30' } },
};

export function launchPlan(tier: Tier, launchOn: string, more: Partial<InputOf<'launch.start'>['plan']> = {}) {
  return {
    checklistId: 'builtin.launch',
    tier,
    launchOn,
    timeZone: 'Europe/Berlin',
    regions: [],
    packs: [],
    versionIds: [],
    ...more,
  };
}

/** Starts a launch as that person and answers how it stands. */
export async function startLaunch(
  app: Caller,
  who: string,
  issueId: string,
  plan: InputOf<'launch.start'>['plan'],
): Promise<LaunchReading> {
  return (await app.call(who, 'launch.start', { issueId, plan })).reading;
}

type AnyAction = ItemAction | NamedAction;

/** One action on one item, as of the reading that the person has before them; a refusal is answered. */
export function askAct(app: Caller, who: string, reading: LaunchReading, itemId: string, action: AnyAction) {
  if (action.kind === 'run check' || action.kind === 'acknowledge') {
    const { entityId } = reading;
    return app.ask(who, 'launch.actAsNamed', { issueId: issueIdOf(reading), entityId, itemId, action });
  }
  return app.ask(who, 'launch.act', {
    issueId: issueIdOf(reading),
    entityId: reading.entityId,
    baseRevision: reading.revision,
    itemId,
    action,
  });
}

/** As `askAct`, for what must succeed: answers how the launch then stands. */
export async function act(
  app: Caller,
  who: string,
  reading: LaunchReading,
  itemId: string,
  action: AnyAction,
): Promise<LaunchReading> {
  const answer = await askAct(app, who, reading, itemId, action);
  if (!answer.ok) throw new Error(`${action.kind} of ${itemId}: ${answer.error.code}: ${answer.error.message}`);
  return answer.value.reading;
}

/** What a person sends to tick an item with the evidence that it asks for; an automatic one is checked instead. */
export function settlingAction(reading: LaunchReading, itemId: string): AnyAction {
  const asked = reading.launch.items[itemId]?.definition.evidence ?? [];
  if (asked.some(({ kind }) => kind === 'automatic')) return { kind: 'run check' };
  return {
    kind: 'tick',
    evidence: asked.flatMap(({ kind }) => (isRecordKind(kind) ? [] : [evidenceOf[kind]])),
  };
}

/** Items due up to the launch date that verdict and score count, most important first; those of some importance only, if given. */
export function itemsBeforeLaunch(
  { assessment }: LaunchReading,
  importances: readonly string[] = ['blocking', 'required', 'recommended'],
): readonly string[] {
  return assessment.items
    .filter(({ phase, importance }) => phase === 'before launch' && importances.includes(importance))
    .map(({ itemId }) => itemId);
}

export function issueIdOf({ entityId }: LaunchReading): string {
  return entityId.split(':')[1] ?? '';
}
