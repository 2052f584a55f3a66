import {
  commentsEntityId,
  findEntityName,
  insightEntityId,
  issueOf,
  launchEntityId,
  publishedEntityId,
  roadmapEntityId,
  templateEntityId,
} from '../../../src/domain/journal/entity-id';

test('an entity id can be read apart again', () => {
  expect(findEntityName(roadmapEntityId('10001'))).toEqual({ kind: 'roadmap', issueId: '10001' });
  expect(findEntityName(commentsEntityId('10001'))).toEqual({ kind: 'comments', issueId: '10001' });
  expect(findEntityName(launchEntityId('10001', 12))).toEqual({ kind: 'launch', issueId: '10001', number: 12 });
  expect(findEntityName(insightEntityId('0f3a9c1b'))).toEqual({ kind: 'insight', insightId: '0f3a9c1b' });
  expect(findEntityName(templateEntityId('delivery'))).toEqual({ kind: 'template', templateId: 'delivery' });
  expect(findEntityName(publishedEntityId('delivery', 2))).toEqual({
    kind: 'published',
    templateId: 'delivery',
    version: 2,
  });
});

test('only what is kept of an issue belongs to one', () => {
  expect(issueOf({ kind: 'launch', issueId: '10001', number: 1 })).toBe('10001');
  expect(issueOf({ kind: 'comments', issueId: '10001' })).toBe('10001');
  expect(issueOf({ kind: 'template', templateId: 'delivery' })).toBeNull();
});

test.each([
  '',
  'roadmap:',
  'roadmap:ABC-1',
  'roadmap:10001:1',
  'comments:10001:1',
  'launch:10001',
  'launch:10001:0',
  'plan:1',
  'published:delivery:0',
  'template:9lives',
  'insight:Short',
  'roadmap:1\n',
])('"%s" names nothing', (id) => {
  expect(findEntityName(id)).toBeNull();
});
