/** @jest-environment jsdom */
import { fakeBridge } from '../support/fake-bridge';
import { waitFor } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { exportLaunches } from '../../../static/src/launches-page/export/export-launches';
import { itemColumns, launchColumns } from '../../../static/src/launches-page/export/launch-columns';
import { launchRow } from '../../support/launch-row';
import { launchesView } from './open-tab';

let saved = '';

beforeEach(() => {
  saved = '';
  URL.createObjectURL = (blob: Blob) => {
    const reader = new FileReader();
    reader.onload = () => (saved = String(reader.result));
    reader.readAsText(blob);
    return 'blob:file';
  };
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = () => undefined;
});

const name = { key: 'PAY-1', summary: '=HYPERLINK("x")', projectId: '10000', typeName: 'Epic', statusName: 'To Do' };

function answer(issues: Readonly<Record<string, object>>) {
  fakeBridge.backend = async (operation, input) => ({
    ok: true,
    value:
      operation === 'launches.items'
        ? {
            launches: [
              {
                entityId: 'launch:10001:1',
                issueId: '10001',
                items: [
                  {
                    itemId: 'legal.terms',
                    function: 'Legal',
                    title: 'Terms, claims',
                    ownerId: 'lena',
                    settled: false,
                    decides: true,
                  },
                ],
              },
            ],
            missing: [],
            asked: input,
          }
        : { issues, missing: [], people: { lena: { accountId: 'lena', displayName: 'Lena', active: true } } },
  });
}

test('the document describes the columns of both files', () => {
  const document = readFileSync(path.resolve(__dirname, '../../../docs/launch-export.md'), 'utf8');
  const [, launches = '', items = ''] = document.split(/^## .*$/m);
  const described = (part: string) =>
    [...part.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([a-z_]+)`/g)].map(([, column]) => column),
    );
  expect(described(launches)).toEqual(launchColumns.map(([column]) => column));
  expect(described(items)).toEqual(itemColumns.map(([column]) => column));
});

test('a file of launches has a line each, nothing that a spreadsheet would run, none that is hidden by now, and says when it isn’t whole', async () => {
  answer({ '10001': name });
  const rows = [launchRow({ functions: { Legal: 'Not ready', Docs: 'Not ready' } }), launchRow({ issueId: '10002' })];
  const said = await exportLaunches('launches', launchesView({ rows, missing: ['Jira took too long.'] }), rows);
  expect(said).toBe('1 launch saved to launches-2026-11-23.csv.');
  await waitFor(() => expect(saved).not.toBe(''));
  const [head, line, last] = saved.trim().split('\r\n');
  expect(head).toContain('launch_id,issue_id,key');
  expect(line).toContain(`PAY-1,"'=HYPERLINK(""x"")",PAY`);
  expect(line).toContain('Legal; Docs');
  expect(last).toBe('Not whole: Jira took too long.');
});

test('a file of items has a line for each item, with its owner’s name', async () => {
  answer({ '10001': name });
  const rows = [launchRow()];
  expect(await exportLaunches('items', launchesView({ rows }), rows)).toBe('1 item saved to items-2026-11-23.csv.');
  await waitFor(() => expect(saved).not.toBe(''));
  expect(saved.split('\r\n')[1]).toMatch(/^launch:10001:1,10001,PAY-1,legal\.terms,Legal,"Terms, claims",.*Lena/);
});
