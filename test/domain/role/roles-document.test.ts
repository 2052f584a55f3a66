import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rightsTable } from '../../support/roles-document';

const document = readFileSync(path.resolve(__dirname, '../../../docs/roles.md'), 'utf8');

test('docs/roles.md has the matrix as the code has it', () => {
  const [, table = ''] = document.split(/<!-- the matrix[^>]*-->\n*/);
  expect(table.trim()).toBe(rightsTable());
});
