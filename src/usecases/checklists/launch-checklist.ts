import type { ChecklistOffer } from '../../contract/launch-checklist';
import type { IssueHead } from '../../contract/person';
import { applyPatch } from '../../domain/journal/patch';
import { answerChecklist } from '../../domain/launch/accept-checklist';
import type { LaunchActor, Moment } from '../../domain/launch/action-result';
import { offeredChanges } from '../../domain/launch/checklist-offer';
import type { RoleHolders } from '../../domain/launch/fresh-item';
import type { Launch } from '../../domain/launch/launch';
import { launchFromState, toState } from '../../domain/launch/launch-state';
import { mirrorKey } from '../../domain/mirror/mirror-key';
import { assessLaunch } from '../../domain/readiness/assess-launch';
import { may } from '../../domain/role/rights';
import { AppError } from '../app-error';
import { changeLaunch } from '../change-launch';
import { launchActor, momentOf } from '../launch-reading';
import { launchRoles } from '../launch-roles';
import type { IssueGrants, Ports } from '../ports';
import { noLaunch, requireOwnLaunch } from '../require-own-launch';
import { requirePillar } from '../require-pillar';
import { requireUnchangedLaunch } from '../require-unchanged';
import { roleHolders } from '../role-holders';
import type { UseCase, Viewer } from '../use-case';
import { versionOffered, type OfferedVersion } from './checklist-news';

const NOT_YOURS =
  'A release manager, the decision owner or an administrator decides what a running launch takes over from its checklist.';

/** What the checklist of a running launch offers it, with what each change would do to the verdict; null where it offers nothing. */
export const readChecklistOffer: UseCase<'launch.checklistOffer'> = async (ports, { viewer, grants, input }) => {
  requireOwnLaunch(input);
  const [found, entity] = await Promise.all([
    ports.issues.find(input.issueId, mirrorKey.launch),
    ports.journal.find(input.entityId),
  ]);
  const launch = launchFromState(entity?.state ?? {});
  if (!found || !launch) throw noLaunch();
  return offerOf(ports, { viewer, grants, head: found.head, launch });
};

/** One item's change taken over, or the item kept as it is: one entry in the launch's journal. */
export const answerLaunchChecklist: UseCase<'launch.answerChecklist'> = async (ports, call) => {
  const { input, viewer, grants } = call;
  const situation: { head?: IssueHead } = {};
  const changed = await changeLaunch(ports, call, {
    operation: 'launch.answerChecklist',
    right: 'launch.answerChecklist',
    decide: async (launch, actor, moment, standing, head) => {
      await requireUnchangedLaunch(standing, input.baseRevision);
      situation.head = head;
      const [offered, { settings }] = await Promise.all([
        versionOffered(ports.journal, launch),
        ports.settings.roles(),
      ]);
      if (offered?.checklist.version !== input.version) throw notOffered(input.version);
      return answerChecklist(launch, offered.checklist, input, roleHolders(head, settings), actor, moment);
    },
  });
  const { head } = situation;
  const offer = head ? await offerOf(ports, { viewer, grants, head, launch: changed.reading.launch }) : null;
  return { ...changed, offer };
};

interface Asked {
  readonly viewer: Viewer;
  readonly grants: IssueGrants;
  readonly head: IssueHead;
  readonly launch: Launch;
}

async function offerOf(ports: Ports, { viewer, grants, head, launch }: Asked): Promise<ChecklistOffer | null> {
  const { settings } = await ports.settings.roles();
  requirePillar(settings, 'launches', head.projectId);
  const offered = await versionOffered(ports.journal, launch);
  if (offered === null) return null;
  const moment = momentOf(launch, ports.clock.now());
  const roles = await launchRoles(ports, settings, { viewer, grants, head, today: moment.today });
  const actor = may(roles.roles, 'launch.answerChecklist') ? launchActor(viewer, roles, grants) : null;
  const changes = offeredChanges(launch, offered.checklist).map((change) => ({
    ...change,
    ...afterwards(launch, offered, change.itemId, roleHolders(head, settings), actor, moment),
  }));
  if (changes.length === 0) return null;
  return {
    name: offered.checklist.name,
    startedWith: launch.templateRef.version,
    version: offered.checklist.version,
    note: offered.note,
    verdict: assessLaunch(launch, moment).verdict,
    mayAnswer: actor !== null,
    changes,
  };
}

function afterwards(
  launch: Launch,
  { checklist }: OfferedVersion,
  itemId: string,
  owners: RoleHolders,
  actor: LaunchActor | null,
  moment: Moment,
): Pick<ChecklistOffer['changes'][number], 'verdictAfter' | 'refusal'> {
  if (actor === null) return { verdictAfter: null, refusal: NOT_YOURS };
  const accepted = answerChecklist(launch, checklist, { itemId, choice: 'accepted' }, owners, actor, moment);
  if (!accepted.ok) return { verdictAfter: null, refusal: accepted.problems[0]?.message ?? NOT_YOURS };
  const after = launchFromState(applyPatch(toState(launch), accepted.patch));
  return { verdictAfter: after === null ? null : assessLaunch(after, moment).verdict, refusal: null };
}

function notOffered(version: number): AppError {
  return new AppError(
    'invalid-input',
    `Version ${version} of the checklist isn’t offered to this launch now, so nothing was changed. Reload to see what is.`,
    { problems: [{ path: 'version', code: 'not_offered', message: 'This version isn’t offered now.' }] },
  );
}
