import * as z from 'zod/mini';
import { operation } from './operation';
import type { Person } from './person';

const typed = z.string().check(z.trim(), z.minLength(1), z.maxLength(100));

/** What pickers ask while a person types. Jira answers as that person. */
export const peopleOperations = {
  'people.search': operation<{ readonly people: readonly Person[] }>()({
    access: { kind: 'signed-in' },
    input: z.object({ text: typed }),
  }),
  'issue.search': operation<{
    readonly issues: readonly { readonly issueId: string; readonly key: string; readonly summary: string }[];
  }>()({
    access: { kind: 'signed-in' },
    input: z.object({ text: typed }),
  }),
  'group.search': operation<{ readonly groups: readonly { readonly groupId: string; readonly name: string }[] }>()({
    access: { kind: 'signed-in' },
    input: z.object({ text: typed }),
  }),
} as const;
