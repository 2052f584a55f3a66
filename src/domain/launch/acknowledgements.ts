import type { Instant } from '../calendar/instant';
import { requires } from './item-subject';
import type { LaunchItem } from './launch';

/**
 * Those of the named people who have not acknowledged yet, `until` an instant where one is given. Whoever stands in for an owner speaks
 * for that owner. Nobody is missing where nobody is named: any acknowledgement of the function will do then.
 */
export function missingAcknowledgers(item: LaunchItem, until: Instant | null): readonly string[] {
  if (!requires(item, 'acknowledgement')) return [];
  const given = item.evidence.filter(
    ({ kind, at }) => kind === 'acknowledgement' && (until === null || Date.parse(at) <= Date.parse(until)),
  );
  return item.acknowledgers.filter(
    (accountId) => !given.some(({ by, inPlaceOf }) => by === accountId || inPlaceOf === accountId),
  );
}
