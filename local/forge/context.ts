import type { JiraSite, SiteUser } from '../jira/site';
import type { EntryPoint, UiModule } from './manifest';
import { siteAri, type RuntimeIdentity } from './runtime-value';

/** A place in the workflow editor: a rule that is added to a transition, or one that is there. */
export interface RulePlace {
  readonly entryPoint: EntryPoint;
  readonly workflowId: string;
  readonly transitionId: string;
  /** Null for one that is only being added. */
  readonly ruleId: string | null;
}

/** Where a module is shown. Ids and keys are looked up as the viewer: what they can't see gives no context. */
export interface Placement {
  readonly module: UiModule;
  readonly accountId: string;
  readonly issueKey?: string | undefined;
  readonly projectKey?: string | undefined;
  readonly rule?: RulePlace | undefined;
  /** The address of the page around the frame. */
  readonly location: string;
}

/** The context of a frame, as `view.getContext()` gives it and, beside what only the front end gets, a resolver receives it. */
export interface ForgeContext {
  readonly accountId: string;
  readonly cloudId: string;
  readonly siteUrl: string;
  readonly localId: string;
  readonly moduleKey: string;
  readonly environmentId: string;
  readonly environmentType: string;
  readonly installContext: string;
  readonly timezone: string;
  readonly locale: string;
  readonly license?: { readonly active: boolean };
  readonly extension: Readonly<Record<string, unknown>>;
}

interface IssueFields {
  readonly id: string;
  readonly key: string;
  readonly fields: {
    readonly issuetype: { readonly id: string; readonly name: string };
    readonly project: { readonly id: string; readonly key: string; readonly projectTypeKey?: string };
  };
}

async function readAs(site: JiraSite, accountId: string, path: string): Promise<unknown> {
  const response = await site.handle(new Request(site.baseUrl + path), { kind: 'user', accountId });
  return response.ok ? response.json() : null;
}

async function issueExtension(site: JiraSite, accountId: string, issueKey: string) {
  const path = `/rest/api/3/issue/${encodeURIComponent(issueKey)}?fields=issuetype,project`;
  const issue = (await readAs(site, accountId, path)) as IssueFields | null;
  if (issue === null) {
    return null;
  }
  const { issuetype, project } = issue.fields;
  return {
    issue: { id: issue.id, key: issue.key, type: issuetype.name, typeId: issuetype.id },
    project: { id: project.id, key: project.key, type: project.projectTypeKey ?? 'software' },
  };
}

async function projectExtension(site: JiraSite, accountId: string, projectKey: string) {
  const path = `/rest/api/3/project/${encodeURIComponent(projectKey)}`;
  const project = (await readAs(site, accountId, path)) as { id: string; key: string; projectTypeKey?: string } | null;
  return project === null
    ? null
    : { project: { id: project.id, key: project.key, type: project.projectTypeKey ?? 'software' } };
}

interface WorkflowRules {
  readonly transitions: readonly {
    readonly id: string;
    readonly rules: readonly { readonly id: string; readonly configuration: string | null }[];
  }[];
}

/**
 * As the new workflow editor gives it; `entryPoint` as Forge names places of other modules that have several. Jira shows the editor to
 * administrators, hence nobody else gets a context.
 */
async function ruleExtension(site: JiraSite, accountId: string, rule: RulePlace) {
  const { entryPoint, workflowId, transitionId, ruleId } = rule;
  const path = `/_host/jira/workflow/${encodeURIComponent(workflowId)}`;
  const workflow = (await readAs(site, accountId, path)) as WorkflowRules | null;
  const transition = workflow?.transitions.find(({ id }) => id === transitionId);
  const saved = transition?.rules.find(({ id }) => id === ruleId);
  if (transition === undefined || (ruleId !== null && saved === undefined)) return null;
  const configuration = saved?.configuration ?? null;
  return {
    entryPoint,
    isNewEditor: true,
    workflowId,
    ...(configuration !== null && { validatorConfig: JSON.parse(configuration) as unknown }),
  };
}

/** Builds a module's context for a viewer; null when they can't see the issue or project that it would stand in. */
export async function createContext(
  site: JiraSite,
  identity: RuntimeIdentity,
  placement: Placement,
): Promise<ForgeContext | null> {
  const { module, accountId, issueKey, projectKey, rule, location } = placement;
  const user = (await site.users()).find((candidate: SiteUser) => candidate.accountId === accountId);
  const place =
    rule !== undefined
      ? await ruleExtension(site, accountId, rule)
      : issueKey !== undefined
        ? await issueExtension(site, accountId, issueKey)
        : projectKey !== undefined
          ? await projectExtension(site, accountId, projectKey)
          : {};
  if (user === undefined || place === null) {
    return null;
  }
  return {
    accountId,
    cloudId: site.cloudId,
    siteUrl: site.baseUrl,
    localId: `ari:cloud:ecosystem::extension/${identity.appId}/${identity.environmentId}/static/${module.key}`,
    moduleKey: module.key,
    environmentId: identity.environmentId,
    environmentType: identity.environmentType,
    installContext: siteAri(site.cloudId),
    timezone: user.timeZone,
    locale: 'en-US',
    ...(identity.license === undefined ? {} : { license: identity.license }),
    extension: { type: module.type, ...place, location },
  };
}
