import type { GateConfiguration } from '../contract/gate-configuration';
import { gateSwitchedOff, gateUnanswered, gateWithoutLaunch, type GateAnswer } from '../domain/readiness/gate';
import { gateRefusal } from '../domain/readiness/gate-refusal';
import { availabilityOf } from '../domain/role/availability';
import { AppError } from './app-error';
import { currentLaunch, launchReading } from './launch-reading';
import type { GateFallbackPort } from './lifecycle/ports';
import type { Clock, IssuesForApp, JournalPort, SettingsPort } from './ports';

export interface GatePorts {
  readonly clock: Clock;
  readonly issuesForApp: Pick<IssuesForApp, 'existing'>;
  readonly journal: Pick<JournalPort, 'ofIssue'>;
  readonly settings: Pick<SettingsPort, 'roles'>;
  readonly gateFallback: Pick<GateFallbackPort, 'find'>;
}

export type Passage = { readonly open: true } | { readonly open: false; readonly message: string };

/**
 * Whether this issue's transition may go ahead (rules: readiness, 9), from the journal alone: nobody's permissions are asked, since whoever
 * makes a transition sees the issue, and with it the launch. Jira names the issue by its key, or not at all while it is being created; it is
 * found as the app, in one request.
 * @throws AppError or whatever a port rejects with, when it can't be told: see `passWithoutAnswer`.
 */
export async function checkGate(
  { clock, issuesForApp, journal, settings }: GatePorts,
  { issueKey, configuration }: { readonly issueKey: string | null; readonly configuration: GateConfiguration },
): Promise<Passage> {
  const noLaunch = () => passage(gateWithoutLaunch(configuration.withoutLaunch === 'pass'));
  if (issueKey === null) return noLaunch();
  const [[issue], stored] = await Promise.all([issuesForApp.existing([issueKey]), settings.roles()]);
  if (issue === undefined) {
    throw new AppError('not-found', 'Gantry can’t see the issue that the workflow gate was asked about.');
  }
  if (availabilityOf(stored.settings, 'launches', issue.projectId) === 'off') return passage(gateSwitchedOff);
  const launch = currentLaunch(await journal.ofIssue(issue.issueId, 'launch'));
  const reading = launch && launchReading(launch, clock.now());
  return reading ? passage(reading.gate) : noLaunch();
}

/**
 * What the gate says when `checkGate` couldn't: as the setting has it, or the copy of it where the settings can't be read either. Where not
 * even that can, it stays closed.
 */
export async function passWithoutAnswer({
  settings,
  gateFallback,
}: Pick<GatePorts, 'settings' | 'gateFallback'>): Promise<Passage> {
  const setting = await settings.roles().then(
    (stored) => stored.settings.gate.whenUnanswered,
    () => gateFallback.find().catch(() => null),
  );
  return passage(gateUnanswered(setting === 'allow'));
}

/** Where no time is left to read the setting. */
export const closedWithoutAnswer: Passage = passage(gateUnanswered(false));

function passage(answer: GateAnswer): Passage {
  return answer.open ? { open: true } : { open: false, message: gateRefusal(answer) };
}
