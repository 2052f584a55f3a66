import type { NudgeOutcome } from '../../contract/launch-page';
import { findEntityName } from '../../domain/journal/entity-id';
import { launchFromState } from '../../domain/launch/launch-state';
import { planNudge, type NudgePlan } from '../../domain/launch-page/plan-nudge';
import { assessLaunch } from '../../domain/readiness/assess-launch';
import { AppError } from '../app-error';
import { isRunning, momentOf } from '../launch-reading';
import type { Ports } from '../ports';
import { requirePillar } from '../require-pillar';
import type { UseCase } from '../use-case';
import type { Nudge } from './ports';

type ToNudge = Extract<NudgePlan, { readonly accountIds: readonly string[] }>;

/**
 * Tells those whom items of a launch wait for, each person once with all of theirs. Each item's day is claimed before anything is sent, so
 * that two who nudge at once send one nudge; only a refusal that surely sent nothing gives the day back.
 */
export const nudgeOwners: UseCase<'launch.nudge'> = async (ports, { viewer, input }) => {
  const { issueId, entityId, how, note } = input;
  const name = findEntityName(entityId);
  const [entity, { settings }] = await Promise.all([ports.journal.find(entityId), ports.settings.roles()]);
  const launch = name?.kind === 'launch' && name.issueId === issueId ? launchFromState(entity?.state ?? {}) : null;
  if (entity === null || launch === null) {
    throw new AppError('not-found', 'This issue has no such launch. Nobody was nudged; reload the page.');
  }
  requirePillar(settings, 'launches', entity.projectId);
  if (!isRunning(launch)) {
    throw new AppError('invalid-input', `This launch is ${launch.status}, so nobody was nudged. Reopen it first.`);
  }
  const now = ports.clock.now();
  const { today, ...moment } = momentOf(launch, now);
  const plans = planNudge(
    launch,
    assessLaunch(launch, { today, ...moment }).items,
    input.itemIds,
    viewer.accountId,
    today,
  );
  const dayOf = (itemId: string): Nudge => ({ entityId, itemId, dayOn: today });
  const claimed: ToNudge[] = [];
  for (const plan of plans) {
    if ('accountIds' in plan && (await ports.nudges.claim(dayOf(plan.itemId), now))) claimed.push(plan);
  }
  const sentTo = await send(ports, claimed, { issueId, how, note, dayOf });
  return { outcomes: plans.map((plan) => outcomeOf(plan, claimed, sentTo)) };
};

function outcomeOf(
  plan: NudgePlan,
  claimed: readonly ToNudge[],
  sentTo: ReadonlyMap<string, readonly string[]>,
): NudgeOutcome {
  const { itemId } = plan;
  if ('not' in plan) return { itemId, kind: plan.not };
  if (!claimed.includes(plan)) return { itemId, kind: 'nudged today' };
  const to = sentTo.get(itemId) ?? [];
  return to.length === 0 ? { itemId, kind: 'not sent' } : { itemId, kind: 'sent', to };
}

/** Who was told of each item. */
async function send(
  { messages, nudges }: Pick<Ports, 'messages' | 'nudges'>,
  plans: readonly ToNudge[],
  {
    issueId,
    how,
    note,
    dayOf,
  }: {
    readonly issueId: string;
    readonly how: 'email' | 'comment';
    readonly note: string | null;
    readonly dayOf: (itemId: string) => Nudge;
  },
): Promise<ReadonlyMap<string, readonly string[]>> {
  const sentTo = new Map<string, readonly string[]>();
  const told = (plan: ToNudge, accountId: string) =>
    sentTo.set(plan.itemId, [...(sentTo.get(plan.itemId) ?? []), accountId]);
  const accountIds = [...new Set(plans.flatMap((plan) => plan.accountIds))];
  if (accountIds.length === 0) return sentTo;
  try {
    if (how === 'comment') {
      await messages.comment({ issueId, accountIds, lines: linesOf(plans, note) });
      for (const plan of plans) for (const accountId of plan.accountIds) told(plan, accountId);
    } else {
      for (const accountId of accountIds) {
        const theirs = plans.filter((plan) => plan.accountIds.includes(accountId));
        const sent = await messages.email({
          issueId,
          accountId,
          subject: subjectOf(theirs),
          lines: linesOf(theirs, note),
        });
        if (sent) for (const plan of theirs) told(plan, accountId);
      }
    }
  } catch (error) {
    const untold = plans.filter(({ itemId }) => !sentTo.has(itemId));
    if (surelyUnsent(error)) for (const { itemId } of untold) await nudges.release(dayOf(itemId));
    if (sentTo.size === 0) throw error;
  }
  return sentTo;
}

/** A time-out may have sent it: better one nudge too few than one too many. */
const surelyUnsent = (error: unknown): boolean =>
  error instanceof AppError &&
  ['rate-limited', 'forbidden', 'not-found', 'not-signed-in', 'invalid-input'].includes(error.code);

function subjectOf(plans: readonly ToNudge[]): string {
  const [first] = plans;
  return plans.length === 1 && first !== undefined
    ? `The launch waits for you: ${first.read.title}`
    : `The launch waits for you: ${plans.length} items`;
}

function linesOf(plans: readonly ToNudge[], note: string | null): readonly string[] {
  return [...(note === null || note === '' ? [] : [note]), ...plans.map(({ read }) => read.sentence)];
}
