import type { ItemAction } from '../../../../src/contract/launch';
import type { InputOf } from '../../../../src/contract/operations';
import { accountOf } from '../../people';
import type { RunningLaunch, Step } from './launch-thread';

export type Evidence = Extract<ItemAction, { kind: 'attach evidence' }>['evidence'];
type GoNoGo = InputOf<'launch.decide'>['decision'];

export const RELEASE_MANAGER = 'Ingrid Solberg';

export const url = (path: string): Evidence => ({ kind: 'url', value: `https://wiki.meridian.example/${path}` });
export const note = (value: string): Evidence => ({ kind: 'note', value });
export const decision = (value: string): Evidence => ({ kind: 'decision', value });
export const approval = (value: string): Evidence => ({ kind: 'approval', value });
export const acknowledgement = (value: string): Evidence => ({ kind: 'acknowledgement', value });
export const issue = (value: string): Evidence => ({ kind: 'issue', value });
export const actual = (value: number, asOf: string): Evidence => ({ kind: 'actual', value: { value, asOf } });
export const metric = (name: string, unit: string, baseline: number, target: number): Evidence => ({
  kind: 'metric',
  value: { name, unit, baseline, target },
});

async function act(launch: RunningLaunch, accountId: string, itemId: string, action: ItemAction): Promise<void> {
  const { company, issueId, reading } = launch;
  const { entityId, revision: baseRevision } = reading;
  const input = { issueId, entityId, baseRevision, itemId, action };
  ({ reading: launch.reading } = await company.call(accountId, 'launch.act', input));
}

/** The item's own owner; a launch's items all have one, since the settings name a lead for every function. */
function ownerOf({ reading }: RunningLaunch, itemId: string): string {
  const ownerId = reading.launch.items[itemId]?.ownerId;
  if (ownerId === undefined || ownerId === null) throw new Error(`Nobody owns ${itemId}.`);
  return ownerId;
}

const byOwner =
  (itemId: string, action: ItemAction): Step =>
  (launch) =>
    act(launch, ownerOf(launch, itemId), itemId, action);

const by =
  (person: string, itemId: string, action: ItemAction): Step =>
  (launch) =>
    act(launch, accountOf(person), itemId, action);

/** The owner ticks it, with its evidence. */
export const done = (itemId: string, ...evidence: readonly Evidence[]): Step =>
  byOwner(itemId, { kind: 'tick', evidence: [...evidence] });

/** As `done`, on a T1 blocker: the other person's word comes right after. */
export const verified =
  (verifier: string, itemId: string, ...evidence: readonly Evidence[]): Step =>
  async (launch) => {
    await done(itemId, ...evidence)(launch);
    await by(verifier, itemId, { kind: 'verify' })(launch);
  };

export const begun = (itemId: string): Step => byOwner(itemId, { kind: 'set state', state: 'in progress' });

/** The owner has the work done in an issue of their own, created from the item, and takes that up: the item follows. */
export const tracked =
  (itemId: string, summary: string): Step =>
  async (launch) => {
    const { company, issueId } = launch;
    const { entityId, revision: baseRevision } = launch.reading;
    const ownerId = ownerOf(launch, itemId);
    const { issue: head } = await company.call(ownerId, 'launch.open', { issueId, timeZone: 'UTC' });
    const { projectId } = head;
    const types = await company.call(ownerId, 'launch.workTypes', { issueId, projectId });
    const type = types.find(({ name, demands }) => name === 'Task' && demands.length === 0);
    if (type === undefined) throw new Error(`Nobody can create tasks in ${head.projectKey}.`);
    const item = { issueId, entityId, baseRevision, itemId, projectId, issueTypeId: type.issueTypeId, summary };
    const { work } = await company.call(ownerId, 'launch.createWork', item);
    await company.moveTo(ownerId, work.key, 'In Progress');
    const { reading } = await company.call(ownerId, 'launch.open', { issueId, timeZone: 'UTC' });
    if (reading !== null) launch.reading = reading;
  };

export const attached = (itemId: string, evidence: Evidence): Step =>
  byOwner(itemId, { kind: 'attach evidence', evidence });

export const waived = (itemId: string, reason: string, expiresOn: string, approver = RELEASE_MANAGER): Step =>
  by(approver, itemId, { kind: 'waive', reason, expiresOn });

export const notApplicable = (itemId: string, reason: string): Step =>
  by(RELEASE_MANAGER, itemId, { kind: 'not applicable', reason });

/** The owner is away until a day. */
export const awayUntil = (itemId: string, standIn: string, untilOn: string): Step =>
  byOwner(itemId, { kind: 'set delegate', delegate: { accountId: accountOf(standIn), untilOn } });

