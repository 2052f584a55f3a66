/** @jest-environment jsdom */
import { fakeBridge } from '../support/fake-bridge';
import '@testing-library/jest-dom';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import type { TemplateView } from '../../../src/contract/template';
import type { TemplateChange } from '../../../src/domain/template/compare-templates';
import { templateDraft } from '../../../src/domain/template/template-record';
import { busy, openPage, reach, small, templateSite, viewOf } from './template-site';

const drafted: TemplateView = {
  ...viewOf(small, { hasDraft: true }),
  draft: { ...templateDraft.parse(small), description: 'Undone in a day.' },
};
const [problem, sponsor] = small.fields;
const change: TemplateChange = {
  from: 1,
  to: 2,
  added: [{ id: 'f', type: 'date', label: 'Kill date', help: '', section: 'how', requiredAt: 'commit' }],
  removed: sponsor ? [sponsor] : [],
  changed: [
    { fieldId: 'problem', label: 'Problem', requiredAt: { from: 'never', to: 'always' }, notes: ['Help text changed'] },
  ],
  notes: ['The description changed'],
};

beforeEach(() => localStorage.clear());
afterEach(cleanup);

/** Publishes whatever the draft is, on the revision that was previewed. */
function publishingSite(more: Parameters<typeof templateSite>[1] = {}) {
  const sent: unknown[] = [];
  const site = templateSite([drafted], {
    'template.previewPublish': () => ({ version: 2, problems: [], change, reach }),
    'template.publish': (input) => {
      sent.push(input);
      const revision = site.put('small', input.baseRevision, ({ summary }) => ({
        draft: null,
        summary: { ...summary, current: 2, hasDraft: false },
      }));
      return revision === null ? busy : { revision, version: 2 };
    },
    'template.undoPublish': (input) => {
      sent.push(input);
      const revision = site.put('small', input.baseRevision, ({ summary }) => ({
        summary: { ...summary, current: 1 },
      }));
      return revision === null ? busy : { revision, current: 1 };
    },
    ...more,
  });
  return { ...site, sent };
}

test('before publishing it shows the change, whom it reaches and what each would be asked; then it can be undone', async () => {
  const { sent } = publishingSite();
  const user = openPage('?template=small');
  await user.click(await screen.findByRole('button', { name: 'Publish…' }));
  expect(await screen.findByRole('heading', { name: 'Publish version 2' })).toHaveFocus();
  expect(screen.getByText('Date, required at commit')).toBeInTheDocument();
  expect(screen.getByText('Required always (was optional). Help text changed')).toBeInTheDocument();
  expect(screen.getByText('Answers stay readable as “from v1”.')).toBeInTheDocument();
  expect(screen.getByText(/would ask/)).toHaveTextContent(
    '12 issues that you can see are filled by this template. If accepted, the new version would ask 9 of them something new; the other 3 nothing.',
  );
  expect(screen.getByRole('row', { name: 'Kill date 9' })).toBeInTheDocument();
  expect(screen.getByRole('row', { name: 'Problem 0' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'PAY-1' })).toHaveAttribute('href', 'https://site/browse/PAY-1');
  expect(screen.getByText('Publishing changes no issue')).toBeInTheDocument();

  expect(screen.getByText(/^Without a note/)).toBeInTheDocument();
  await user.type(screen.getByRole('textbox', { name: 'Note' }), 'A date to stop on');
  expect(screen.queryByText(/^Without a note/)).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Publish version 2' }));
  await screen.findByText('Version 2 is published');
  expect(sent).toEqual([{ templateId: 'small', baseRevision: 4, note: 'A date to stop on' }]);
});

test('taking a version back asks for the reason, and says what is offered instead', async () => {
  const { sent } = publishingSite();
  const user = openPage('?template=small&view=publish');
  await user.click(await screen.findByRole('button', { name: 'Publish version 2' }));
  await user.click(await screen.findByRole('button', { name: 'Undo publish' }));
  await user.click(screen.getByRole('button', { name: 'Take version 2 back' }));
  const reason = screen.getByRole('textbox', { name: 'Why is version 2 taken back?' });
  expect(reason).toHaveAccessibleDescription(/Say why/);
  await user.type(reason, 'Asked too early');
  await user.click(screen.getByRole('button', { name: 'Take version 2 back' }));
  expect(await screen.findByText('Version 2 is taken back')).toBeInTheDocument();
  expect(screen.getByText(/^Version 1 is offered again\./)).toBeInTheDocument();
  expect(sent.at(-1)).toEqual({ templateId: 'small', baseRevision: 5, reason: 'Asked too early' });
});

test('figures that are not whole are said to be none', async () => {
  const partial = 'Only 500 of the filled issues could be looked at.';
  publishingSite({
    'template.previewPublish': () => ({ version: 2, problems: [], change, reach: { ...reach, partial } }),
  });
  openPage('?template=small&view=publish');
  expect(await screen.findByText(partial)).toBeInTheDocument();
  expect(screen.getByText(/as far as Gantry could look/)).toBeInTheDocument();
});

test('a draft with problems can’t be published; each problem is told', async () => {
  publishingSite({
    'template.previewPublish': () => ({
      version: 2,
      problems: [{ path: 'fields/0/label', code: 'x', message: 'Give it a label.' }],
      change,
      reach,
    }),
  });
  openPage('?template=small&view=publish');
  expect(await screen.findByText('This draft can’t be published yet')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: problem?.label ?? '' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Publish version 2' })).not.toBeInTheDocument();
});

test('a trial needs a question and a last day; it is published with what is measured', async () => {
  const { sent } = publishingSite();
  const user = openPage('?template=small&view=publish');
  await user.click(await screen.findByRole('checkbox', { name: 'Publish it on trial' }));
  await user.click(screen.getByRole('button', { name: 'Publish version 2' }));
  const question = screen.getByRole('textbox', { name: 'What do you want to find out?' });
  await waitFor(() => expect(question).toHaveFocus());
  await user.type(question, 'Is it quicker?');
  fireEvent.change(screen.getByLabelText('Last day'), { target: { value: '2020-01-01' } });
  expect(screen.getByText('Choose a day after today.')).toBeInTheDocument();
  fireEvent.change(screen.getByLabelText('Last day'), { target: { value: '2999-01-01' } });
  await user.click(screen.getByRole('checkbox', { name: 'Days to complete' }));
  await user.click(screen.getByRole('button', { name: 'Publish version 2' }));
  expect(await screen.findByText('Version 2 is published on trial')).toBeInTheDocument();
  expect(sent).toEqual([
    {
      templateId: 'small',
      baseRevision: 4,
      note: '',
      trial: { question: 'Is it quicker?', endsOn: '2999-01-01', measures: ['complete', 'daysToComplete'] },
    },
  ]);
});

test('what somebody else changed after the preview is not published unseen', async () => {
  const { put } = publishingSite();
  const user = openPage('?template=small&view=publish');
  await screen.findByRole('button', { name: 'Publish version 2' });
  put('small', 4, () => ({}));
  await user.click(screen.getByRole('button', { name: 'Publish version 2' }));
  expect(await screen.findByText('Nothing was published')).toBeInTheDocument();
  const before = fakeBridge.called.length;
  await user.click(screen.getByRole('button', { name: 'Look again' }));
  expect(fakeBridge.called.slice(before)).toContain('template.previewPublish');
});
