import * as z from 'zod/mini';
import type { State } from '../journal/patch';
import { json, type Json } from '../json';
import { BUILTIN_CHECKLIST_ID, checklistTemplate, type ChecklistTemplate } from '../launch/checklist';
import { everywhere, templateScope } from '../template/template-record';
import { versionRecord } from '../template/template-state';
import { checklistDraft, checklistProposal } from './checklist-record';

const versionPrefix = 'versions/';
const proposalPrefix = 'proposals/';

/** Where a checklist's parts lie in the state of its journal. What a version holds isn't among them: that never changes. */
export const checklistPath = {
  current: 'current',
  /** As a checklist is made. What is made of it afterwards is kept beside the journal, under revisions of its own. */
  draft: 'draft',
  /** Up to which revision those drafts were published or discarded. */
  draftsDone: 'draftsDone',
  scope: 'scope',
  archived: 'archived',
  version: (version: number): string => `${versionPrefix}${version}`,
  proposal: (number: number): string => `${proposalPrefix}${number}`,
} as const;

/** The one path of a published version's journal. */
export const checklistVersionPath = 'checklist';

const checklistState = z.strictObject({
  current: z.nullable(z.int().check(z.positive())),
  draft: z.nullable(checklistDraft),
  draftsDone: z.int().check(z.nonnegative()),
  scope: templateScope,
  isArchived: z.boolean(),
  versions: z.map(z.int(), versionRecord),
  /** By number, from 1. */
  proposals: z.map(z.int(), checklistProposal),
});
/** A checklist as its journal tells it, the version that comes with Gantry counted in. */
export type ChecklistRecord = z.infer<typeof checklistState>;

/** @throws where the state isn't a checklist's: a journal that can't be read is never passed over in silence. */
export function checklistFromState(checklistId: string, state: State): ChecklistRecord {
  return checklistState.parse({
    // Nobody takes back what comes with Gantry, so the built-in checklist without a word on it is offered as it comes.
    current: state[checklistPath.current] ?? (checklistId === BUILTIN_CHECKLIST_ID ? 1 : null),
    draft: state[checklistPath.draft] ?? null,
    draftsDone: state[checklistPath.draftsDone] ?? 0,
    scope: state[checklistPath.scope] ?? everywhere,
    isArchived: state[checklistPath.archived] ?? false,
    versions: byNumber(state, versionPrefix),
    proposals: byNumber(state, proposalPrefix),
  });
}

function byNumber(state: State, prefix: string): ReadonlyMap<number, Json> {
  return new Map(
    Object.entries(state).flatMap(([path, value]) =>
      path.startsWith(prefix) ? [[Number(path.slice(prefix.length)), value] as const] : [],
    ),
  );
}

export const checklistVersionState = (content: ChecklistTemplate): State => ({
  [checklistVersionPath]: json.parse(content),
});

/** @throws where the state holds no version of a checklist. */
export function checklistOfVersion(state: State): ChecklistTemplate {
  return checklistTemplate.parse(state[checklistVersionPath]);
}
