import type { GoNoGoInput, Outcome } from '../../../../src/domain/launch/go-no-go';
import type { Person } from '../../../../src/contract/person';

export interface VoteDraft {
  readonly id: string;
  readonly function: string;
  readonly person: Person | null;
  readonly vote: Outcome;
  readonly comment: string;
}

export interface DecisionDraft {
  readonly outcome: Outcome | null;
  readonly conditionText: string;
  readonly conditionOwner: Person | null;
  readonly conditionDueOn: string | null;
  readonly rationale: string;
  readonly votes: readonly VoteDraft[];
}

export const blankDecision: DecisionDraft = {
  outcome: null,
  conditionText: '',
  conditionOwner: null,
  conditionDueOn: null,
  rationale: '',
  votes: [],
};

/** What is still missing, by the path of the input: the same paths as the server's problems have. */
export function missingIn(draft: DecisionDraft): Readonly<Record<string, string>> {
  const missing: Record<string, string> = {};
  if (draft.outcome === null) missing['outcome'] = 'Choose what was decided.';
  if (draft.outcome === 'conditional go') {
    if (draft.conditionText.trim() === '') missing['condition/text'] = 'Say what must be seen.';
    if (draft.conditionOwner === null) missing['condition/ownerId'] = 'Name who answers for it.';
    if (draft.conditionDueOn === null) missing['condition/dueOn'] = 'Say by when.';
  }
  draft.votes.forEach((vote, index) => {
    if (vote.person === null) missing[`votes/${index}`] = 'Name who votes, or remove the vote.';
  });
  return missing;
}

/** The decision as it is sent; null while something is missing. */
export function decisionOf(draft: DecisionDraft): GoNoGoInput | null {
  const { outcome, conditionOwner, conditionDueOn, rationale, votes } = draft;
  if (outcome === null || Object.keys(missingIn(draft)).length > 0) return null;
  const hasCondition = outcome === 'conditional go' && conditionOwner !== null && conditionDueOn !== null;
  return {
    outcome,
    condition: hasCondition
      ? { text: draft.conditionText.trim(), ownerId: conditionOwner.accountId, dueOn: conditionDueOn }
      : null,
    rationale: rationale.trim() === '' ? null : rationale.trim(),
    votes: votes.flatMap(({ function: answering, person, vote, comment }) =>
      person === null
        ? []
        : [
            {
              accountId: person.accountId,
              function: answering,
              vote,
              comment: comment.trim() === '' ? null : comment.trim(),
            },
          ],
    ),
  };
}
