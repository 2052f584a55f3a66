import * as z from 'zod/mini';
import { checklistDraft, type ChecklistDraft, type ChecklistProposal } from '../domain/checklist/checklist-record';
import type { ChecklistChange } from '../domain/checklist/compare-checklists';
import { checklistId } from '../domain/journal/entity-id';
import { json, type Json } from '../domain/json';
import type { ChecklistTemplate } from '../domain/launch/checklist';
import type { Problem } from '../domain/problem';
import { templateScope, type TemplateScope } from '../domain/template/template-record';
import { operation } from './operation';
import type { People } from './person';
import type { TemplateMoment } from './template';

export interface ChecklistSummary {
  readonly checklistId: string;
  readonly name: string;
  /** The version that is offered; null before the first was published, and after the first was taken back. */
  readonly current: number | null;
  /** Items of that version, else of the draft, those of packs included. */
  readonly items: number;
  readonly hasDraft: boolean;
  readonly isBuiltin: boolean;
  readonly isArchived: boolean;
  readonly scope: TemplateScope;
  /** When the version that is offered was published; null for one that comes with Gantry, and where none is offered. */
  readonly published: TemplateMoment | null;
  /** When the draft was last saved; null without one, and for one that nobody has touched since it was made. */
  readonly drafted: TemplateMoment | null;
  /** Proposals that nobody has settled. */
  readonly openProposals: number;
}

export interface ChecklistVersion {
  readonly version: number;
  /** Null for the version that comes with Gantry. */
  readonly published: TemplateMoment | null;
  readonly note: string;
  /** By whom it was taken back, when and why; null for one that stands. */
  readonly withdrawn: (TemplateMoment & { readonly reason: string }) | null;
}

/**
 * A proposal with its number and the issue whose launch it comes from: `issueKey` is null where the reader can't see that issue, and the
 * launch's own id, which has the issue's in it, is kept back from everybody.
 */
export interface ProposalView extends Omit<ChecklistProposal, 'launchEntityId'> {
  readonly number: number;
  readonly issueKey: string | null;
}

/** Everything that the editor shows of one checklist. */
export interface ChecklistView {
  readonly summary: ChecklistSummary;
  /** What a change is based on: each change of the checklist or of its draft makes it another. */
  readonly revision: number;
  /** Newest first. */
  readonly versions: readonly ChecklistVersion[];
  /** The content of the current version; null where there is none. */
  readonly published: ChecklistTemplate | null;
  readonly draft: ChecklistDraft | null;
  /** What keeps the draft from being published, with paths such as `items/3/title`. */
  readonly problems: readonly Problem[];
  /** Newest first. */
  readonly proposals: readonly ProposalView[];
  readonly people: People;
}

/** How far publishing reaches, over the running launches that the person who asks can see. */
export interface ChecklistReach {
  /** Running launches by any version of this checklist. */
  readonly running: number;
  /** Of these, how many would be offered a change. */
  readonly offered: number;
  /** Changes that they would be offered in all. */
  readonly changes: number;
  /** What could not be looked at, in words; null when the figures are whole. */
  readonly partial: string | null;
}

export interface ChecklistPublishPreview {
  readonly version: number;
  /** With what Jira has against the queries of automatic items. */
  readonly problems: readonly Problem[];
  /** Null for a first version. */
  readonly change: ChecklistChange | null;
  readonly reach: ChecklistReach;
}

const edited = {
  checklistId,
  /** The revision that was read: a change over somebody else's is refused as `busy`, with nothing lost. */
  baseRevision: z.int().check(z.nonnegative()),
};
const edit = { kind: 'site', action: 'template.edit' } as const;
const shortText = z.string().check(z.maxLength(500));
const version = z.int().check(z.positive());

/** Launch checklists as product ops makes them. Nothing here touches a launch. */
export const checklistOperations = {
  'checklist.list': operation<{
    readonly checklists: readonly ChecklistSummary[];
    readonly people: People;
    /** What a checklist can be limited to, as the person sees it. */
    readonly projects: readonly { readonly projectId: string; readonly key: string; readonly name: string }[];
    readonly issueTypes: readonly { readonly issueTypeId: string; readonly name: string }[];
  }>()({ access: edit, input: z.object({}) }),
  'checklist.open': operation<ChecklistView>()({ access: edit, input: z.object({ checklistId }) }),
  'checklist.readVersion': operation<{
    readonly checklist: ChecklistTemplate;
    /** Against what was offered before it; null for the first. */
    readonly change: ChecklistChange | null;
  }>()({ access: edit, input: z.object({ checklistId, version }) }),
  'checklist.create': operation<{ readonly checklistId: string }>()({
    access: edit,
    input: z.object({
      from: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('blank'), name: shortText }),
        z.object({ kind: z.literal('copy'), checklistId, name: shortText }),
        /** Refused with the whole list of problems where the file is no checklist. */
        z.object({ kind: z.literal('file'), file: json }),
      ]),
    }),
  }),
  'checklist.saveDraft': operation<{ readonly revision: number; readonly problems: readonly Problem[] }>()({
    access: edit,
    input: z.object({ ...edited, draft: checklistDraft }),
  }),
  'checklist.discardDraft': operation<{ readonly revision: number }>()({ access: edit, input: z.object(edited) }),
  'checklist.setScope': operation<{ readonly revision: number }>()({
    access: edit,
    input: z.object({ ...edited, scope: templateScope }),
  }),
  'checklist.archive': operation<{ readonly revision: number }>()({
    access: edit,
    input: z.object({ ...edited, isArchived: z.boolean() }),
  }),
  'checklist.previewPublish': operation<ChecklistPublishPreview>()({ access: edit, input: z.object({ checklistId }) }),
  'checklist.publish': operation<{ readonly revision: number; readonly version: number }>()({
    access: edit,
    input: z.object({ ...edited, note: shortText }),
  }),
  /** Takes the current version back: the one before it is offered again. Launches keep what they accepted of it. */
  'checklist.undoPublish': operation<{ readonly revision: number; readonly current: number | null }>()({
    access: edit,
    input: z.object({ ...edited, reason: shortText }),
  }),
  'checklist.settleProposal': operation<{ readonly revision: number }>()({
    access: edit,
    input: z.object({
      ...edited,
      number: version,
      outcome: z.enum(['taken', 'declined']),
      word: z.string().check(z.trim(), z.minLength(1, 'Say why in a sentence.'), z.maxLength(500)),
    }),
  }),
  'checklist.export': operation<{ readonly fileName: string; readonly file: Json }>()({
    access: edit,
    input: z.object({ checklistId, version }),
  }),
} as const;
