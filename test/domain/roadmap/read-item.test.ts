import type { JiraFacts } from '../../../src/domain/roadmap/jira-facts';
import { newlyAsked } from '../../../src/domain/roadmap/newly-asked';
import { readItem } from '../../../src/domain/roadmap/read-item';
import { template } from '../../../src/domain/template/template';

const base = { help: '', section: 'why' };
const small = template.parse({
  id: 'small',
  version: 1,
  name: 'Small',
  description: '',
  sections: [{ id: 'why', label: 'Why' }],
  fields: [
    { ...base, id: 'problem', type: 'text', label: 'Problem', requiredAt: 'always', maxLength: 100 },
    { ...base, id: 'insights', type: 'insightList', label: 'Insights', requiredAt: 'commit' },
    { ...base, id: 'owner', type: 'user', label: 'Owner', requiredAt: 'always', prefill: 'assignee' },
  ],
});
const facts: JiraFacts = { statusCategory: 'indeterminate', assigneeId: 'pm', dueOn: null };
const heard = { insightId: 'abcdefgh12', text: 'Too slow.', source: 'customer', heardOn: null };
const item = { answers: { problem: 'Slow' }, facts, insights: [] };

test('what Jira knows and what is linked answers a question, and the stage is that of the status', () => {
  expect(readItem(small, item)).toMatchObject({
    prefills: { owner: 'pm' },
    effective: { problem: 'Slow', owner: 'pm' },
    stage: 'committed',
    gaps: [{ fieldId: 'insights' }],
  });
  expect(readItem(small, { ...item, insights: [heard] }).gaps).toEqual([]);
  expect(readItem(small, { ...item, facts: { ...facts, statusCategory: 'new' } })).toMatchObject({
    stage: 'draft',
    gaps: [],
  });
});

test('another version newly asks only what isn’t a gap already', () => {
  const proof = { ...base, id: 'proof', type: 'text', label: 'Proof', requiredAt: 'always', maxLength: 100 };
  const next = template.parse({ ...small, version: 2, fields: [...small.fields, proof] });
  expect(newlyAsked(small, next, item).map(({ fieldId }) => fieldId)).toEqual(['proof']);
});
