import { assessItem } from '../../../src/domain/governance/assess-item';
import { fieldUse, isUnused } from '../../../src/domain/governance/field-use';
import type { Json } from '../../../src/domain/json';
import { answersPatch, roadmapFromState } from '../../../src/domain/roadmap/roadmap-item';
import type { StatusCategory } from '../../../src/domain/roadmap/stage';
import { template } from '../../../src/domain/template/template';

const text = { type: 'text', help: '', section: 'why', maxLength: 100 };
const asked = template.parse({
  id: 'small',
  version: 1,
  name: 'Small',
  description: '',
  sections: [{ id: 'why', label: 'Why' }],
  fields: [
    { ...text, id: 'problem', label: 'Problem', requiredAt: 'always' },
    { ...text, id: 'note', label: 'Note', requiredAt: 'never' },
    { ...text, id: 'why', label: 'Why not', requiredAt: 'always', shownWhen: { field: 'problem', in: ['none'] } },
    { ...text, id: 'proof', label: 'Proof', requiredAt: 'commit' },
    { ...text, id: 'rival', label: 'Rival', requiredAt: 'always', requiredWhen: { field: 'problem', in: ['rival'] } },
    { id: 'owner', type: 'user', label: 'Owner', help: '', section: 'why', requiredAt: 'always', prefill: 'assignee' },
  ],
});

function assess(answers: Readonly<Record<string, Json>>, statusCategory: StatusCategory = 'new') {
  const facts = { statusCategory, assigneeId: 'pm', dueOn: null };
  const day = { today: '2026-03-16', timeZone: 'UTC' };
  return assessItem(roadmapFromState(answersPatch(answers) as Record<string, Json>), asked, facts, [], day);
}

test('a field counts where it is shown and its question has come up', () => {
  const items = [
    assess({ problem: 'Slow', proof: 'Early' }),
    assess({ problem: 'none', why: 'Asked for' }),
    assess({ problem: 'none' }),
    assess({}),
    assess({ problem: 'Slow' }, 'indeterminate'),
    assess({ problem: 'Slow', proof: 'Trial' }, 'done'),
  ];
  expect(fieldUse(asked, items).map(({ fieldId, asked, answered }) => [fieldId, asked, answered])).toEqual([
    ['problem', 6, 5],
    ['note', 6, 0],
    ['why', 2, 1],
    ['proof', 2, 1],
    ['rival', 0, 0],
    ['owner', 6, 6],
  ]);
  expect(items.map(({ gaps, blank }) => [gaps, blank])).toEqual([
    [[], ['note']],
    [[], ['note']],
    [['why'], ['note', 'why']],
    [['problem'], ['problem', 'note']],
    [['proof'], ['note', 'proof']],
    [[], ['note']],
  ]);
});

test('a field that is asked on a condition counts, as a gap does, where the condition holds', () => {
  const items = [
    assess({ problem: 'Slow' }),
    assess({ problem: 'rival' }),
    assess({ problem: 'rival', rival: 'Acme' }),
  ];
  expect(items.map(({ gaps }) => gaps)).toEqual([[], ['rival'], []]);
  expect(fieldUse(asked, items).find(({ fieldId }) => fieldId === 'rival')).toMatchObject({ asked: 2, answered: 1 });
});

test.each([
  [4, 0, false],
  [5, 0, true],
  [5, 1, false],
  [10, 1, true],
  [10, 2, false],
  [1000, 199, true],
  [1000, 200, false],
])('asked on %i items and answered on %i, a field is unused: %s', (on, answered, unused) => {
  expect(isUnused({ fieldId: 'note', label: 'Note', requiredAt: 'never', asked: on, answered })).toBe(unused);
});
