import { fakeBridge } from '../support/fake-bridge';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setImmediate as afterThis } from 'node:timers';
import { TextEncoder } from 'node:util';
import type { InputOf, OperationName, OutputOf } from '../../../src/contract/operations';
import { initialRoleSettings } from '../../../src/domain/role/roles';
import { handlers } from '../../../src/resolvers/handlers';
import { publishChecklist } from '../../../src/usecases/checklists/publish-checklist';
import { saveChecklistDraft } from '../../../src/usecases/checklists/save-checklist-draft';
import type { WorkPort } from '../../../src/usecases/launch-work/ports';
import { createRouter } from '../../../src/resolvers/router';
import { HostContextProvider } from '../../../static/src/host-context';
import LaunchPanel from '../../../static/src/launch-panel/LaunchPanel';
import { createQueryClient } from '../../../static/src/query-client';
import { editorGrants, fakePorts, issueHead } from '../../support/fake-ports';

const people: Readonly<Record<string, string>> = {
  rita: 'Rita Olsen',
  pm: 'Priya Menon',
  lena: 'Lena Hoffmann',
  emeka: 'Emeka Nwosu',
  reader: 'Rea Dahl',
};
const holds = (accountId: string) => ({ lead: { kind: 'person' as const, accountId } });

/** Rita administers the project, so she holds the release manager's rights. Lena leads Legal, Emeka Engineering; Priya is the issue's PM. */
const settings = {
  ...initialRoleSettings,
  projects: {
    '10000': {
      releaseManagers: [],
      rollout: 'on' as const,
      ownerRoles: {},
      functionLeads: { Legal: holds('lena'), Engineering: holds('emeka'), 'Engineering lead': holds('emeka') },
    },
  },
};

export const issueId = '10001';
export const entityId = 'launch:10001:1';

/** The app's own backend in memory, as the page reaches it over the bridge, and a way for others to act at the same time. */
export function createBackend(
  options: { readonly property?: unknown; readonly left?: readonly string[]; readonly works?: WorkPort } = {},
) {
  // jsdom's globals lack them: the journal in memory waits with the one, and a checklist is measured with the other.
  globalThis.setImmediate ??= afterThis;
  if (!('TextEncoder' in globalThis)) Object.assign(globalThis, { TextEncoder });
  const { works = fakePorts().ports.works } = options;
  let caller = 'rita';
  let now = '2026-11-02T09:00:00.000Z';
  const everyone = Object.entries(people).map(([accountId, displayName]) => ({
    accountId,
    displayName,
    active: !(options.left ?? []).includes(accountId),
  }));
  const { ports } = fakePorts({
    clock: { now: () => now },
    access: {
      onIssue: async () => ({ ...editorGrants, canEdit: caller !== 'reader', isProjectAdmin: caller === 'rita' }),
      onProject: async () => editorGrants,
      isJiraAdmin: async () => false,
    },
    issues: {
      find: async (_issue, _key, cited = []) => ({
        head: issueHead({ dueOn: '2026-12-01' }),
        property: options.property,
        names: Object.fromEntries(
          (await works.find(cited)).map(({ issueId: id, key, summary }) => [id, { key, summary }]),
        ),
      }),
      search: async (text) =>
        [{ issueId, key: 'PAY-1', summary: 'Wallet top-up' }, ...(await works.find(['10007']))].filter(
          ({ key }) => key === text,
        ),
    },
    people: {
      ...fakePorts().ports.people,
      byIds: async (ids) => everyone.filter(({ accountId }) => ids.includes(accountId)),
      search: async (text) => everyone.filter(({ displayName }) => displayName.includes(text)),
    },
    settings: { roles: async () => ({ revision: 1, settings }), saveRoles: async () => 1 },
    works,
  });
  const router = createRouter(handlers, { ports, log: () => undefined, newReference: () => 'ref' });
  const calls: string[] = [];

  async function ask(who: string, operation: OperationName, payload: unknown) {
    caller = who;
    return router[operation]({ payload, context: { accountId: who } });
  }
  return {
    calls,
    ask,
    setNow(instant: string) {
      now = instant;
    },
    /** Calls as somebody else would; throws where it is refused. */
    async as<Name extends OperationName>(
      who: string,
      operation: Name,
      payload: InputOf<Name>,
    ): Promise<OutputOf<Name>> {
      const answer = await ask(who, operation, payload);
      if (!answer.ok) throw new Error(answer.error.message);
      return answer.value as OutputOf<Name>; // the router answers each operation with its own output
    },
    async start(tier: 'T1' | 'T2' | 'T3' = 'T1', launchOn = '2026-12-01') {
      const plan = {
        checklistId: 'builtin.launch',
        tier,
        launchOn,
        timeZone: 'UTC',
        packs: [],
        regions: [],
        versionIds: [],
      };
      return this.as('rita', 'launch.start', { issueId, plan });
    },
    /** Offers a second version of the checklist, as product ops would. */
    async publishChecklist(draft: InputOf<'checklist.saveDraft'>['draft'], note: string) {
      const call = { viewer: { accountId: 'ops' }, grants: null };
      const edited = { checklistId: 'builtin.launch', baseRevision: 0 };
      const { revision } = await saveChecklistDraft(ports, { ...call, input: { ...edited, draft } });
      await publishChecklist(ports, { ...call, input: { ...edited, baseRevision: revision, note } });
    },
    async act(who: string, itemId: string, action: InputOf<'launch.act'>['action']) {
      return this.as(who, 'launch.act', { issueId, entityId, baseRevision: 999, itemId, action });
    },
  };
}

export type Backend = ReturnType<typeof createBackend>;

/** Opens the panel as one viewer, over the real bridge module. */
export async function openPanel(backend: Backend, viewer = 'rita') {
  fakeBridge.backend = (operation, payload) => {
    backend.calls.push(operation);
    return backend.ask(viewer, operation as OperationName, payload); // the page calls by the contract's names only
  };
  const context = {
    moduleKey: 'launch-panel',
    timeZone: 'UTC',
    locale: 'en',
    accountId: viewer,
    issueId,
    projectId: null,
    siteUrl: 'https://example.atlassian.net',
  };
  const user = userEvent.setup();
  const view = render(
    <QueryClientProvider client={createQueryClient()}>
      <HostContextProvider value={context}>
        <LaunchPanel context={context} />
      </HostContextProvider>
    </QueryClientProvider>,
  );
  await screen.findAllByRole('heading', {}, { timeout: 10_000 });
  return { user, view };
}

/** The heading of a function's items. */
export function groupHeading(name: string): HTMLElement {
  return screen.getByRole('button', { name: new RegExp(`^${name} ?\\d+ of`) });
}

/** Opens a function's items where they are closed. */
export async function openGroup(user: ReturnType<typeof userEvent.setup>, name: string): Promise<void> {
  const heading = groupHeading(name);
  if (heading.getAttribute('aria-expanded') === 'false') await user.click(heading);
}

export { screen, within, waitFor } from '@testing-library/react';
