import type { Dataset } from '../jira/dataset';
import { standardConfiguration } from '../jira/standard-configuration';
import { createCatalog, type Catalog } from './catalog';
import {
  nothingGranted,
  prioritiesOf,
  projectOf,
  securitySchemeOf,
  usesOf,
  versionsOf,
  workflowOf,
} from './configuration';
import { hiddenIssues } from './hidden-issues';
import { ImportError } from './import-error';
import { jsonValues } from './json-values';
import { openText } from './open-text';
import { peopleOf } from './people';
import { readProjectsFile, type ProjectDetails } from './projects-file';
import { readIssue, type ImportedIssue, type Mentioned } from './read-issue';
import { asWire, listIn, Unusable, type Wire } from './wire';

export interface ImportProgress {
  readonly issues: number;
  readonly bytesRead: number;
  readonly bytesTotal: number;
}

/** Something in the export that isn't used, or not whole. `line` is null for the projects file. */
export interface ImportProblem {
  readonly line: number | null;
  readonly reason: string;
}

export interface ImportOptions {
  /** Issues as `GET /rest/api/3/search/jql` answers them: NDJSON, pages, lists of pages or issues; plain or gzip. */
  readonly file: string;
  /** Projects as `GET /rest/api/3/project` answers them. */
  readonly projectsFile?: string;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly onProblem?: (problem: ImportProblem) => void;
}

const PROGRESS_EVERY = 500;

interface Reading {
  readonly catalog: Catalog;
  readonly issues: Map<number, ImportedIssue>;
  readonly mentioned: Map<number, Mentioned>;
}

/** The issues in one JSON value: it is a page of them, or one itself. */
function issuesIn(value: unknown): { readonly issues: readonly unknown[]; readonly names: Wire | null } {
  const wire = asWire(value);
  if (wire && Array.isArray(wire.issues)) return { issues: listIn(wire, 'issues'), names: asWire(wire.names) };
  return { issues: Array.isArray(value) ? value : [value], names: null };
}

function takeIssue(value: unknown, names: Wire | null, reading: Reading, leaveOut: (reason: string) => void): void {
  const { catalog, issues, mentioned } = reading;
  const wire = asWire(value);
  if (!wire) throw new Unusable("it isn't an issue");
  const { issue, mentions } = readIssue(wire, names, catalog, leaveOut);
  if (issues.has(issue.id)) throw new Unusable(`it repeats issue ${String(wire.key)}, which is kept as it came first`);
  issues.set(issue.id, issue);
  for (const mention of mentions) mentioned.set(mention.id, mention);
}

async function readFile({ file, onProgress, onProblem }: ImportOptions, reading: Reading): Promise<void> {
  const { chunks, bytesRead, bytesTotal } = await openText(file);
  const report = () => onProgress?.({ issues: reading.issues.size, bytesRead: bytesRead(), bytesTotal });
  const takeAll = (line: number, value: unknown): void => {
    const { issues, names } = issuesIn(value);
    for (const [place, one] of issues.entries()) {
      const where = issues.length > 1 ? `issue ${place + 1} of the page: ` : '';
      const problem = (reason: string) => onProblem?.({ line, reason: `${where}${reason}` });
      try {
        takeIssue(one, names, reading, problem);
      } catch (error) {
        if (!(error instanceof Unusable)) throw error;
        problem(error.message);
      }
      if (reading.issues.size % PROGRESS_EVERY === 0) report();
    }
  };
  for await (const found of jsonValues(chunks)) {
    if ('problem' in found) onProblem?.({ line: found.line, reason: found.problem });
    else takeAll(found.line, found.value);
  }
  report();
  if (reading.issues.size === 0) {
    throw new ImportError(
      `The file ${file} holds no issue that can be used: it must hold what GET /rest/api/3/search/jql answers, as lines or pages.`,
    );
  }
}

function datasetOf({ catalog, issues, mentioned }: Reading, details: ReadonlyMap<string, ProjectDetails>): Dataset {
  const imported = [...issues.values()];
  const hidden = hiddenIssues(mentioned, (id) => issues.has(id), catalog);
  const all = [...imported, ...hidden.issues];
  const uses = usesOf(all);
  const standard = standardConfiguration({
    name: 'Imported Jira',
    cloudId: '3f0a6c52-9c1e-4d7b-8a44-5e2b7d913c60',
    timeZone: 'UTC',
  });
  const people = peopleOf(catalog.users.values(), imported);
  const projects = catalog.projects.values();
  return {
    ...standard,
    users: [...(standard.users ?? []), ...people.users],
    groups: [...people.groups, ...catalog.groups.values()],
    permissionSchemes: [...(standard.permissionSchemes ?? []), nothingGranted],
    securitySchemes: [securitySchemeOf(catalog)],
    issueTypes: catalog.issueTypes.values(),
    statuses: catalog.statuses.values(),
    workflows: projects.map(({ id }) => workflowOf(id, uses, catalog)),
    priorities: prioritiesOf(catalog),
    resolutions: catalog.resolutions.values(),
    linkTypes: catalog.linkTypes.values(),
    customFields: catalog.customFields.values(),
    teams: catalog.teams.values(),
    projects: projects.map((project) => projectOf(project, details.get(project.id), uses, hidden.projects)),
    versions: versionsOf(catalog),
    components: catalog.components.values(),
    boards: catalog.boards.values(),
    sprints: catalog.sprints.values(),
    issues: all,
    links: catalog.links.values(),
  };
}

/**
 * Reads an export of issues into a dataset that a site can be filled with. What can't be used is reported line by line and left out.
 * Issues that others name and the export doesn't hold become hidden ones. Throws ImportError, whose message is one sentence, when
 * a file can't be read or holds nothing of use.
 */
export async function importIssues(options: ImportOptions): Promise<Dataset> {
  const reading: Reading = { catalog: createCatalog(), issues: new Map(), mentioned: new Map() };
  const { catalog } = reading;
  // The fields that Jira Software brings keep their names and kinds, whatever their first values look like.
  for (const field of standardConfiguration({ name: '', cloudId: '', timeZone: 'UTC' }).customFields ?? []) {
    catalog.customFields.set(field);
  }
  const details =
    options.projectsFile === undefined
      ? new Map<string, ProjectDetails>()
      : await readProjectsFile(options.projectsFile, catalog, (reason) => options.onProblem?.({ line: null, reason }));
  await readFile(options, reading);
  return datasetOf(reading, details);
}
