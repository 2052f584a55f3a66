import { useEffect, useMemo, useRef, useState } from 'react';
import type { RoadmapDraft, SavedRoadmap } from '../../../../src/contract/roadmap';
import type { RoadmapRow } from '../../../../src/domain/roadmap-page/roadmap-row';
import type { Horizon } from '../../../../src/domain/roadmap/stage';
import { coreField } from '../../../../src/domain/template/builtin/core';
import type { Template } from '../../../../src/domain/template/template';
import { count, formatInstant } from '../../format';
import { useHostContext } from '../../host-context';
import { AnswerField } from '../../roadmap-panel/AnswerField';
import { fieldIdOf } from '../../roadmap-panel/answer-path';
import { answerSetups } from '../../roadmap-panel/answer-setups';
import { answersInView } from '../../roadmap-panel/answers-in-view';
import Collisions from '../../roadmap-panel/Collisions';
import { InsightLinksProvider } from '../../roadmap-panel/fields/insight-links';
import { OverrideReason } from '../../roadmap-panel/OverrideReason';
import { PeopleProvider, usePeople } from '../../roadmap-panel/people-context';
import '../../roadmap-panel/roadmap-panel.css';
import { SaveFailure } from '../../roadmap-panel/SaveFailure';
import { useFocusField } from '../../roadmap-panel/use-focus-field';
import { overrideReasonPath, useRoadmapForm, type SaveOutcome } from '../../roadmap-panel/use-roadmap-form';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Message } from '../../ui/Message';
import { horizonLabel } from '../roadmap-words';
import { putBackDraft } from './move-draft';
import { questionsToCommit, rowAfterAnswers, templateOf } from './questions-to-commit';
import { useKeptDraft } from './use-kept-draft';
import type { AskingMove } from './use-moves';

interface MoveDialogProps {
  readonly move: AskingMove;
  readonly timeZone: string;
  readonly onSaved: (row: RoadmapRow, from: Horizon) => void;
  readonly onCancel: (hasDraft: boolean) => void;
}

/** What the form begins with: the move, and what the person's draft says to the questions that are asked. */
function seedOf({ view, to }: AskingMove, asked: readonly string[]): RoadmapDraft {
  const { saved, draft } = view;
  const drafted = draft?.templateId === saved.templateId ? Object.entries(draft.answers) : [];
  return {
    baseRevision: saved.revision,
    templateId: saved.templateId,
    answers: { ...Object.fromEntries(drafted.filter(([id]) => asked.includes(id))), [coreField.horizon]: to },
    savedAt: draft?.savedAt ?? '',
  };
}

