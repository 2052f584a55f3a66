import type { People } from '../../../src/contract/person';
import type { PlanView } from './plan-view';

interface Held {
  readonly ownerId: string | null;
  readonly team: string | null;
  readonly projectKey: string;
}

/** Names of decision owners by account id. One who left, or whom the viewer may not see, has none. */
export function ownerName(ownerId: string, people: People): string {
  return people[ownerId]?.displayName ?? 'Somebody whose name you can’t see';
}

/** Whose a change is: "Priya Raman · Payments", or the project where nobody is named. */
export function whoseWords({ ownerId, team, projectKey }: Held, people: People): string {
  const parts = [...(ownerId === null ? [] : [ownerName(ownerId, people)]), ...(team === null ? [] : [team])];
  return parts.length === 0 ? `Project ${projectKey}` : parts.join(' · ');
}

/** Whose an exception is, in a sentence; where nobody is named, that is what has to change. */
export function whoseSentence(held: Held, people: People): string {
  const isNobodys = held.ownerId === null && held.team === null;
  return isNobodys ? 'No decision owner is named for it.' : `Whose: ${whoseWords(held, people)}`;
}

/** An issue's decision owner and team, each its own or that of the nearest issue above it that names one. */
export function heldBy(plan: PlanView, index: number): Held {
  const upwards = plan
    .pathTo(index)
    .map((at) => plan.node(at))
    .reverse();
  return {
    ownerId: upwards.find(({ ownerId }) => ownerId !== null)?.ownerId ?? null,
    team: upwards.find(({ team }) => team !== null)?.team ?? null,
    projectKey: plan.node(index).projectKey,
  };
}
