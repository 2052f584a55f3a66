import { fakeBridge } from '../support/fake-bridge';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { InputOf, OperationName, OutputOf } from '../../../src/contract/operations';
import type { PublishPreview, TemplateView } from '../../../src/contract/template';
import type { Problem } from '../../../src/domain/problem';
import { outcome } from '../../../src/domain/template/builtin/outcome';
import { templateDraft } from '../../../src/domain/template/template-record';
import type { Template } from '../../../src/domain/template/template';
import { HostContextProvider } from '../../../static/src/host-context';
import { createQueryClient } from '../../../static/src/query-client';
import TemplatesPage from '../../../static/src/templates-page/TemplatesPage';

// The browser's own dialog, as far as jsdom lacks it.
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};

type Answers = { readonly [Name in OperationName]?: (input: InputOf<Name>) => OutputOf<Name> | Refusal };

export interface Refusal {
  readonly refused: { readonly code: string; readonly message: string; readonly problems?: readonly Problem[] };
}

export const busy: Refusal = { refused: { code: 'busy', message: 'Somebody else was first.' } };

const omar = { accountId: 'omar', displayName: 'Omar Haddad', active: true };

/** A small template: two sections, four fields, one of which Gantry reads. */
export const small: Template = {
  id: 'small',
  version: 1,
  name: 'Small bets',
  description: 'Cheap, quick, undone in a day.',
  sections: [
    { id: 'why', label: 'Why' },
    { id: 'how', label: 'How' },
  ],
  fields: [
    { id: 'problem', type: 'text', label: 'Problem', help: '', section: 'why', requiredAt: 'always' },
    { id: 'owner', type: 'user', label: 'Sponsor', help: '', section: 'why', requiredAt: 'never' },
    {
      id: 'kind',
      type: 'singleSelect',
      label: 'Kind',
      help: '',
      section: 'how',
      requiredAt: 'commit',
      options: [
        { id: 'fix', label: 'Fix' },
        { id: 'try', label: 'Try' },
      ],
    },
    { id: 'notes', type: 'longText', label: 'Notes', help: '', section: 'how', requiredAt: 'never' },
  ],
};

export function viewOf(template: Template, more: Partial<TemplateView['summary']> = {}): TemplateView {
  return {
    summary: {
      templateId: template.id,
      name: template.name,
      description: template.description,
      current: template.version,
      hasDraft: false,
      isBuiltin: template === outcome,
      isArchived: false,
      scope: { projectIds: null, issueTypeIds: null },
      trial: null,
      updatedAt: '2026-03-16T09:00:00.000Z',
      updatedBy: 'omar',
      published: template === outcome ? null : { at: '2026-03-01T09:00:00.000Z', by: 'omar' },
      drafted: null,
      ...more,
    },
    revision: 4,
    versions: [
      { version: 1, publishedAt: '2026-03-01T09:00:00.000Z', publishedBy: 'omar', note: 'First', isWithdrawn: false },
    ],
    published: template,
    draft: null,
    problems: [],
    people: { omar },
  };
}

export const reach: PublishPreview['reach'] = {
  filled: 12,
  asked: [{ fieldId: 'f', label: 'Kill date', issues: 9 }],
  unchanged: 3,
  examples: [{ issueId: '10001', key: 'PAY-1', summary: 'One-tap wallet', asked: ['Kill date'] }],
  partial: null,
};

/** Templates kept in memory by the rules of revisions; `more` answers or refuses on top. */
export function templateSite(views: readonly TemplateView[], more: Answers = {}) {
  const stored = new Map(views.map((view) => [view.summary.templateId, view]));
  const viewAt = (id: string) => {
    const view = stored.get(id);
    if (view === undefined) throw new Error(`There is no template ${id}.`);
    return view;
  };
  const put = (id: string, baseRevision: number, change: (view: TemplateView) => Partial<TemplateView>) => {
    const view = viewAt(id);
    if (view.revision !== baseRevision) return null;
    stored.set(id, { ...view, ...change(view), revision: baseRevision + 1 });
    return baseRevision + 1;
  };
  const answers: Answers = {
    'template.list': () => ({
      templates: [...stored.values()].map(({ summary }) => summary),
      people: { omar },
      projects: [{ projectId: '10001', key: 'PAY', name: 'Payments' }],
      issueTypes: [{ issueTypeId: '10000', name: 'Epic' }],
    }),
    'template.open': ({ templateId }) => viewAt(templateId),
    'template.create': ({ from }) => {
      const base = from.kind === 'copy' ? viewAt(from.templateId) : viewOf(small);
      const draft = templateDraft.parse(base.draft ?? base.published);
      const name = from.kind === 'file' ? 'Imported' : from.name;
      const view = viewOf(small, { templateId: 'made', name, current: null, hasDraft: true });
      stored.set('made', { ...view, published: null, versions: [], draft: { ...draft, name } });
      return { templateId: 'made' };
    },
    'template.saveDraft': ({ templateId, baseRevision, draft }) => {
      const revision = put(templateId, baseRevision, () => ({ draft }));
      if (revision === null) return busy;
      const at = draft.fields.findIndex(({ label }) => label === '');
      const problems = at < 0 ? [] : [{ path: `fields/${at}/label`, code: 'too_small', message: 'Give it a label.' }];
      return { revision, problems };
    },
    'template.archive': ({ templateId, baseRevision, isArchived }) => {
      const revision = put(templateId, baseRevision, ({ summary }) => ({ summary: { ...summary, isArchived } }));
      return revision === null ? busy : { revision };
    },
    ...more,
  };
  fakeBridge.visited.length = 0;
  fakeBridge.called.length = 0;
  fakeBridge.backend = async (operation, input) => {
    // The bridge is untyped: what is asked by a name is answered by that name's own answer.
    const value = (answers as Record<string, (input: unknown) => object | undefined>)[operation]?.(input);
    if (value === undefined)
      return { ok: false, error: { code: 'unavailable', message: `No answer to ${operation}.` } };
    return 'refused' in value ? { ok: false, error: value.refused } : { ok: true, value };
  };
  return { stored, viewAt, put };
}

export function openPage(search = '') {
  fakeBridge.visited.push(search);
  const context = {
    moduleKey: 'gantry-page',
    timeZone: 'Europe/Berlin',
    locale: 'en-GB',
    accountId: 'omar',
    issueId: null,
    projectId: null,
    siteUrl: 'https://site',
  };
  render(
    <QueryClientProvider client={createQueryClient()}>
      <HostContextProvider value={context}>
        <TemplatesPage />
      </HostContextProvider>
    </QueryClientProvider>,
  );
  return userEvent.setup();
}

/** The labels of a section's fields, in their order. */
export const fieldsOf = (section: string): readonly string[] =>
  [...screen.getByRole('region', { name: `Section ${section}` }).querySelectorAll('.field-row__name')].map(
    ({ textContent }) => textContent ?? '',
  );
