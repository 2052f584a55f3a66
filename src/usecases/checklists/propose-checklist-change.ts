import type { ChecklistProposal } from '../../domain/checklist/checklist-record';
import { checklistPath } from '../../domain/checklist/checklist-state';
import { AppError } from '../app-error';
import type { Ports } from '../ports';
import type { UseCase, Viewer } from '../use-case';
import { changeChecklist } from './change-checklist';

/** More than anybody settles: what is proposed once more says nothing new. */
const MOST_PROPOSALS = 200;

/**
 * Leaves word with product ops that a checklist should change, as a retrospective found. It changes nothing by itself, and stands beside
 * whatever others do to the checklist.
 *
 * @returns the proposal's number
 * @throws AppError `not-found` where there is no such checklist; `invalid-input` where too many wait
 */
export async function proposeChecklistChange(
  ports: Pick<Ports, 'journal' | 'checklistDrafts' | 'clock'>,
  viewer: Viewer,
  {
    checklistId,
    ...proposed
  }: { readonly checklistId: string } & Pick<ChecklistProposal, 'text' | 'launchEntityId' | 'itemKey'>,
): Promise<{ readonly number: number }> {
  let number = 1;
  const call = { viewer, input: { checklistId, baseRevision: null } };
  await changeChecklist(ports, call, 'checklist.propose', ({ record: { proposals } }, now) => {
    if ([...proposals.values()].filter(({ settled }) => settled === null).length >= MOST_PROPOSALS) {
      throw new AppError(
        'invalid-input',
        'Too many proposals wait for product ops already, so this one was not added. Speak to them.',
      );
    }
    number = Math.max(0, ...proposals.keys()) + 1;
    const proposal: ChecklistProposal = { ...proposed, by: viewer.accountId, at: now, settled: null };
    return { [checklistPath.proposal(number)]: proposal };
  });
  return { number };
}

/** Product ops' word on a proposal. What is taken is still written into the draft by them. */
export const settleProposal: UseCase<'checklist.settleProposal'> = (ports, call) => {
  const { number, outcome, word } = call.input;
  return changeChecklist(ports, call, 'checklist.settleProposal', ({ record: { proposals } }, now) => {
    const proposal = proposals.get(number);
    if (proposal === undefined) {
      throw new AppError('not-found', 'There is no such proposal. Reload the page to see those there are.');
    }
    const settled = { outcome, word, by: call.viewer.accountId, at: now };
    return { [checklistPath.proposal(number)]: { ...proposal, settled } };
  });
};
