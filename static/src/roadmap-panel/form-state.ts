import type {
  RoadmapDraft,
  RoadmapRights,
  RoadmapSaveResult,
  RoadmapView,
  SavedRoadmap,
} from '../../../src/contract/roadmap';
import type { Collision } from '../../../src/domain/journal/merge';
import { jsonEqual } from '../../../src/domain/journal/json-equal';
import type { Json } from '../../../src/domain/json';
import type { Problem } from '../../../src/domain/problem';
import { answerPathPrefix } from './answer-path';

export type Edits = Readonly<Record<string, Json | null>>;
/** `both`: one answer made of the two, which stands among the edits. */
export type Choice = 'yours' | 'theirs' | 'both';

/** What the panel holds of one issue: what is saved, and what this person typed on top of it. */
export interface FormState {
  readonly saved: SavedRoadmap;
  readonly rights: RoadmapRights;
  readonly notices: readonly string[];
  /** Null while none is chosen. */
  readonly templateId: string | null;
  /** The revision that the edits were made on: whoever wrote the same fields since is asked about. */
  readonly baseRevision: number;
  /** Changed fields only; null takes an answer back. */
  readonly edits: Edits;
  /** What the last save was refused for. */
  readonly problems: readonly Problem[];
  /** Fields that somebody else changed too, until each is chosen. */
  readonly collisions: readonly Collision[];
  readonly choices: Readonly<Record<string, Choice>>;
  /** Locked fields that this person took upon themselves to change. */
  readonly overridden: ReadonlySet<string>;
  readonly overrideReason: string;
  /** What was thrown away last and can come back; null once something was typed or saved since. */
  readonly discarded: Discarded | null;
}

type Discarded = Pick<FormState, 'templateId' | 'baseRevision' | 'edits' | 'overridden' | 'overrideReason'>;

export type FormAction =
  | { readonly kind: 'edit'; readonly fieldId: string; readonly value: Json | null }
  | { readonly kind: 'choose-template'; readonly templateId: string | null }
  | { readonly kind: 'override'; readonly fieldId: string }
  | { readonly kind: 'reason'; readonly text: string }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  /** A save of `sent` was answered; more may have been typed since. */
  | { readonly kind: 'answered'; readonly result: RoadmapSaveResult; readonly sent: Edits }
  /** Another change than these edits was written, such as an undo; where it met later ones, it goes on as edits. */
  | { readonly kind: 'changed'; readonly result: RoadmapChangeResult }
  | { readonly kind: 'choose'; readonly fieldId: string; readonly choice: Exclude<Choice, 'both'> }
  | { readonly kind: 'combine'; readonly fieldId: string; readonly value: Json }
  | { readonly kind: 'chosen' }
  | { readonly kind: 'discard' }
  /** Brings back what was discarded. */
  | { readonly kind: 'restore' };

/** What every operation that changes an item answers of it. */
export type RoadmapChangeResult = RoadmapSaveResult | Pick<FormState, 'saved' | 'rights' | 'notices'>;

const untouched = {
  edits: {},
  problems: [],
  collisions: [],
  choices: {},
  overridden: new Set<string>(),
  overrideReason: '',
  discarded: null,
};

export function initialState(
  view: Pick<RoadmapView, 'saved' | 'rights' | 'notices'>,
  draft: RoadmapDraft | null,
): FormState {
  const { saved, rights, notices } = view;
  return {
    saved,
    rights,
    notices,
    ...untouched,
    templateId: draft?.templateId ?? saved.templateId,
    baseRevision: draft?.baseRevision ?? saved.revision,
    edits: editsOnTop(Object.entries(draft?.answers ?? {}), saved),
  };
}

/** Those that say something else than what is saved. */
function editsOnTop(edits: readonly (readonly [string, Json | null])[], saved: SavedRoadmap): Edits {
  return Object.fromEntries(edits.filter(([fieldId, value]) => !jsonEqual(value, saved.answers[fieldId] ?? null)));
}

/** Fields that another answered too, by field id: a collision names the path of the answer in the item's state. */
export function fieldOf(collision: Collision): string {
  return collision.path.startsWith(answerPathPrefix) ? collision.path.slice(answerPathPrefix.length) : collision.path;
}

