/** @jest-environment jsdom */
import { render, screen, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import { AdfDocument } from '../../../local/shell/src/adf/AdfDocument';
import { adfToText, isPlain } from '../../../local/shell/src/adf/adf-to-text';
import { textToAdf } from '../../../local/shell/src/adf/text-to-adf';
import type { AdfNode } from '../../../local/shell/src/jira/wire';

const doc = (...content: AdfNode[]): AdfNode => ({ type: 'doc', content });
const text = (words: string, ...marks: NonNullable<AdfNode['marks']>[number][]): AdfNode => ({
  type: 'text',
  text: words,
  marks,
});
const paragraph = (...content: AdfNode[]): AdfNode => ({ type: 'paragraph', content });
const link = (href: string) => ({ type: 'link', attrs: { href } });

test('headings begin at the level of their place, whatever level the document begins with', () => {
  const heading = (level: number, words: string): AdfNode => ({
    type: 'heading',
    attrs: { level },
    content: [text(words)],
  });
  render(<AdfDocument document={doc(heading(2, 'Goal'), heading(3, 'Why'))} headingLevel={3} />);
  expect(screen.getByRole('heading', { level: 3, name: 'Goal' })).toBeInTheDocument();
  expect(screen.getByRole('heading', { level: 4, name: 'Why' })).toBeInTheDocument();
});

test('marks nest around their text', () => {
  render(<AdfDocument document={doc(paragraph(text('both', { type: 'strong' }, { type: 'em' })))} />);
  expect(screen.getByText('both').closest('em')).toContainHTML('<strong>both</strong>');
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'http://'])(
  'a link to %s is text and no link',
  (href) => {
    render(<AdfDocument document={doc(paragraph(text('press', link(href))))} />);
    expect(screen.getByText('press')).toBeInTheDocument();
    expect(screen.queryByRole('link')).toBeNull();
  },
);

test('a link elsewhere opens beside the page, and tells it nothing', () => {
  render(<AdfDocument document={doc(paragraph(text('docs', link('https://example.com/a'))))} />);
  const anchor = screen.getByRole('link', { name: 'docs' });
  expect(anchor).toHaveAttribute('href', 'https://example.com/a');
  expect(anchor).toHaveAttribute('rel', 'noopener noreferrer');
});

test('a list, a table and a task list keep their structure', () => {
  const item = (words: string): AdfNode => ({ type: 'listItem', content: [paragraph(text(words))] });
  render(
    <AdfDocument
      document={doc(
        { type: 'orderedList', content: [item('one'), item('two')] },
        {
          type: 'table',
          content: [
            { type: 'tableRow', content: [{ type: 'tableHeader', content: [paragraph(text('Name'))] }] },
            { type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph(text('Ada'))] }] },
          ],
        },
        {
          type: 'taskList',
          content: [{ type: 'taskItem', attrs: { state: 'DONE' }, content: [text('Ship')] }],
        },
      )}
    />,
  );
  expect(within(screen.getAllByRole('list')[0] as HTMLElement).getAllByRole('listitem')).toHaveLength(2);
  expect(screen.getByRole('columnheader')).toHaveTextContent('Name');
  expect(screen.getByRole('checkbox', { name: 'Done' })).toBeChecked();
});

test('of a node of an unknown kind what it holds is shown', () => {
  render(<AdfDocument document={doc({ type: 'futureThing', content: [paragraph(text('kept'))] })} />);
  expect(screen.getByText('kept')).toBeInTheDocument();
});

test('plain text comes back from the document that it made', () => {
  const words = 'First line\nsecond line\n\nAnother paragraph';
  const made = textToAdf(words);
  expect(isPlain(made)).toBe(true);
  expect(adfToText(made)).toBe(words);
});

test('an empty text makes an empty document', () => {
  expect(textToAdf('  \n ').content).toEqual([]);
});

test('a document with formatting is not plain, and its words are kept', () => {
  const rich = doc(paragraph(text('See '), { type: 'mention', attrs: { text: '@Ada' } }), {
    type: 'bulletList',
    content: [{ type: 'listItem', content: [paragraph(text('one'))] }],
  });
  expect(isPlain(rich)).toBe(false);
  expect(adfToText(rich)).toBe('See @Ada\n\n- one');
});
