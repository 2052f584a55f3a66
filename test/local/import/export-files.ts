import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** An issue as search/jql answers it; `fields` come on top of the least that one needs. */
export function wireIssue(id: number, key: string, fields: Readonly<Record<string, unknown>> = {}) {
  const [projectKey = ''] = key.split('-');
  return {
    expand: '',
    id: String(id),
    key,
    fields: {
      summary: `Summary of ${key}`,
      issuetype: { id: '1', name: 'Bug', subtask: false, hierarchyLevel: 0 },
      project: { id: projectKey === 'APP' ? '100' : '200', key: projectKey, name: `Project ${projectKey}` },
      status: { id: '3', name: 'In Progress', statusCategory: { id: 4, key: 'indeterminate', name: 'In Progress' } },
      created: '2024-02-01T09:00:00.000+0100',
      updated: '2024-03-01T09:00:00.000+0000',
      ...fields,
    },
  };
}

export const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** A folder for the exports of one test file, gone after it. */
export function exportFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'gantry-import-'));
  return {
    /** Writes a file and answers its path. */
    write(name: string, content: string | Buffer): string {
      const file = path.join(folder, name);
      writeFileSync(file, content);
      return file;
    },
    path: (name: string) => path.join(folder, name),
    gzip: (text: string) => gzipSync(text),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
