import type { Records } from '../jira/state/model';
import type { Catalog } from './catalog';
import { ImportError } from './import-error';
import { openText } from './open-text';
import { readComponent, readIssueType, readUser, readVersion } from './read-references';
import { asWire, idIn, textIn, Unusable, wiresIn, type Wire } from './wire';

/** What a project's own resource says beyond what its issues tell. */
export type ProjectDetails = Pick<Records['projects'], 'description' | 'url' | 'leadId'> & {
  readonly issueTypeIds: readonly string[];
};

async function contentOf(file: string): Promise<unknown> {
  const { chunks } = await openText(file);
  let text = '';
  for await (const chunk of chunks) text += chunk;
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new ImportError(`The projects file ${file} isn't JSON.`, { cause: error });
  }
}

function projectsIn(content: unknown, file: string): readonly Wire[] {
  const page = asWire(content);
  const list: unknown = page ? page.values : content;
  if (!Array.isArray(list)) {
    throw new ImportError(
      `The projects file ${file} holds no list of projects, as GET /rest/api/3/project answers it.`,
    );
  }
  return list.map(asWire).filter((item) => item !== null);
}

function enterProject(from: Wire, id: string, key: string, catalog: Catalog): ProjectDetails {
  catalog.projects.set({ id, key, name: textIn(from, 'name') ?? key });
  const issueTypeIds = wiresIn(from, 'issueTypes').flatMap((type) => readIssueType(type, catalog) ?? []);
  wiresIn(from, 'components').forEach((component) => readComponent(component, id, catalog));
  wiresIn(from, 'versions').forEach((version) => readVersion(version, id, catalog));
  return {
    description: textIn(from, 'description') ?? '',
    url: textIn(from, 'url'),
    leadId: readUser(from.lead, catalog),
    issueTypeIds,
  };
}

/**
 * Projects as `GET /rest/api/3/project` or `/project/{id}` answers them, with versions (in their order), components and types. Goes
 * into the catalog; answers the rest by project id. Throws ImportError when the file holds nothing of the kind.
 */
export async function readProjectsFile(
  file: string,
  catalog: Catalog,
  onProblem: (reason: string) => void,
): Promise<ReadonlyMap<string, ProjectDetails>> {
  const details = new Map<string, ProjectDetails>();
  for (const from of projectsIn(await contentOf(file), file)) {
    const [id, key] = [idIn(from), textIn(from, 'key')];
    try {
      if (id === null || key === null) throw new Unusable('it has no id or no key');
      details.set(id, enterProject(from, id, key, catalog));
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      onProblem(`project ${key ?? id ?? '?'} isn't used: ${error.message}`);
    }
  }
  return details;
}
