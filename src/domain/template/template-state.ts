import * as z from 'zod/mini';
import { instant } from '../calendar/instant';
import type { State } from '../journal/patch';
import { json, type Json } from '../json';
import { builtinTemplates } from './builtin';
import { everywhere, templateDraft, templateScope, templateTrial, trialOutcome } from './template-record';
import { template, type Template } from './template';

/** Where a template's parts lie in the state of its journal. What a version asks isn't among them: that never changes. */
export const templatePath = {
  current: 'current',
  /** As a template is made. What is made of it afterwards is kept beside the journal, under revisions of its own. */
  draft: 'draft',
  /** Up to which revision those drafts were published or discarded. */
  draftsDone: 'draftsDone',
  scope: 'scope',
  archived: 'archived',
  trial: 'trial',
  trialEnded: (version: number): string => `${trialPrefix}${version}`,
  version: (version: number): string => `${versionPrefix}${version}`,
} as const;

const versionPrefix = 'versions/';
const trialPrefix = 'trials/';

/** The one path of a published version's journal. */
export const publishedPath = 'template';

const withdrawn = z.strictObject({ by: z.string(), at: instant, reason: z.string() });

export const versionRecord = z.strictObject({
  publishedBy: z.string(),
  publishedAt: instant,
  note: z.string(),
  /** What was offered until then; null for a first version. */
  before: z.nullable(z.int()),
  withdrawn: z.exactOptional(withdrawn),
});
export type VersionRecord = z.infer<typeof versionRecord>;

/** What was tried, and what was learnt by it. */
const trialEnded = z.strictObject({
  trial: templateTrial,
  outcome: trialOutcome,
  learning: z.string(),
  by: z.string(),
  at: instant,
});

const templateState = z.strictObject({
  current: z.nullable(z.int().check(z.positive())),
  draft: z.nullable(templateDraft),
  draftsDone: z.int().check(z.nonnegative()),
  scope: templateScope,
  isArchived: z.boolean(),
  trial: z.nullable(templateTrial),
  versions: z.map(z.int(), versionRecord),
  /** Those that ended, by the version that was on trial. */
  trials: z.map(z.int(), trialEnded),
});
/** A template as its journal tells it, the version that comes with Gantry counted in. */
export type TemplateRecord = z.infer<typeof templateState>;

/** @throws where the state isn't a template's: a journal that can't be read is never passed over in silence. */
export function templateFromState(templateId: string, state: State): TemplateRecord {
  const isBuiltin = builtinTemplates.some(({ id }) => id === templateId);
  return templateState.parse({
    // Nobody takes back what comes with Gantry, so a built-in template without a word on it is offered as it comes.
    current: state[templatePath.current] ?? (isBuiltin ? 1 : null),
    draft: state[templatePath.draft] ?? null,
    draftsDone: state[templatePath.draftsDone] ?? 0,
    scope: state[templatePath.scope] ?? everywhere,
    isArchived: state[templatePath.archived] ?? false,
    trial: state[templatePath.trial] ?? null,
    versions: byVersion(state, versionPrefix),
    trials: byVersion(state, trialPrefix),
  });
}

function byVersion(state: State, prefix: string): ReadonlyMap<number, Json> {
  return new Map(
    Object.entries(state).flatMap(([path, value]) =>
      path.startsWith(prefix) ? [[Number(path.slice(prefix.length)), value] as const] : [],
    ),
  );
}

export const publishedState = (content: Template): State => ({ [publishedPath]: json.parse(content) });

/** @throws where the state holds no version of a template. */
export function templateOfPublished(state: State): Template {
  return template.parse(state[publishedPath]);
}
