import type { Audience } from '../../../../src/domain/launch/release-note';
import { formatDay } from '../../format';
import type { LaunchWorkplace } from '../launch-context';

/** What a note must still say that only a person knows, by audience. */
const toAdd: Readonly<Record<Audience, string>> = {
  customers: 'What you can do now:\nHow to begin:',
  support: 'What customers will ask:\nWhere the macros are:\nWhom to escalate to:',
  sales: 'Whom it helps:\nWhat to say:\nWhat it costs:',
  inside: 'What changed:\nWhy it matters:\nWhom to thank:',
  executives: 'What it should move, and by when:\nWhat could go wrong:',
};

/** A beginning out of what the issue and the launch say already, so that nobody starts from an empty page. */
export function firstNote(
  { view, reading }: Pick<LaunchWorkplace, 'view' | 'reading'>,
  audience: Audience,
  locale: string,
): string {
  const { launchOn, regions } = reading.launch;
  const when = launchOn === null ? '' : ` from ${formatDay(launchOn, locale)}`;
  const first = regions.filter(({ wave }) => wave === 1).map(({ name }) => name);
  const where = first.length === 0 ? '' : ` in ${first.join(', ')}`;
  return `${view.issue.summary} is available${where}${when}.\n\n${toAdd[audience]}`;
}
