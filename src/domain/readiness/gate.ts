import { requires } from '../launch/item-subject';
import type { Launch } from '../launch/launch';
import type { Assessment } from './assessment';
import type { Reason } from './reason';

/** Whether a workflow transition may go ahead, a sentence that says why, and the items that stand in its way. */
export interface GateAnswer {
  readonly open: boolean;
  readonly sentence: string;
  readonly blockedBy: readonly Reason[];
}

/**
 * Opens when the latest decision is go or conditional go, where the checklist has that item, and the verdict is Ready or Ready
 * with waivers (rules: readiness, 9). `assessment` is this launch's, made now. A cancelled launch opens nothing.
 */
export function gateOf(launch: Launch, assessment: Assessment): GateAnswer {
  if (launch.status === 'cancelled')
    return closed('This launch is cancelled, so nothing goes out with it. Reopen it first.', []);
  const { verdict, sentence, reasons } = assessment;
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
  return { open: true, sentence, blockedBy: [] };
}

/** For an issue that has no launch: the gate was put there to wait for one. */
export const gateWithoutLaunch: GateAnswer = closed('This issue has no launch yet. Start one in its launch panel.', []);

/** An administrator's way past the gate, with a reason, which the caller records. Null: it isn't theirs to open. */
export function bypassGate(reason: string, roles: { readonly admin: boolean }): GateAnswer | null {
  const given = reason.trim();
  return roles.admin && given !== ''
    ? { open: true, sentence: `Opened by an administrator: ${given}`, blockedBy: [] }
    : null;
}

/** When Gantry can't answer, it refuses, unless a setting says to allow. */
export function gateUnanswered(allow: boolean): GateAnswer {
  return allow
    ? {
        open: true,
        sentence: 'Gantry could not read the launch, and its settings allow the transition then.',
        blockedBy: [],
      }
    : closed(
        'Gantry could not read the launch, so the transition waits. Try again in a minute, or ask an administrator.',
        [],
      );
}

function closed(sentence: string, blockedBy: readonly Reason[]): GateAnswer {
  return { open: false, sentence, blockedBy };
}
