import { findEntityName, launchEntityId, roadmapEntityId } from '../../../src/domain/journal/entity-id';

test('an entity id can be read apart again', () => {
  expect(findEntityName(roadmapEntityId('10001'))).toEqual({ kind: 'roadmap', issueId: '10001' });
  expect(findEntityName(launchEntityId('10001', 12))).toEqual({ kind: 'launch', issueId: '10001', number: 12 });
});

test.each([
  '',
  'roadmap:',
  'roadmap:ABC-1',
  'roadmap:10001:1',
  'launch:10001',
  'launch:10001:0',
  'plan:1',
  'roadmap:1\n',
])('"%s" names nothing', (id) => {
  expect(findEntityName(id)).toBeNull();
});
