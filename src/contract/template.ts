import * as z from 'zod/mini';
import { templateId } from '../domain/journal/entity-id';
import { json, type Json } from '../domain/json';
import type { Problem } from '../domain/problem';
import type { TemplateChange } from '../domain/template/compare-templates';
import type { Template } from '../domain/template/template';
import {
  templateDraft,
  templateScope,
  templateTrial,
  type TemplateDraft,
  type TemplateScope,
  type TemplateTrial,
  trialOutcome,
  type TrialMeasure,
  type TrialOutcome,
} from '../domain/template/template-record';
import { operation } from './operation';
import type { People } from './person';

export interface TemplateSummary {
  readonly templateId: string;
  readonly name: string;
  readonly description: string;
  /** The version that is offered; null before the first was published, and after the first was taken back. */
  readonly current: number | null;
  readonly hasDraft: boolean;
  readonly isBuiltin: boolean;
  readonly isArchived: boolean;
  readonly scope: TemplateScope;
  readonly trial: TemplateTrial | null;
  readonly updatedAt: string | null;
  readonly updatedBy: string | null;
  /** When the version that is offered was published; null for one that comes with Gantry, and where none is offered. */
  readonly published: TemplateMoment | null;
  /** When the draft was last saved; null without one, and for one that nobody has touched since it was made. */
  readonly drafted: TemplateMoment | null;
}

/** Who did something to a template, and when. */
export interface TemplateMoment {
  readonly at: string;
  readonly by: string;
}

export interface PublishedVersion {
  readonly version: number;
  /** Null for the version that comes with Gantry. */
  readonly publishedAt: string | null;
  readonly publishedBy: string | null;
  readonly note: string;
  /** Taken back: offered to nobody, and still readable where it was accepted. */
  readonly isWithdrawn: boolean;
  /** By whom it was taken back, when and why. */
  readonly withdrawn?: { readonly by: string; readonly at: string; readonly reason: string };
  /** What a trial of it came to. */
  readonly trial?: {
    readonly outcome: TrialOutcome;
    readonly learning: string;
    readonly by: string;
    readonly at: string;
  };
}

/** Everything that the editor shows of one template. */
export interface TemplateView {
  readonly summary: TemplateSummary;
  /** What a change is based on: each change of the template or of its draft makes it another. */
  readonly revision: number;
  /** Newest first. */
  readonly versions: readonly PublishedVersion[];
  /** The content of the current version; null where there is none. */
  readonly published: Template | null;
  readonly draft: TemplateDraft | null;
  /** What keeps the draft from being published, with paths such as `fields/3/label`. */
  readonly problems: readonly Problem[];
  readonly people: People;
}

/** How far publishing reaches, over the filled issues that the person who asks can see. */
export interface BlastRadius {
  /** Filled by any version of this template. */
  readonly filled: number;
  /** Of these, how many would be asked each question that they aren't asked now, if they accepted. */
  readonly asked: readonly { readonly fieldId: string; readonly label: string; readonly issues: number }[];
  /** Of these, how many would have no new question at all. */
  readonly unchanged: number;
  /** At most 20, those with most new questions first. */
  readonly examples: readonly {
    readonly issueId: string;
    readonly key: string;
    readonly summary: string;
    readonly asked: readonly string[];
  }[];
  /** What could not be looked at, in words; null when the figures are whole. No figure then stands for all. */
  readonly partial: string | null;
}

export interface PublishPreview {
  readonly version: number;
  readonly problems: readonly Problem[];
  /** Null for a first version. */
  readonly change: TemplateChange | null;
  readonly reach: BlastRadius;
}

export interface TrialReport {
  readonly trial: TemplateTrial;
  readonly isOver: boolean;
  /** Over issues that the person can see: the version on trial beside the one before. Null is a figure without anything to count. */
  readonly arms: readonly {
    readonly version: number;
    readonly items: number;
    readonly figures: Readonly<Partial<Record<TrialMeasure, number | null>>>;
  }[];
  readonly partial: string | null;
}

const edited = {
  templateId,
  /** The revision that was read: a change over somebody else's is refused as `busy`, with nothing lost. */
  baseRevision: z.int().check(z.nonnegative()),
};
const edit = { kind: 'site', action: 'template.edit' } as const;
const shortText = z.string().check(z.maxLength(500));

/** Templates as product ops makes them. Nothing here touches an answer, or moves an issue to another version. */
export const templateOperations = {
  'template.list': operation<{
    readonly templates: readonly TemplateSummary[];
    readonly people: People;
    /** What a template can be limited to, as the person sees it. */
    readonly projects: readonly { readonly projectId: string; readonly key: string; readonly name: string }[];
    readonly issueTypes: readonly { readonly issueTypeId: string; readonly name: string }[];
  }>()({ access: edit, input: z.object({}) }),
  'template.open': operation<TemplateView>()({ access: edit, input: z.object({ templateId }) }),
  'template.readVersion': operation<{
    readonly template: Template;
    /** Against the version before; null for the first. */
    readonly change: TemplateChange | null;
  }>()({ access: edit, input: z.object({ templateId, version: z.int().check(z.positive()) }) }),
  'template.create': operation<{ readonly templateId: string }>()({
    access: edit,
    input: z.object({
      from: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('blank'), name: shortText }),
        z.object({ kind: z.literal('copy'), templateId, name: shortText }),
        /** Refused with the whole list of problems where the file is no template. */
        z.object({ kind: z.literal('file'), file: json }),
      ]),
    }),
  }),
  'template.saveDraft': operation<{ readonly revision: number; readonly problems: readonly Problem[] }>()({
    access: edit,
    input: z.object({ ...edited, draft: templateDraft }),
  }),
  'template.discardDraft': operation<{ readonly revision: number }>()({ access: edit, input: z.object(edited) }),
  'template.setScope': operation<{ readonly revision: number }>()({
    access: edit,
    input: z.object({ ...edited, scope: templateScope }),
  }),
  'template.archive': operation<{ readonly revision: number }>()({
    access: edit,
    input: z.object({ ...edited, isArchived: z.boolean() }),
  }),
  'template.previewPublish': operation<PublishPreview>()({ access: edit, input: z.object({ templateId }) }),
  'template.publish': operation<{ readonly revision: number; readonly version: number }>()({
    access: edit,
    input: z.object({
      ...edited,
      note: shortText,
      trial: z.optional(z.omit(templateTrial, { version: true })),
    }),
  }),
  /** Takes the current version back: the one before it is offered again. Whoever accepted it keeps it until they go back. */
  'template.undoPublish': operation<{ readonly revision: number; readonly current: number | null }>()({
    access: edit,
    input: z.object({ ...edited, reason: shortText }),
  }),
  'template.readTrial': operation<TrialReport>()({ access: edit, input: z.object({ templateId }) }),
  'template.endTrial': operation<{ readonly revision: number }>()({
    access: edit,
    input: z.object({ ...edited, outcome: trialOutcome, learning: shortText }),
  }),
  'template.export': operation<{ readonly fileName: string; readonly file: Json }>()({
    access: edit,
    input: z.object({ templateId, version: z.int().check(z.positive()) }),
  }),
} as const;
