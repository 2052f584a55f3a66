import { refuse } from '../../domain/launch/action-result';
import { maySpeak } from '../../domain/launch/attach-evidence';
import { actOnItem } from '../../domain/launch/item-actions';
import { holdsItem } from '../../domain/launch/item-holder';
import { findItem, type Launch } from '../../domain/launch/launch';
import type { Role } from '../../domain/role/roles';
import { changeLaunch } from '../change-launch';
import type { UseCase } from '../use-case';
import { runCheck } from './run-check';

/**
 * What people do on an item because it names them, whether or not Jira lets them edit the issue: its owner runs its check, those who are asked
 * to acknowledge it do.
 */
export const actAsNamed: UseCase<'launch.actAsNamed'> = (ports, call) => {
  const { itemId, action } = call.input;
  // Run once, however often somebody else is first; run again only where the item asks for something else by now.
  let ran: { readonly jql: string | null; readonly check: ReturnType<typeof runCheck> } | undefined;
  return changeLaunch(ports, call, {
    operation: 'launch.actAsNamed',
    right: action.kind === 'run check' ? 'item.runCheck' : 'item.acknowledge',
    alsoHeld: (launch, accountId, today) => rolesOnItem(launch, itemId, accountId, today),
    decide: async (launch, actor, moment, _standing, head) => {
      if (action.kind === 'acknowledge') {
        const item = findItem(launch, itemId);
        if (item !== null && !maySpeak(item, 'acknowledgement', actor, moment.today)) return notAsked;
        const evidence = { kind: 'acknowledgement', value: action.text } as const;
        return actOnItem(launch, itemId, { kind: 'attach evidence', evidence }, actor, moment);
      }
      const jql = findItem(launch, itemId)?.definition.jql ?? null;
      if (ran?.jql !== jql) ran = { jql, check: runCheck(ports.jql, { launch, itemId, head }, actor, moment) };
      const check = await ran.check;
      return 'refused' in check
        ? check.refused
        : actOnItem(launch, itemId, { kind: 'record check', passed: check.passed }, actor, moment);
    },
  });
};

const notAsked = refuse(
  'notAllowed',
  'This item asks for the acknowledgement of others: the people named for it, its owner, its function’s lead or a release manager.',
);

/** Whom an item names counts as its owner for the word or the check that it asks of them. */
function rolesOnItem(launch: Launch, itemId: string, accountId: string, today: string): readonly Role[] {
  const item = findItem(launch, itemId);
  if (item === null) return [];
  return holdsItem(item, accountId, today) || item.acknowledgers.includes(accountId) ? ['itemOwner'] : [];
}
