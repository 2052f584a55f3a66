import { useRef, useState } from 'react';
import type { RoadmapDraft, RoadmapView } from '../../../src/contract/roadmap';
import type { Json } from '../../../src/domain/json';
import { coreField } from '../../../src/domain/template/builtin/core';
import { findField, type Template } from '../../../src/domain/template/template';
import { formatInstant } from '../format';
import { useHostContext } from '../host-context';
import { Button } from '../ui/Button';
import { Message } from '../ui/Message';
import { fieldIdOf } from './answer-path';
import { answerSetups } from './answer-setups';
import { answersInView } from './answers-in-view';
import { Collisions } from './Collisions';
import { EarlierAnswers } from './EarlierAnswers';
import { FormSection } from './FormSection';
import { GapList } from './GapList';
import { OverrideReason } from './OverrideReason';
import { PanelHeader } from './PanelHeader';
import { PanelMessages } from './PanelMessages';
import { SaveBar } from './SaveBar';
import { SaveFailure } from './SaveFailure';
import { TemplateChooser } from './TemplateChooser';
import type { DraftState } from './use-draft';
import { useFocusField } from './use-focus-field';
import { overrideReasonPath, type RoadmapForm, type SaveOutcome } from './use-roadmap-form';
import { WeeklyUpdate } from './WeeklyUpdate';

interface RoadmapEditorProps {
  readonly view: RoadmapView;
  readonly template: Template;
  readonly form: RoadmapForm;
  readonly draft: DraftState;
  /** The draft that the page began with, if any. */
  readonly restored: RoadmapDraft | null;
}

/** Sections with something to do stand open; the others open by their heading. */
function sectionsToOpen(template: Template, gapIds: ReadonlySet<string>): ReadonlySet<string> {
  const open = template.fields.filter(({ id }) => gapIds.has(id)).map(({ section }) => section);
  return new Set(open.length > 0 ? open : template.sections.slice(0, 1).map(({ id }) => id));
}

/** One issue's template as a form: what is missing first, then its questions, then what became of what was typed. */
export function RoadmapEditor({ view, template, form, draft, restored }: RoadmapEditorProps) {
  const { state, dispatch, isSaving } = form;
  const viewer = useHostContext();
  const timeOf = (instant: string) => formatInstant(instant, { ...viewer, today: view.today });
  const answers = answersInView(template, state.saved.answers, state.edits, view);
  const [open, setOpen] = useState(() => sectionsToOpen(template, new Set(answers.gaps.map(({ fieldId }) => fieldId))));
  const [isChoosing, setIsChoosing] = useState(false);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [isRestoredShown, setIsRestoredShown] = useState(restored !== null);
  const bar = useRef<HTMLDivElement>(null);
  const failure = useRef<HTMLDivElement>(null);
  const focusField = useFocusField();

  const toggle = (sectionId: string, isOpen: boolean) =>
    setOpen((before) => new Set([...before].filter((id) => id !== sectionId).concat(isOpen ? sectionId : [])));
  const goTo = (fieldId: string) => {
    const section = findField(template, fieldId)?.section;
    if (section !== undefined) toggle(section, true);
    focusField(fieldId);
  };
  const finish = (outcome: SaveOutcome) => {
    if (outcome.kind === 'saved') {
      setSavedAt(outcome.at);
      setIsRestoredShown(false);
      bar.current?.focus();
    }
    if (outcome.kind !== 'refused') return;
    const refused = new Set(outcome.problems.map(({ path }) => (path === overrideReasonPath ? path : fieldIdOf(path))));
    const order = [...template.fields.map(({ id }) => id), overrideReasonPath];
    const fieldId = order.find((id) => refused.has(id)) ?? null;
    if (fieldId === null) failure.current?.focus();
    else goTo(fieldId);
  };

  if (isChoosing) {
    return (
      <TemplateChooser
        templates={view.templates}
        prefills={view.prefills}
        currentId={template.id}
        onChoose={(templateId) => {
          dispatch({ kind: 'choose-template', templateId });
          setIsChoosing(false);
        }}
        onCancel={() => setIsChoosing(false)}
      />
    );
  }

  const setups = answerSetups({ template, view, state, answers, dispatch });
  const changes = Object.keys(state.edits).length;
  const canSave = changes > 0 || state.templateId !== state.saved.templateId;
  const { healthUpdate } = state.saved;
  const health = setups.find(({ field, lock }) => field.id === coreField.health && lock === null);
  const isUpdateDue =
    health !== undefined &&
    state.saved.templateId === template.id &&
    (healthUpdate.state === 'due' || healthUpdate.state === 'overdue');
  const changesLocked = Object.keys(state.edits).some((fieldId) => state.overridden.has(fieldId));

  return (
    <div className="panel">
      <PanelHeader
        template={template}
        stage={answers.stage}
        saved={state.saved}
        today={view.today}
        actions={
          <Button appearance="subtle" spacing="compact" onClick={() => setIsChoosing(true)}>
            Change template
          </Button>
        }
      />
      <PanelMessages notices={state.notices} mirror={view.mirror} />
      {isRestoredShown && restored !== null && changes > 0 && (
        <Message title={`Your draft from ${timeOf(restored.savedAt)}`}>
          <p>These answers are only yours until you save them.</p>
        </Message>
      )}
      <SaveFailure ref={failure} template={template} failure={form.failure} problems={state.problems} onGo={goTo} />
      {state.collisions.length > 0 && (
        <Collisions
          template={template}
          collisions={state.collisions}
          choices={state.choices}
          timeOf={timeOf}
          isSaving={isSaving}
          onChoose={(fieldId, choice) => dispatch({ kind: 'choose', fieldId, choice })}
          onDone={() => void form.saveChosen().then(finish)}
        />
      )}
      {isUpdateDue && (
        <WeeklyUpdate
          update={healthUpdate}
          setup={health}
          last={state.saved.answers[coreField.health]}
          isSaving={isSaving}
          onSave={(value: Json) => void form.saveOnly(coreField.health, value).then(finish)}
        />
      )}
      <GapList template={template} answers={answers} onGo={goTo} />
      <div>
        {template.sections.map((section) => (
          <FormSection
            key={section.id}
            template={template}
            section={section}
            effective={answers.effective}
            setups={setups.filter((setup) => setup.field.section === section.id && !(isUpdateDue && setup === health))}
            isOpen={open.has(section.id)}
            onToggle={(isOpen) => toggle(section.id, isOpen)}
          />
        ))}
        <EarlierAnswers template={template} templates={view.templates} answers={state.saved.answers} />
      </div>
      {changesLocked && (
        <OverrideReason
          value={state.overrideReason}
          error={state.problems.find(({ path }) => path === overrideReasonPath)?.message ?? null}
          onChange={(text) => dispatch({ kind: 'reason', text })}
        />
      )}
      <SaveBar
        ref={bar}
        changes={changes}
        canSave={canSave}
        isSaving={isSaving}
        draft={draft}
        savedAt={savedAt}
        timeOf={timeOf}
        onSave={state.collisions.length > 0 ? undefined : () => void form.save().then(finish)}
        onDiscard={() => dispatch({ kind: 'discard' })}
      />
    </div>
  );
}
