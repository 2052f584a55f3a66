import type { RoadmapRights, RoadmapView, SavedRoadmap } from '../../../src/contract/roadmap';
import {
  formReducer,
  initialState,
  type FormAction,
  type FormState,
} from '../../../static/src/roadmap-panel/form-state';

const saved = (changed: Partial<SavedRoadmap> = {}): SavedRoadmap => ({
  revision: 4,
  templateId: 'outcome',
  templateVersion: 1,
  answers: { problem: 'Slow set-up' },
  updatedAt: '2026-11-02T09:00:00.000Z',
  updatedBy: 'pm',
  stage: 'draft',
  gaps: [],
  healthUpdate: { reportedOn: null, ageDays: null, dueOn: null, state: 'not asked', sentence: '' },
  healthDelegate: null,
  ...changed,
});
const rights: RoadmapRights = { canEdit: true, locked: {}, mayOverride: false, delegation: { kind: 'free' } };
const view: Pick<RoadmapView, 'saved' | 'rights' | 'notices'> = { saved: saved(), rights, notices: [] };

const start = (draft: Parameters<typeof initialState>[1] = null): FormState => initialState(view, draft);
const after = (state: FormState, ...actions: readonly FormAction[]): FormState => actions.reduce(formReducer, state);
const edit = (fieldId: string, value: string | null): FormAction => ({ kind: 'edit', fieldId, value });
const savedAs = (result: SavedRoadmap, sent: FormState['edits']): FormAction => ({
  kind: 'answered',
  result: { kind: 'saved', saved: result, rights, notices: [] },
  sent,
});

test('an edit that says what is saved already is none', () => {
  expect(after(start(), edit('problem', 'Slower'), edit('problem', 'Slow set-up')).edits).toEqual({});
  expect(after(start(), edit('segment', null)).edits).toEqual({});
});

test('a draft brings back what was typed and what it was typed on, but nothing that was saved since', () => {
  const state = start({
    baseRevision: 2,
    templateId: 'outcome',
    answers: { problem: 'Slow set-up', impact: 'Churn' },
    savedAt: '',
  });
  expect(state).toMatchObject({ edits: { impact: 'Churn' }, baseRevision: 2 });
});

test('what was typed while a save was under way stays an edit', () => {
  const typed = after(start(), edit('problem', 'One'));
  const state = after(
    typed,
    edit('problem', 'One, two'),
    savedAs(saved({ revision: 5, answers: { problem: 'One' } }), typed.edits),
  );
  expect(state.edits).toEqual({ problem: 'One, two' });
});

test('edits left over from a save of one answer still stand on their own base when others wrote in between', () => {
  const state = after(start(), edit('problem', 'Mine'), savedAs(saved({ revision: 6 }), { health: null }));
  expect(state).toMatchObject({ edits: { problem: 'Mine' }, baseRevision: 4 });
});

test('edits left over move along when nobody else wrote', () => {
  const state = after(start(), edit('problem', 'Mine'), savedAs(saved({ revision: 5 }), { health: null }));
  expect(state.baseRevision).toBe(5);
});

test('of two colliding answers both texts stay until each is chosen; the chosen ones stand on the newest revision', () => {
  const collision = (fieldId: string, yours: string) => ({
    path: `answers/${fieldId}`,
    yours,
    theirs: 'Theirs',
    theirsBy: 'ops',
    theirsAt: '2026-11-02T10:00:00.000Z',
    base: null,
  });
  const collided = after(start(), edit('problem', 'Mine'), edit('impact', 'Also mine'), {
    kind: 'answered',
    sent: { problem: 'Mine', impact: 'Also mine' },
    result: {
      kind: 'collision',
      collisions: [collision('problem', 'Mine'), collision('impact', 'Also mine')],
      wanted: { problem: 'Mine', impact: 'Also mine' },
      saved: saved({ revision: 7, answers: { problem: 'Theirs', impact: 'Theirs' } }),
      people: {},
    },
  });
  expect(collided).toMatchObject({ edits: { problem: 'Mine', impact: 'Also mine' }, baseRevision: 4 });

  const settled = after(
    collided,
    { kind: 'choose', fieldId: 'problem', choice: 'theirs' },
    { kind: 'choose', fieldId: 'impact', choice: 'yours' },
    { kind: 'chosen' },
  );
  expect(settled).toMatchObject({ edits: { impact: 'Also mine' }, baseRevision: 7, collisions: [] });
});

test('a problem goes away when its own field is edited, not when another is', () => {
  const problems = [{ path: 'answers/risks/0/text', code: 'x', message: 'Write what it is.' }];
  const refused = after(start(), { kind: 'refused', problems });
  expect(after(refused, edit('problem', 'x')).problems).toEqual(problems);
  expect(after(refused, edit('risks', null)).problems).toEqual([]);
});

test('discarding goes back to what is saved', () => {
  const state = after(
    start(),
    edit('problem', 'Mine'),
    { kind: 'choose-template', templateId: 'delivery' },
    { kind: 'discard' },
  );
  expect(state).toMatchObject({ edits: {}, templateId: 'outcome', baseRevision: 4 });
});

test('what was discarded comes back with what it stood on, until something is typed', () => {
  const typed = after(start(), edit('problem', 'Slower'), { kind: 'override', fieldId: 'horizon' });
  const discarded = after(typed, { kind: 'discard' });
  expect(discarded.edits).toEqual({});
  const back = after(discarded, { kind: 'restore' });
  expect(back).toMatchObject({ edits: { problem: 'Slower' }, baseRevision: 4, discarded: null });
  expect(back.overridden.has('horizon')).toBe(true);
  // The draft is kept anew only where the edits are another object.
  expect(back.edits).not.toBe(typed.edits);
  expect(after(discarded, edit('problem', 'Other'), { kind: 'restore' }).edits).toEqual({ problem: 'Other' });
});
