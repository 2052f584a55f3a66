import type { NudgeOutcome } from '../../../../src/contract/launch-page';
import { count } from '../../format';

const reasons: Readonly<Record<Exclude<NudgeOutcome['kind'], 'sent'>, (items: string) => string>> = {
  'nudged today': (items) => `${items} was nudged for today already; once a day is enough.`,
  'not sent': (items) => `Jira could not reach anybody for ${items}.`,
  unknown: (items) => `${items} isn’t part of this launch any more.`,
  settled: (items) => `${items} is settled by now.`,
  'nobody owns it': (items) => `Nobody owns ${items}: give it an owner in the launch panel.`,
  'awaits verification': (items) => `${items} is done and waits for another person’s word.`,
  yourself: (items) => `${items} waits for you.`,
};

/** What came of a nudge, in sentences. `titleOf` names an item. */
export function nudgeWords(outcomes: readonly NudgeOutcome[], titleOf: (itemId: string) => string): string {
  const sent = outcomes.flatMap((outcome) => (outcome.kind === 'sent' ? [outcome] : []));
  const told = new Set(sent.flatMap(({ to }) => to)).size;
  const first =
    sent.length === 0
      ? 'Nobody was nudged.'
      : `Nudged ${count(told, 'person', 'people')} for ${count(sent.length, 'item')}.`;
  const rest = outcomes.flatMap((outcome) =>
    outcome.kind === 'sent' ? [] : [reasons[outcome.kind](`“${titleOf(outcome.itemId)}”`)],
  );
  return [first, ...rest].join(' ');
}
