import { daysBetween } from '../calendar/calendar-date';
import type { Launch } from '../launch/launch';
import { assessItem } from './assess-item';
import type { Assessment, FunctionAssessment, ItemAssessment, WaiverStanding } from './assessment';
import { explainVerdict } from './explain-verdict';
import { daysUntil, isLive, type AssessedAt } from './item-standing';
import { paceOf } from './score';

/**
 * The whole reading of a launch on a day: verdict, score and pace over what is due by the launch, each function's own, the
 * after-launch verdict, waivers and items (rules: readiness). The status changes nothing in it: a cancelled launch is read as it
 * stands, and the pages say that it is cancelled.
 */
export function assessLaunch(launch: Launch, at: AssessedAt): Assessment {
  const items = Object.entries(launch.items).map(([itemId, item]) => assessItem(launch, itemId, item, at));
  const before = items.filter((item) => item.phase === 'before launch');
  const after = items.filter((item) => item.phase === 'after launch');
  return {
    ...explainVerdict(launch, before, 'before launch'),
    pace: paceOf(before.filter(isApplicable)),
    status: launch.status,
    today: at.today,
    assessedAt: at.now,
    launchInDays: daysUntil(launch.launchOn, at.today),
    slips: slipsOf(launch),
    functions: functionsOf(launch, before),
    afterLaunch: explainVerdict(launch, after, 'after launch'),
    waivers: waiversOf(launch, at),
    items,
  };
}

function isApplicable(item: ItemAssessment): boolean {
  return item.state !== 'not applicable';
}

/** Each function that has an applicable item, in the order of the checklist. */
function functionsOf(launch: Launch, items: readonly ItemAssessment[]): readonly FunctionAssessment[] {
  const names = new Set(items.filter(isApplicable).map((item) => item.function));
  return [...names].map((name) => ({
    function: name,
    ...explainVerdict(
      launch,
      items.filter((item) => item.function === name),
      'before launch',
    ),
  }));
}

/** Only a move to a later date is a slip. */
function slipsOf(launch: Launch): Assessment['slips'] {
  const days = launch.moves.map((move) => daysBetween(move.from, move.to)).filter((moved) => moved > 0);
  return { count: days.length, days: days.reduce((sum, moved) => sum + moved, 0) };
}

function waiversOf(launch: Launch, at: AssessedAt): readonly WaiverStanding[] {
  return Object.entries(launch.items).flatMap(([itemId, { definition, state, waiver }]) =>
    state === 'waived' && waiver !== null
      ? [
          {
            itemId,
            title: definition.title,
            function: definition.function,
            importance: definition.importance,
            approverId: waiver.approverId,
            reason: waiver.reason,
            expiresOn: waiver.expiresOn,
            live: isLive(waiver.expiresOn, at.today),
          },
        ]
      : [],
  );
}
