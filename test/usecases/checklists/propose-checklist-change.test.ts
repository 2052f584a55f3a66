import type { InputOf } from '../../../src/contract/operations';
import { openChecklist } from '../../../src/usecases/checklists/open-checklist';
import { proposeChecklistChange, settleProposal } from '../../../src/usecases/checklists/propose-checklist-change';
import { fakePorts } from '../../support/fake-ports';

const pm = { accountId: 'pm' };
const ops = { accountId: 'ops' };
const checklistId = 'builtin.launch';
const proposed = {
  checklistId,
  text: 'Ask for a rollback on T3 too.',
  launchEntityId: 'launch:10001:1',
  itemKey: null,
};

function call<Input>(viewer: typeof pm, input: Input) {
  return { viewer, input, grants: null };
}

async function settle(ports: ReturnType<typeof fakePorts>['ports'], input: InputOf<'checklist.settleProposal'>) {
  return settleProposal(ports, call(ops, input));
}

test('proposals that are made at once all stand, and product ops answers each', async () => {
  const { ports } = fakePorts();
  const made = await Promise.all([1, 2, 3].map(() => proposeChecklistChange(ports, pm, proposed)));
  expect(made.map(({ number }) => number).sort()).toEqual([1, 2, 3]);
  const before = await openChecklist(ports, call(ops, { checklistId }));
  expect(before.summary.openProposals).toBe(3);
  const answer = { checklistId, number: 2, outcome: 'declined', word: 'T3 has its off-switch.' } as const;
  await settle(ports, { ...answer, baseRevision: before.revision });
  const { summary, proposals } = await openChecklist(ports, call(ops, { checklistId }));
  expect(summary).toMatchObject({ openProposals: 2, current: 1 });
  expect(proposals.map(({ number, by, settled }) => [number, by, settled?.outcome])).toEqual([
    [3, 'pm', undefined],
    [2, 'pm', 'declined'],
    [1, 'pm', undefined],
  ]);
});

test('the launch’s issue is named only to those who can see it', async () => {
  const { ports } = fakePorts();
  await proposeChecklistChange(ports, pm, proposed);
  const keyFor = async (issues: readonly { issueId: string; key: string; summary: string }[]) => {
    const roadmapIssues = { ...ports.roadmapIssues, names: async () => ({ issues, missing: [] }) };
    const { proposals } = await openChecklist({ ...ports, roadmapIssues }, call(ops, { checklistId }));
    expect(JSON.stringify(proposals)).not.toContain('10001');
    return proposals[0]?.issueKey;
  };
  expect(await keyFor([{ issueId: '10001', key: 'PAY-1', summary: 'Wallets' }])).toBe('PAY-1');
  expect(await keyFor([])).toBeNull();
});

test('a proposal about no checklist, and an answer to no proposal, are refused', async () => {
  const { ports } = fakePorts();
  await expect(proposeChecklistChange(ports, pm, { ...proposed, checklistId: 'none' })).rejects.toMatchObject({
    code: 'not-found',
  });
  const answer = { checklistId, number: 1, outcome: 'taken', word: 'Yes.', baseRevision: 0 } as const;
  await expect(settle(ports, answer)).rejects.toMatchObject({ code: 'not-found' });
});
