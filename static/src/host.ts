import { events, invoke, requestJira, router, showFlag, view } from '@forge/bridge';

/** What the product around the frame tells about where the frame stands. */
export interface HostContext {
  /** Key of the manifest module that the frame was opened for. */
  readonly moduleKey: string;
  /** IANA name, the viewer's. */
  readonly timeZone: string;
  /** BCP 47, the viewer's. */
  readonly locale: string;
  /** The viewer, to tell people apart who share a browser. What someone may do is never decided by it. */
  readonly accountId: string;
  /** The issue that the frame stands on; null on pages that stand on none. */
  readonly issueId: string | null;
  /** The project that the frame stands in, an issue's own for an issue; null on pages that stand in none. */
  readonly projectId: string | null;
  readonly siteUrl: string;
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && key in value
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}

function text(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Forge writes locales as `en_GB`, `Intl` reads `en-GB` and throws on what it doesn't know. */
function languageTag(locale: string | null): string {
  const tag = locale?.replaceAll('_', '-') ?? 'en';
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

export async function readContext(): Promise<HostContext> {
  const context: unknown = await view.getContext();
  return {
    moduleKey: text(property(context, 'moduleKey')) ?? '',
    timeZone: text(property(context, 'timezone')) ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: languageTag(text(property(context, 'locale'))),
    accountId: text(property(context, 'accountId')) ?? '',
    issueId: text(property(property(property(context, 'extension'), 'issue'), 'id')),
    projectId: text(property(property(property(context, 'extension'), 'project'), 'id')),
    siteUrl: text(property(context, 'siteUrl')) ?? '',
  };
}

/** Where the frame stands in Jira's workflow editor. */
export interface RuleContext {
  /** `view` where it is only looked at; null where the editor doesn't say. */
  readonly entryPoint: string | null;
  /** What was saved for the rule; undefined for one that is only being added. */
  readonly configuration: unknown;
}

/** https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator/#adding-validator-configuration-with-custom-ui */
export async function readRuleContext(): Promise<RuleContext> {
  const extension = property(await view.getContext(), 'extension');
  return {
    entryPoint: text(property(extension, 'entryPoint')),
    configuration: property(extension, 'validatorConfig'),
  };
}

/** Calls the backend function of that name. What comes back is whatever the backend sent. */
export async function invokeBackend(functionKey: string, payload: object): Promise<unknown> {
  return invoke<unknown>(functionKey, { ...payload });
}

/** Asks the host to keep `data-color-mode` on <html> in step with the viewer's theme. */
export async function enableTheme(): Promise<void> {
  await view.theme.enable();
}

/** Opens an issue in a new tab, so that nothing typed in the frame is lost. */
export async function openIssue(issueKey: string): Promise<void> {
  await router.open({ target: 'issue', issueKey });
}

/** Loads the page around the frame again, and the frame with it. */
export async function reloadPage(): Promise<void> {
  await router.reload();
}

const issueSaved = 'gantry.issue-saved';

/**
 * Tells the issue around the panel that what it shows of its roadmap item or launch is old: Jira reads its view again, the status of
 * the app's closed line with it, and the app's other frames on the page hear of it. A host that can't refresh shows it at the next visit.
 */
export function announceIssueSaved(issueId: string): void {
  view.refresh().catch(() => undefined);
  events.emit(issueSaved, { issueId }).catch(() => undefined);
}

/** Hears of saves that another frame of the app announces for this issue. Gives what ends it. */
export function onIssueSaved(issueId: string, listener: () => void): () => void {
  const subscription = events.on(issueSaved, (payload: unknown) => {
    if (property(payload, 'issueId') === issueId) listener();
  });
  // Where the host passes no events on, the line is as old as its last reading.
  return () => void subscription.then((heard) => heard.unsubscribe()).catch(() => undefined);
}

/** Opens an address in a new tab; the host asks the viewer first when it leaves the product. */
export async function openAddress(address: string): Promise<void> {
  await router.open(address);
}

export function announce(flag: { readonly id: string; readonly title: string; readonly description?: string }): void {
  showFlag({ ...flag, type: 'success', isAutoDismiss: true });
}

/** Key and summary of an issue, asked of Jira as the viewer; null when they may not see it. */
export async function findIssue(
  issueId: string,
): Promise<{ readonly issueId: string; readonly key: string; readonly summary: string } | null> {
  const response = await requestJira(`/rest/api/3/issue/${encodeURIComponent(issueId)}?fields=summary`);
  if (!response.ok) return null;
  const issue: unknown = await response.json();
  return {
    issueId,
    key: text(property(issue, 'key')) ?? '',
    summary: text(property(property(issue, 'fields'), 'summary')) ?? '',
  };
}

/** Where a full page stands, as the browser's address says it below the page's own: it survives a reload and can be shared. */
export interface PagePlace {
  /** Begins with a slash: `/` alone is the page itself, `/roadmap` a sub-page. */
  readonly path: string;
  /** With its question mark; '' for none. */
  readonly search: string;
}

/** The part of the browser's address that belongs to a full page. */
export interface PageHistory {
  readonly place: PagePlace;
  push(place: PagePlace): void;
  replace(place: PagePlace): void;
  /** Hears where the person went by the browser's buttons or the product's navigation. */
  onTravel(listener: (place: PagePlace) => void): void;
}

/** @throws where the host has no address to give, as it has none for a panel. */
export async function openHistory(): Promise<PageHistory> {
  const history = await view.createHistory();
  let place: PagePlace = { path: history.location.pathname, search: history.location.search };
  const step = (to: PagePlace) => {
    place = to;
    return { pathname: to.path, search: to.search };
  };
  return {
    get place() {
      return place;
    },
    push: (to) => history.push(step(to)),
    replace: (to) => history.replace(step(to)),
    onTravel: (listener) => {
      history.listen((location, action) => {
        const to: PagePlace = { path: location.pathname, search: location.search };
        // The host also reports the page's own steps, late: they count only where they lead to another sub-page, as a step in the
        // product's own navigation may be reported like one of them.
        if ((action === 'PUSH' || action === 'REPLACE') && to.path === place.path) return;
        place = to;
        listener(to);
      });
    },
  };
}
