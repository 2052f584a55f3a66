import { parseManifest } from '../../../local/forge/manifest';
import { manifestText } from './fixture';

test('a manifest gives its modules, functions and scopes', () => {
  expect(parseManifest(manifestText)).toMatchObject({
    appId: '11111111-2222-3333-4444-555555555555',
    scopes: ['storage:app', 'report:personal-data', 'read:jira-work', 'write:jira-work'],
    functions: [{ key: 'resolver' }, { key: 'consume' }, { key: 'trigger' }, { key: 'schedule', timeoutSeconds: 600 }],
    uiModules: [{ type: 'jira:issuePanel', key: 'panel', resource: 'main', resolverFunction: 'resolver' }],
    hasSql: true,
  });
});

test('scopes may also be a map', () => {
  const text = manifestText.replace(/scopes: \[.*\]/, 'scopes: { read:jira-work: {}, storage:app: {} }');
  expect(parseManifest(text).scopes).toEqual(['read:jira-work', 'storage:app']);
});

test.each([
  [
    'an unknown function',
    manifestText.replace('function: consume', 'function: other'),
    'no function has the key "other"',
  ],
  [
    'a filter that this host cannot honour',
    manifestText.replace('ignoreSelf: true', 'expression: "true"'),
    'trigger[0].filter',
  ],
  [
    'a second five-minute schedule',
    manifestText.replace(
      'interval: hour }',
      'interval: fiveMinute }\n    - { key: b, function: schedule, interval: fiveMinute }',
    ),
    'five scheduled triggers',
  ],
  ['no modules', 'app: { id: x }', 'modules'],
])('%s is refused', (_, text, part) => {
  expect(() => parseManifest(text)).toThrow(part);
});
