import { liveBypass, type LiveBypass } from '../launch/live-bypass';
import { requires } from '../launch/item-subject';
import type { Launch } from '../launch/launch';
import type { Assessment } from './assessment';
import type { Reason } from './reason';

/** Whether a workflow transition may go ahead, a sentence that says why, and the items that stand in its way. */
export interface GateAnswer {
  readonly open: boolean;
  readonly sentence: string;
  readonly blockedBy: readonly Reason[];
  /** An administrator's way past a gate that is closed otherwise: `sentence` and `blockedBy` still say why it would be. */
  readonly bypass: LiveBypass | null;
}

/**
 * Opens when the latest decision is go or conditional go, where the checklist has that item, and the verdict is Ready or Ready
 * with waivers, or while a bypass lives (rules: readiness, 9). `assessment` is this launch's, made now. A cancelled launch opens nothing
 * by itself.
 */
export function gateOf(launch: Launch, assessment: Assessment): GateAnswer {
  const answer = byTheRule(launch, assessment);
  const bypass = answer.open ? null : liveBypass(launch, assessment.assessedAt);
  return bypass === null ? answer : { ...answer, open: true, bypass };
}

function byTheRule(launch: Launch, { verdict, sentence, reasons }: Assessment): GateAnswer {
  if (launch.status === 'cancelled')
    return closed('This launch is cancelled, so nothing goes out with it. Reopen it first.', []);
  if (verdict !== 'Ready' && verdict !== 'Ready with waivers') return closed(sentence, reasons);
  const decides = Object.values(launch.items).some(
    (item) => requires(item, 'go/no-go') && item.state !== 'not applicable',
  );
  const outcome = launch.decisions.at(-1)?.outcome;
  if (decides && outcome !== 'go' && outcome !== 'conditional go') {
    return closed(
      outcome === undefined ? 'No go/no-go is recorded yet.' : `The latest go/no-go decision is ${outcome}.`,
      [],
    );
  }
  return opened(sentence);
}

/** For an issue that has no launch: the gate waits for one, unless whoever put it there lets such issues through. */
export function gateWithoutLaunch(pass: boolean): GateAnswer {
  return pass
    ? opened('This issue has no launch, and the gate lets such issues through.')
    : closed('This issue has no launch yet. Start one in its launch panel.', []);
}

/** Where launches are switched off nobody could start one, tick an item or go past the gate: so it is switched off too. */
export const gateSwitchedOff: GateAnswer = opened('Launches are switched off in this project, and the gate with them.');

/** When Gantry can't answer, it refuses, unless a setting says to allow. */
export function gateUnanswered(allow: boolean): GateAnswer {
  return allow
    ? opened('Gantry could not read the launch, and its settings allow the transition then.')
    : closed(
        'Gantry could not read the launch, so the transition waits. Nothing was changed. Try again in a minute; if it stays so, ask a Jira administrator.',
        [],
      );
}

function opened(sentence: string): GateAnswer {
  return { open: true, sentence, blockedBy: [], bypass: null };
}

function closed(sentence: string, blockedBy: readonly Reason[]): GateAnswer {
  return { open: false, sentence, blockedBy, bypass: null };
}
