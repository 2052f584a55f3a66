import type { NudgeOutcome } from '../../contract/launch-page';
import { findEntityName } from '../../domain/journal/entity-id';
import { launchFromState } from '../../domain/launch/launch-state';
import { planNudge, type NudgePlan } from '../../domain/launch-page/plan-nudge';
import { assessLaunch } from '../../domain/readiness/assess-launch';
import { AppError } from '../app-error';
import { isRunning, momentOf } from '../launch-reading';
import type { Ports } from '../ports';
import { readingUntil } from '../reading-time';
import { requirePillar } from '../require-pillar';
import { surelyUnsent } from '../surely-unsent';
import type { UseCase } from '../use-case';
import type { MailOutcome, Nudge } from './ports';

/** As many as are mailed within a call, and as anybody would mention in one comment. */
const MOST_PEOPLE = 50;

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
  const people = new Set(plans.flatMap((plan) => ('accountIds' in plan ? plan.accountIds : [])));
  if (people.size > MOST_PEOPLE) {
    throw new AppError(
      'invalid-input',
      `This would nudge ${people.size} people, and at most ${MOST_PEOPLE} are nudged at once. Nobody was nudged: choose fewer items.`,
    );
  }
  const dayOf = (itemId: string): Nudge => ({ entityId, itemId, dayOn: today });
  const claimed: ToNudge[] = [];
  for (const plan of plans) {
    if ('accountIds' in plan && (await ports.nudges.claim(dayOf(plan.itemId), now))) claimed.push(plan);
  }
  const sentTo = await send(ports, claimed, { issueId, how, note, dayOf, until: readingUntil(now) });
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

interface Sending {
  readonly issueId: string;
  readonly how: 'email' | 'comment';
  readonly note: string | null;
  readonly dayOf: (itemId: string) => Nudge;
  readonly until: string;
}

/** Who was told of each item. */
async function send(
  { messages, nudges }: Pick<Ports, 'messages' | 'nudges'>,
  plans: readonly ToNudge[],
  sending: Sending,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const outcomes = await outcomesOf(messages, plans, sending);
  const of = ({ accountIds }: ToNudge) => accountIds.flatMap((accountId) => outcomes.get(accountId) ?? []);
  for (const plan of plans) {
    const unsent = of(plan).filter((outcome) => outcome !== 'nobody');
    if (unsent.length > 0 && unsent.every(isSurelyUnsent)) await nudges.release(sending.dayOf(plan.itemId));
  }
  const failed = [...outcomes.values()].find((outcome) => typeof outcome === 'object');
  if (failed !== undefined && ![...outcomes.values()].includes('sent')) throw failed.error;
  return new Map(
    plans.map(({ itemId, accountIds }) => [itemId, accountIds.filter((id) => outcomes.get(id) === 'sent')]),
  );
}

/** What became of the message to each person. */
async function outcomesOf(
  messages: Ports['messages'],
  plans: readonly ToNudge[],
  { issueId, how, note, until }: Sending,
): Promise<ReadonlyMap<string, MailOutcome>> {
  const accountIds = [...new Set(plans.flatMap((plan) => plan.accountIds))];
  if (accountIds.length === 0) return new Map();
  if (how === 'comment') {
    const outcome = await messages.comment({ issueId, accountIds, lines: linesOf(plans, note) }).then(
      () => 'sent' as const,
      (error: unknown) => ({ error }),
    );
    return new Map(accountIds.map((accountId) => [accountId, outcome]));
  }
  const mails = accountIds.map((accountId) => {
    const theirs = plans.filter((plan) => plan.accountIds.includes(accountId));
    return { issueId, accountId, subject: subjectOf(theirs), lines: linesOf(theirs, note) };
  });
  const outcomes = await messages.emails(mails, until);
  return new Map(accountIds.map((accountId, index) => [accountId, outcomes[index] ?? 'not begun']));
}

function isSurelyUnsent(outcome: MailOutcome): boolean {
  return outcome === 'not begun' || (typeof outcome === 'object' && surelyUnsent(outcome.error));
}

function subjectOf(plans: readonly ToNudge[]): string {
  const [first] = plans;
  return plans.length === 1 && first !== undefined
    ? `The launch waits for you: ${first.read.title}`
    : `The launch waits for you: ${plans.length} items`;
}

function linesOf(plans: readonly ToNudge[], note: string | null): readonly string[] {
  return [...(note === null || note === '' ? [] : [note]), ...plans.map(({ read }) => read.sentence)];
}
