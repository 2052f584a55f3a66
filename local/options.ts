import path from 'node:path';
import { parseArgs } from 'node:util';

export interface Options {
  readonly port: number;
  readonly dataDir: string;
  /** Starts over: what the data folder holds is thrown away. */
  readonly reset: boolean;
  readonly source:
    | { readonly kind: 'demo' }
    | { readonly kind: 'generated'; readonly issues: number }
    | { readonly kind: 'import'; readonly file: string; readonly projectsFile: string | null }
    | { readonly kind: 'site'; readonly url: URL; readonly email: string; readonly apiToken: string };
}

/** A sentence for whoever typed the command; the process ends with it and a non-zero code. */
export class UsageError extends Error {}

export const HELP = `npm start [-- OPTIONS]

  --port N             where to listen (default 4400; the app's frames use N + 1)
  --data DIR           where the state is kept (default .gantry/ in this folder)
  --reset              start over: throw away what the data folder holds
  --import FILE        open an export of Jira issues instead of the demo company:
                       NDJSON or JSON pages, plain or gzip, as /rest/api/3/search/jql returns them
  --projects FILE      the export's projects, with their versions and components (JSON)
  --generate N         open a made-up company of N issues instead of the demo company, to see how the app fares
  --site URL           put the app on a real Jira over REST, for one viewer; takes the e-mail address
                       and API token from JIRA_EMAIL and JIRA_API_TOKEN
  --help               this text`;

const DEFAULT_PORT = 4400;

/** @throws UsageError for an option that isn't known or doesn't fit. Null: only the help was asked for. */
export function parseOptions(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  root: string,
): Options | null {
  const values = read(argv);
  if (values.help) return null;
  const source = sourceOf(values, environment);
  return {
    port: portOf(values.port),
    dataDir: path.resolve(values.data ?? path.join(root, '.gantry', folderOf(source))),
    reset: values.reset ?? false,
    source,
  };
}

function read(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        reset: { type: 'boolean' },
        import: { type: 'string' },
        projects: { type: 'string' },
        generate: { type: 'string' },
        site: { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (cause) {
    // node:util throws nothing but TypeErrors with a message.
    const [sentence = ''] = (cause as TypeError).message.split('. ');
    throw new UsageError(`${sentence.replace(/\.$/, '')}. See npm start -- --help.`, { cause });
  }
}

type Values = ReturnType<typeof read>;

function sourceOf(values: Values, environment: Readonly<Record<string, string | undefined>>): Options['source'] {
  if ([values.site, values.import, values.generate].filter((value) => value !== undefined).length > 1) {
    throw new UsageError('Choose one of --site, --import and --generate.');
  }
  if (values.projects !== undefined && values.import === undefined) {
    throw new UsageError('--projects goes with --import.');
  }
  if (values.import !== undefined) {
    return {
      kind: 'import',
      file: path.resolve(values.import),
      projectsFile: values.projects ? path.resolve(values.projects) : null,
    };
  }
  if (values.generate !== undefined) return { kind: 'generated', issues: issuesOf(values.generate) };
  if (values.site === undefined) return { kind: 'demo' };
  const { JIRA_EMAIL: email, JIRA_API_TOKEN: apiToken } = environment;
  if (!email || !apiToken) {
    throw new UsageError('--site needs JIRA_EMAIL and JIRA_API_TOKEN in the environment.');
  }
  return { kind: 'site', url: siteUrl(values.site), email, apiToken };
}

/** A token goes only to https, or to this machine. */
function siteUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const local = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && local))) {
    throw new UsageError(`--site takes an address such as https://NAME.atlassian.net, which "${text}" is not.`);
  }
  return new URL(url.origin);
}

function portOf(text: string | undefined): number {
  if (text === undefined) return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_534) return port;
  throw new UsageError(`--port takes a number from 1 to 65534, which "${text}" is not.`);
}

/** More would not fit in this process's memory. */
const MOST_GENERATED = 400_000;

function issuesOf(text: string): number {
  const issues = Number(text);
  if (Number.isInteger(issues) && issues >= 1 && issues <= MOST_GENERATED) return issues;
  throw new UsageError(`--generate takes a number of issues from 1 to ${MOST_GENERATED}, which "${text}" is not.`);
}

/** Each kind of data in a folder of its own, so that trying an export doesn't touch the demo. */
function folderOf(source: Options['source']): string {
  switch (source.kind) {
    case 'demo':
      return 'demo';
    case 'generated':
      return `generated-${source.issues}`;
    case 'import':
      return `import-${path.basename(source.file).replace(/[^\w-]+/g, '-')}`;
    case 'site':
      return `site-${source.url.host.replace(/[^\w-]+/g, '-')}`;
  }
}