export function formReducer(state: FormState, action: FormAction): FormState {
  switch (action.kind) {
    case 'edit':
      return {
        ...state,
        edits: withEdit(state, action.fieldId, action.value),
        discarded: null,
        problems: state.problems.filter(({ path }) => !isAt(path, action.fieldId)),
      };
    case 'choose-template':
      return { ...state, templateId: action.templateId, problems: [], discarded: null };
    case 'override':
      return { ...state, overridden: new Set([...state.overridden, action.fieldId]) };
    case 'reason':
      return { ...state, overrideReason: action.text };
    case 'refused':
      return { ...state, problems: action.problems };
    case 'answered':
      return answered(state, action.result, action.sent);
    case 'changed':
      return changed(state, action.result);
    case 'choose':
      return choose(state, action.fieldId, action.choice);
    case 'combine':
      return {
        ...state,
        edits: withEdit(state, action.fieldId, action.value),
        choices: { ...state.choices, [action.fieldId]: 'both' },
      };
    case 'chosen':
      return chosen(state);
    case 'discard':
      return {
        ...state,
        ...untouched,
        templateId: state.saved.templateId,
        baseRevision: state.saved.revision,
        discarded: discardedOf(state),
      };
    case 'restore':
      return restore(state);
  }
}

function isAt(path: string, fieldId: string): boolean {
  const whole = answerPathPrefix + fieldId;
  return path === whole || path.startsWith(`${whole}/`);
}

/** An edit that says what is saved already is none. */
function withEdit({ edits, saved }: FormState, fieldId: string, value: Json | null): Edits {
  const { [fieldId]: _before, ...others } = edits;
  return jsonEqual(value, saved.answers[fieldId] ?? null) ? others : { ...others, [fieldId]: value };
}

function answered(state: FormState, result: RoadmapSaveResult, sent: Edits): FormState {
  if (result.kind === 'collision') {
    return { ...state, saved: result.saved, problems: [], collisions: result.collisions, choices: {} };
  }
  const edits = editsOnTop(
    Object.entries(state.edits).filter(
      ([fieldId, value]) => !jsonEqual(value, sent[fieldId] ?? null) || !(fieldId in sent),
    ),
    result.saved,
  );
  const nobodyBetween = result.saved.revision === state.baseRevision + 1;
  const isClean = Object.keys(edits).length === 0;
  return {
    ...state,
    saved: result.saved,
    rights: result.rights,
    notices: result.notices,
    templateId: result.saved.templateId,
    edits,
    problems: [],
    collisions: [],
    choices: {},
    // Edits that wait still stand on what they were made on, unless this save alone lies between.
    baseRevision: isClean || nobodyBetween ? result.saved.revision : state.baseRevision,
    discarded: null,
    overridden: isClean ? new Set() : state.overridden,
    overrideReason: isClean ? '' : state.overrideReason,
  };
}

function changed(state: FormState, result: RoadmapChangeResult): FormState {
  if ('collisions' in result) {
    const next = answered(state, result, {});
    return { ...next, edits: editsOnTop(Object.entries({ ...result.wanted, ...state.edits }), result.saved) };
  }
  const next = answered(state, { kind: 'saved', ...result }, {});
  // Taking the very first save back leaves no template: the form stays as it is, about to be saved with it.
  return { ...next, templateId: result.saved.templateId ?? state.templateId };
}

const discardedOf = ({ templateId, baseRevision, edits, overridden, overrideReason }: FormState): Discarded => ({
  templateId,
  baseRevision,
  edits,
  overridden,
  overrideReason,
});

function restore(state: FormState): FormState {
  if (state.discarded === null) return state;
  return {
    ...state,
    ...state.discarded,
    // A new object: the draft of it was taken away from the server and has to be kept anew.
    edits: editsOnTop(Object.entries(state.discarded.edits), state.saved),
    discarded: null,
  };
}

/** Whoever combined two texts and then wants their own alone gets what they had typed. */
function choose(state: FormState, fieldId: string, choice: Exclude<Choice, 'both'>): FormState {
  const choices = { ...state.choices, [fieldId]: choice };
  const collision = state.collisions.find((candidate) => fieldOf(candidate) === fieldId);
  if (state.choices[fieldId] !== 'both' || collision === undefined) return { ...state, choices };
  return { ...state, choices, edits: withEdit(state, fieldId, collision.yours) };
}

/** Every collision has a choice: theirs stays saved, yours is saved on top of it, knowing theirs. */
function chosen(state: FormState): FormState {
  const given = new Set(state.collisions.map(fieldOf).filter((fieldId) => state.choices[fieldId] === 'theirs'));
  return {
    ...state,
    edits: Object.fromEntries(Object.entries(state.edits).filter(([fieldId]) => !given.has(fieldId))),
    baseRevision: state.saved.revision,
    collisions: [],
    choices: {},
  };
}