function MoveForm({ move, timeZone, onSaved, onCancel, template }: MoveDialogProps & { readonly template: Template }) {
  const { row, to, view } = move;
  const viewer = useHostContext();
  const { remember } = usePeople();
  const [asked] = useState(() => (to === 'now' ? questionsToCommit(view) : []));
  const [seed] = useState(() => seedOf(move, asked));
  const form = useRoadmapForm(view, seed, { timeZone, remember, accepted: null });
  const { state, dispatch, isSaving } = form;
  const failure = useRef<HTMLDivElement>(null);
  const focusField = useFocusField();
  const [isSaved, setIsSaved] = useState(false);
  const typed = useMemo(() => {
    const { [coreField.horizon]: _move, ...answers } = state.edits;
    return answers;
  }, [state.edits]);
  const keepDraft = useKeptDraft(view, typed, viewer.accountId);

  // The dialog itself begins at its Close button; what is asked stands further down.
  const begin = useRef(() => focusField(asked[0] ?? overrideReasonPath));
  useEffect(() => begin.current(), []);

  const lock = view.rights.locked[coreField.horizon];
  useEffect(() => {
    if (lock !== undefined) dispatch({ kind: 'override', fieldId: coreField.horizon });
  }, [lock, dispatch]);
  const finish = (saved: SavedRoadmap) => {
    void putBackDraft(row.issueId, view.draft, asked, view.saved, saved);
    onSaved(rowAfterAnswers(row, view, saved), row.horizon);
  };
  // The form's own state has what was saved once it is rendered again.
  const hasEnded = useRef(false);
  useEffect(() => {
    if (!isSaved || hasEnded.current) return;
    hasEnded.current = true;
    finish(state.saved);
  });
  const settle = (outcome: SaveOutcome) => {
    if (outcome.kind === 'saved') setIsSaved(true);
    if (outcome.kind !== 'refused') return;
    const first = outcome.problems[0]?.path;
    const fieldId = first === undefined ? null : first === overrideReasonPath ? first : fieldIdOf(first);
    if (fieldId === null) failure.current?.focus();
    else focusField(fieldId);
  };

  const answers = answersInView(template, state.saved.answers, state.edits, view);
  const open = new Set(answers.gaps.map(({ fieldId }) => fieldId));
  const shown = new Set([...asked, ...(to === 'now' ? open : [])]);
  const setups = answerSetups({
    template,
    view,
    state,
    answers,
    dispatch,
    onOverride: (fieldId) => {
      dispatch({ kind: 'override', fieldId });
      focusField(fieldId);
    },
  }).filter(({ field }) => shown.has(field.id));
  const label = horizonLabel[to];
  return (
    <Dialog
      title={`Move ${row.key} to ${label}`}
      onClose={() => onCancel(keepDraft())}
      footer={
        <>
          {to === 'now' && open.size > 0 && (
            <p className="move-dialog__open" role="status">{`${count(open.size, 'answer')} still missing`}</p>
          )}
          <Button appearance="subtle" onClick={() => onCancel(keepDraft())}>
            Cancel
          </Button>
          <Button appearance="primary" isLoading={isSaving} onClick={() => void form.save().then(settle)}>
            {`Move to ${label}`}
          </Button>
        </>
      }
    >
      <p className="move-dialog__lead">
        <strong>{row.summary}</strong>
        {to === 'now' && setups.length > 0 && (
          <span>
            {` Now is a commitment, and asks for ${count(setups.length, 'more answer')}. What stays open is listed as a gap.`}
          </span>
        )}
      </p>
      <SaveFailure
        ref={failure}
        template={template}
        failure={form.failure}
        problems={state.problems}
        onGo={(fieldId) => focusField(fieldId)}
      />
      {lock !== undefined && (
        <Message tone="warning" title="Not yours to decide">
          <p>{lock}</p>
        </Message>
      )}
      {state.collisions.length > 0 && (
        <Collisions
          template={template}
          collisions={state.collisions}
          choices={state.choices}
          edits={state.edits}
          timeOf={(instant) => formatInstant(instant, { ...viewer, today: view.today })}
          isSaving={isSaving}
          onChoose={(fieldId, choice) => dispatch({ kind: 'choose', fieldId, choice })}
          onCombine={(fieldId, value) => dispatch({ kind: 'combine', fieldId, value })}
          onDone={() => void form.saveChosen().then(settle)}
        />
      )}
      {setups.map((setup) => (
        <AnswerField key={setup.field.id} {...setup} />
      ))}
      {state.overridden.size > 0 && (
        <OverrideReason
          value={state.overrideReason}
          error={state.problems.find(({ path }) => path === overrideReasonPath)?.message ?? null}
          onChange={(text) => dispatch({ kind: 'reason', text })}
        />
      )}
    </Dialog>
  );
}

/** Asks what commit requires, all of it and nothing else, and saves it with the move as one change. */
export default function MoveDialog(props: MoveDialogProps) {
  const { row } = props.move;
  // A link is saved at once, apart from the move: what the item lacks follows it.
  const [insights, setInsights] = useState(props.move.view.insights);
  const view = useMemo(() => ({ ...props.move.view, insights }), [props.move.view, insights]);
  const template = templateOf(view);
  if (template === null) {
    return (
      <Dialog title={`${props.move.row.key} can’t be moved here`} onClose={() => props.onCancel(false)}>
        <Message tone="error" title="Its template can’t be found">
          <p>Nothing was changed. Open the issue’s Roadmap panel to move it there, or tell your administrator.</p>
        </Message>
      </Dialog>
    );
  }
  return (
    <PeopleProvider people={view.people}>
      <InsightLinksProvider
        value={{ issueId: row.issueId, insights, areOff: view.insightsAreOff, onChange: setInsights }}
      >
        <MoveForm {...props} move={{ ...props.move, view }} template={template} />
      </InsightLinksProvider>
    </PeopleProvider>
  );
}
