import path from 'node:path';
import { parseOptions, UsageError } from '../../local/options';

const ROOT = '/app';
const signedIn = { JIRA_EMAIL: 'pat@example.com', JIRA_API_TOKEN: 'secret' };

test('without options the demo company opens on the default port, in a folder of its own', () => {
  expect(parseOptions([], {}, ROOT)).toEqual({
    port: 4400,
    dataDir: path.resolve('/app/.gantry/demo'),
    reset: false,
    source: { kind: 'demo' },
  });
});

test('an import takes its projects along and gets its own folder', () => {
  expect(
    parseOptions(['--import', '/data/x.ndjson.gz', '--projects', '/data/p.json', '--reset'], {}, ROOT),
  ).toMatchObject({
    dataDir: path.resolve('/app/.gantry/import-x-ndjson-gz'),
    reset: true,
    source: { kind: 'import', file: '/data/x.ndjson.gz', projectsFile: '/data/p.json' },
  });
});

test('a made-up company of some size gets its own folder', () => {
  expect(parseOptions(['--generate', '20000'], {}, ROOT)).toMatchObject({
    dataDir: path.resolve('/app/.gantry/generated-20000'),
    source: { kind: 'generated', issues: 20_000 },
  });
});

test('a real site takes its credentials from the environment', () => {
  expect(parseOptions(['--site', 'https://acme.atlassian.net/jira/home'], signedIn, ROOT)).toMatchObject({
    source: { kind: 'site', url: new URL('https://acme.atlassian.net'), email: 'pat@example.com', apiToken: 'secret' },
  });
});

test('help is no start', () => {
  expect(parseOptions(['--help'], {}, ROOT)).toBeNull();
});

test.each([
  [['--prot', '1'], {}, /--prot.*--help/],
  [['--port'], {}, /--port/],
  [['--port', 'http'], {}, /--port takes a number/],
  [['--port', '65535'], {}, /1 to 65534/],
  [['stray'], {}, /stray/],
  [['--projects', 'p.json'], {}, /goes with --import/],
  [['--import', 'x', '--site', 'https://a.atlassian.net'], signedIn, /one of/],
  [['--import', 'x', '--generate', '20'], {}, /one of/],
  [['--generate', 'many'], {}, /--generate takes a number of issues/],
  [['--generate', '0'], {}, /from 1 to 400000/],
  [['--site', 'https://a.atlassian.net'], {}, /JIRA_EMAIL and JIRA_API_TOKEN/],
  [['--site', 'acme'], signedIn, /takes an address/],
  // The token would travel in the clear.
  [['--site', 'http://acme.atlassian.net'], signedIn, /takes an address/],
])('%j is refused in one sentence', (argv, environment, message) => {
  expect(() => parseOptions(argv, environment, ROOT)).toThrow(UsageError);
  expect(() => parseOptions(argv, environment, ROOT)).toThrow(message);
});
