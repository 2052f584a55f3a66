import type { Instant } from '../calendar/instant';
import { systemAuthor } from '../journal/entry';
import { requires } from './item-subject';
import type { LaunchItem } from './launch';

/**
 * Those of the named people who have not acknowledged yet, `until` an instant where one is given. Whoever stands in for an owner speaks
 * for that owner. Nobody is missing where nobody is named: any acknowledgement of the function will do then. People whose data was erased
 * can't be told apart, so each of theirs takes a word of its own.
 */
export function missingAcknowledgers(item: LaunchItem, until: Instant | null): readonly string[] {
  if (!requires(item, 'acknowledgement')) return [];
  const given = item.evidence.filter(
    ({ kind, at }) => kind === 'acknowledgement' && (until === null || Date.parse(at) <= Date.parse(until)),
  );
  const speakers = given.flatMap(({ by, inPlaceOf }) => [by, ...(inPlaceOf === undefined ? [] : [inPlaceOf])]);
  let wordsOfErased = speakers.filter((accountId) => accountId === systemAuthor.erased).length;
  return item.acknowledgers.filter((accountId) =>
    accountId === systemAuthor.erased ? wordsOfErased-- <= 0 : !speakers.includes(accountId),
  );
}
