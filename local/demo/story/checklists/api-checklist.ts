import type { InputOf } from '../../../../src/contract/operations';
import { accountOf } from '../../people';
import type { Company } from '../company';
import type { Scene, Thread } from '../timeline';

type Draft = InputOf<'checklist.saveDraft'>['draft'];
type Item = Draft['items'][number];

/** The id that Gantry makes of the checklist's name. */
export const API_CHECKLIST = 'api-launches';

const changelog: Item = {
  key: 'own.developer-changelog',
  function: 'Docs',
  title: 'Developer changelog written',
  ownerRole: 'Docs',
  tiers: {
    T1: { importance: 'blocking', dueOffsetDays: -7, title: null },
    T2: { importance: 'required', dueOffsetDays: -5, title: null },
    T3: { importance: 'required', dueOffsetDays: -1, title: null },
  },
  evidence: [{ kind: 'url', label: 'changelog' }],
  jql: null,
  pack: 'core',
  dependsOn: ['docs.published'],
};

const rateLimits: Item = {
  ...changelog,
  key: 'own.rate-limits',
  function: 'Engineering',
  title: 'Rate limits agreed and announced',
  ownerRole: 'Engineering lead',
  tiers: {
    T1: { importance: 'blocking', dueOffsetDays: -28, title: null },
    T2: { importance: 'blocking', dueOffsetDays: -21, title: null },
    T3: { importance: 'recommended', dueOffsetDays: -7, title: null },
  },
  evidence: [{ kind: 'decision', label: 'decision' }],
  dependsOn: [],
};

/** Nobody sells an API in a campaign; developers read a changelog instead. */
function firstVersion(draft: Draft): Draft {
  const left = new Set(['marketing.message', 'sales.enablement']);
  const items = draft.items.filter(({ key }) => !left.has(key));
  const at = items.findIndex(({ key }) => key === 'docs.published') + 1;
  return { ...draft, weekendsToFriday: true, items: items.toSpliced(at, 0, changelog) };
}

/** After a launch that surprised its first users: limits are agreed early, and the reference is there in time to be tried. */
function secondVersion(draft: Draft): Draft {
  const items = draft.items
    .filter(({ key }) => key !== 'design.accessibility')
    .map((item): Item => {
      const { T1, T2, T3 } = item.tiers;
      if (item.key === 'docs.published' && T2) {
        const tiers = { T1, T2: { ...T2, importance: 'blocking' as const, dueOffsetDays: -14 }, T3 };
        return { ...item, title: 'API reference published or staged', tiers };
      }
      return item.key === changelog.key
        ? { ...item, evidence: [...item.evidence, { kind: 'acknowledgement', label: 'read by developer support' }] }
        : item;
    });
  return { ...draft, items: [...items, rateLimits] };
}

/** Product ops makes a checklist of its own for APIs; a second version reaches a launch that runs by the first. */
export function apiChecklist(company: Company): Thread {
  const author = accountOf('Noor Haddad');
  const publish = async (edit: (draft: Draft) => Draft, note: string) => {
    const {
      revision: baseRevision,
      draft,
      published,
    } = await company.call(author, 'checklist.open', {
      checklistId: API_CHECKLIST,
    });
    const base = draft ?? published;
    if (base === null) throw new Error('The checklist is empty.');
    const { name, weekendsToFriday, items } = base;
    const next = edit({ name, weekendsToFriday, items });
    const edited = { checklistId: API_CHECKLIST };
    const { revision } = await company.call(author, 'checklist.saveDraft', { ...edited, baseRevision, draft: next });
    await company.call(author, 'checklist.publish', { ...edited, baseRevision: revision, note });
  };
  const make: Scene = {
    day: -13,
    async play() {
      const from = { kind: 'copy' as const, checklistId: 'builtin.launch', name: 'API launches' };
      const { checklistId } = await company.call(author, 'checklist.create', { from });
      if (checklistId !== API_CHECKLIST) throw new Error(`The checklist is called ${checklistId}.`);
      await publish(firstVersion, 'For what developers use: a changelog instead of a campaign.');
    },
  };
  const change: Scene = {
    day: -2,
    play: () =>
      publish(
        secondVersion,
        'The first users of the invoice API met limits that nobody had told them. Limits are agreed early, and the reference is there two weeks before.',
      ),
  };
  return { about: 'the checklist for APIs', scenes: [make, change] };
}