export const mustAcknowledge = (itemId: string, ...people: readonly string[]): Step =>
  by(RELEASE_MANAGER, itemId, { kind: 'set acknowledgers', accountIds: people.map(accountOf) });

export const waitsFor = (itemId: string, ...others: readonly string[]): Step =>
  byOwner(itemId, { kind: 'set dependencies', waitsFor: [...others] });

export const acknowledged =
  (person: string, itemId: string, text: string): Step =>
  async (launch) => {
    const { company, issueId, reading } = launch;
    const item = { issueId, entityId: reading.entityId, itemId };
    const action = { kind: 'acknowledge' as const, text };
    ({ reading: launch.reading } = await company.call(accountOf(person), 'launch.actAsNamed', { ...item, action }));
  };

export const said =
  (person: string, itemId: string, text: string): Step =>
  async ({ company, issueId, reading }) => {
    await company.call(accountOf(person), 'launch.comment', { issueId, entityId: reading.entityId, itemId, text });
  };

export const bugsChecked: Step = async (launch) => {
  const { company, issueId, reading } = launch;
  const input = { issueId, entityId: reading.entityId, itemId: 'engineering.open-bugs' };
  const action = { kind: 'run check' } as const;
  ({ reading: launch.reading } = await company.call(accountOf(RELEASE_MANAGER), 'launch.actAsNamed', {
    ...input,
    action,
  }));
};

export const decided =
  (given: GoNoGo): Step =>
  async (launch) => {
    const { company, issueId, reading } = launch;
    const { entityId, revision: baseRevision } = reading;
    const input = { issueId, entityId, baseRevision, decision: given };
    ({ reading: launch.reading } = await company.call(accountOf(RELEASE_MANAGER), 'launch.decide', input));
  };

export const moved =
  (launchOn: string, reason: string): Step =>
  async (launch) => {
    const { company, issueId, reading } = launch;
    const { entityId, revision: baseRevision } = reading;
    const input = { issueId, entityId, baseRevision, launchOn, reason, confirmed: true };
    const result = await company.call(accountOf(RELEASE_MANAGER), 'launch.moveDate', input);
    if (result.kind === 'moved') launch.reading = result.reading;
  };

export const became =
  (to: 'launched' | 'cancelled', reason: string): Step =>
  async (launch) => {
    const { company, issueId, reading } = launch;
    const { entityId, revision: baseRevision } = reading;
    const input = { issueId, entityId, baseRevision, to, reason };
    ({ reading: launch.reading } = await company.call(accountOf(RELEASE_MANAGER), 'launch.changeStatus', input));
  };

/** The release manager asks these functions for their votes on the launch as it stands. */
export const roundOpened =
  (functions: readonly string[], closesOn: string, note: string): Step =>
  async (launch) => {
    const { company, issueId, reading } = launch;
    const { entityId, revision: baseRevision } = reading;
    const input = { issueId, entityId, baseRevision, functions: [...functions], closesOn, note };
    ({ reading: launch.reading } = await company.call(accountOf(RELEASE_MANAGER), 'launch.openRound', input));
  };

type Vote = InputOf<'launch.vote'>['vote'];

/** The function's lead, or whoever stands in, votes; `as` where it is the stand-in. */
export const voted =
  (name: string, vote: Vote, comment = '', as?: string): Step =>
  async (launch) => {
    const { number, asked } = askedIn(launch, name);
    const voter = as === undefined ? asked.voterIds[0] : accountOf(as);
    if (voter === undefined) throw new Error(`Nobody leads ${name}.`);
    await cast(launch, voter, { round: number, function: name, vote, comment, voterId: null, seenAt: null });
  };

/** A vote that somebody told the release manager. */
export const told =
  (name: string, person: string, vote: Vote, comment = ''): Step =>
  async (launch) => {
    const { number } = askedIn(launch, name);
    const given = { round: number, function: name, vote, comment, voterId: accountOf(person), seenAt: null };
    await cast(launch, accountOf(RELEASE_MANAGER), given);
  };

type Ballot = Omit<InputOf<'launch.vote'>, 'issueId' | 'entityId'>;

async function cast(launch: RunningLaunch, accountId: string, ballot: Ballot): Promise<void> {
  const { company, issueId, reading } = launch;
  const input = { issueId, entityId: reading.entityId, ...ballot };
  ({ reading: launch.reading } = await company.call(accountId, 'launch.vote', input));
}

function askedIn({ reading }: RunningLaunch, name: string) {
  const { rounds } = reading.launch;
  const number = Object.keys(rounds).length;
  const asked = rounds[number]?.functions.find((one) => one.function === name);
  if (asked === undefined) throw new Error(`No round asks ${name}.`);
  return { number, asked };
}
