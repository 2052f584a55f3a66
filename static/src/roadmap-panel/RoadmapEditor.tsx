import { Fragment, lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { RoadmapDraft, RoadmapView } from '../../../src/contract/roadmap';
import { coreField } from '../../../src/domain/template/builtin/core';
import { findField, type Template } from '../../../src/domain/template/template';
import { formatInstant } from '../format';
import { useHostContext } from '../host-context';
import { Button } from '../ui/Button';
import { Skeleton } from '../ui/Skeleton';
import { answerSetups } from './answer-setups';
import { answersInView } from './answers-in-view';
import { AsksNext } from './AsksNext';
import { HealthDelegate } from './delegate/HealthDelegate';
import { EarlierAnswers } from './EarlierAnswers';
import { firstRefused } from './first-refused';
import { FormSection } from './FormSection';
import { GapList } from './GapList';
import { RecordSections } from './RecordSections';
import { PanelHeader } from './PanelHeader';
import { PanelMessages } from './PanelMessages';
import { RestoredDraft } from './RestoredDraft';
import { SaveArea } from './SaveArea';
import { SaveWords } from './SaveBar';
import { SaveFailure } from './SaveFailure';
import type { DraftState } from './use-draft';
import { useFocusField } from './use-focus-field';
import { useOpenSections } from './use-open-sections';
import type { RoadmapForm, SaveOutcome } from './use-roadmap-form';
import { WeeklyUpdate } from './WeeklyUpdate';
import { WeeklyUpdateSaved } from './WeeklyUpdateSaved';

const Collisions = lazy(() => import('./Collisions'));
const TemplateChooser = lazy(() => import('./TemplateChooser'));
const VersionOfferMessage = lazy(() => import('./VersionOfferMessage'));

interface RoadmapEditorProps {
  readonly view: RoadmapView;
  readonly template: Template;
  readonly form: RoadmapForm;
  readonly draft: DraftState;
  /** The draft that the page began with, if any. */
  readonly restored: RoadmapDraft | null;
  /** The person just chose this template: focus goes on from there. */
  readonly isJustChosen: boolean;
  /** The person just moved the item to another version, before this form began. */
  readonly isJustAccepted: boolean;
  readonly onChooseTemplate: (templateId: string) => void;
  /** The item is on another version of its template since that revision: everything has to be read anew. */
  readonly onVersion: (revision: number | null) => void;
}

/** One issue's template as a form: what is missing first, then its questions, then what became of what was typed. */
export function RoadmapEditor(props: RoadmapEditorProps) {
  const { view, template, form, draft, restored, onChooseTemplate, onVersion } = props;
  const { state, dispatch, isSaving } = form;
  const viewer = useHostContext();
  const timeOf = (instant: string) => formatInstant(instant, { ...viewer, today: view.today });
  const answers = answersInView(template, state.saved.answers, state.edits, view);
  const sections = useOpenSections(template, answers.gaps, state.edits);
  const [isChoosing, setIsChoosing] = useState(false);
  const [isBack, setIsBack] = useState(props.isJustChosen);
  // Accepting another version was a change too, made before this form began.
  const [savedAt, setSavedAt] = useState<string | null>(props.isJustAccepted ? state.saved.updatedAt : null);
  /** What was saved last is the weekly update alone, and it stands. */
  const [isUpdated, setIsUpdated] = useState(false);
  /** The section whose end says that it was saved; null at the top of the form. */
  const [savedPlace, setSavedPlace] = useState<string | null>(null);
  const [saves, setSaves] = useState(0);
  const [isOfferLater, setIsOfferLater] = useState(false);
  const [isRestoredShown, setIsRestoredShown] = useState(restored !== null);
  const bar = useRef<HTMLDivElement>(null);
  const failure = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const focusField = useFocusField();
  // The button that saved is gone by now: focus goes to the words that say what became of it.
  useEffect(() => {
    if (saves > 0) bar.current?.focus();
  }, [saves]);
  useEffect(() => {
    if (state.discarded !== null) bar.current?.focus();
  }, [state.discarded]);
  useEffect(() => {
    if (isBack) title.current?.focus();
  }, [isBack]);

  const goTo = (fieldId: string) => {
    const section = findField(template, fieldId)?.section;
    if (section !== undefined) sections.toggle(section, true);
    focusField(fieldId);
  };
  const finish = (outcome: SaveOutcome, isUpdate = false): void => {
    if (outcome.kind === 'saved') {
      setIsUpdated(isUpdate);
      setSavedAt(outcome.at);
      setIsRestoredShown(false);
      setSaves((before) => before + 1);
      if (outcome.version !== null && outcome.version !== template.version) onVersion(null);
    }
    if (outcome.kind !== 'refused') return;
    const fieldId = firstRefused(template, outcome.problems);
    if (fieldId === null) failure.current?.focus();
    else goTo(fieldId);
  };
  const settle = (saving: Promise<SaveOutcome>, isUpdate = false) =>
    void saving.then((outcome) => finish(outcome, isUpdate));
  const back = () => {
    setIsChoosing(false);
    setIsBack(true);
  };
  if (isChoosing) {
    return (
      <Suspense fallback={<Skeleton />}>
        <TemplateChooser
          templates={view.templates}
          prefills={view.prefills}
          currentId={template.id}
          onChoose={(templateId) => {
            onChooseTemplate(templateId);
            back();
          }}
          onCancel={back}
        />
      </Suspense>
    );
  }

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
  });
  const offer = isOfferLater || state.saved.templateId !== template.id ? null : view.versionOffer;
  const healthSection = template.fields.find(({ id }) => id === coreField.health)?.section;
  const { healthUpdate } = state.saved;
  const health = setups.find(({ field, lock }) => field.id === coreField.health && lock === null);
  const isUpdateDue =
    health !== undefined &&
    state.saved.templateId === template.id &&
    (healthUpdate.state === 'due' || healthUpdate.state === 'overdue');
  const lastDiscarded = Object.keys(state.discarded?.edits ?? {}).at(-1);
  // The reducer puts the latest edit last.
  const lastEdited = Object.keys(state.edits).at(-1);
  const place = (lastEdited && findField(template, lastEdited)?.section) ?? savedPlace;
  const canSave = lastEdited !== undefined || state.templateId !== state.saved.templateId;
  const undo = () => settle(form.undo());
  const lastChange = form.undoable === null || canSave ? null : { ...form.undoable, run: undo };
  const isUpdateAlone = isUpdateDue && Object.keys(state.edits).every((fieldId) => fieldId === coreField.health);
  const isUpdateShown = isUpdated && !canSave && !form.isReasonAsked && health !== undefined && savedAt !== null;
  // The card of the update has a button and words of its own.
  const saveArea = !isUpdateShown && !(isUpdateAlone && lastEdited !== undefined) && (
    <SaveArea
      ref={bar}
      form={form}
      draft={draft}
      savedAt={savedAt}
      timeOf={timeOf}
      onSave={() => {
        setSavedPlace(place);
        settle(form.save());
      }}
      onUndo={undo}
      onDiscard={() => {
        setSavedPlace(place);
        dispatch({ kind: 'discard' });
      }}
      onRestore={() => {
        dispatch({ kind: 'restore' });
        if (lastDiscarded !== undefined) goTo(lastDiscarded);
      }}
      asks={<AsksNext answers={answers} stage={state.saved.stage} onGo={goTo} />}
    />
  );

  return (
    <div className="panel">
      <PanelHeader
        template={template}
        answers={answers}
        saved={state.saved}
        today={view.today}
        undo={savedAt === null && !form.isReasonAsked ? lastChange : null}
        titleRef={title}
        actions={
          <Button
            appearance="subtle"
            spacing="compact"
            onClick={() => {
              setIsBack(false);
              setIsChoosing(true);
            }}
          >
            Change template
          </Button>
        }
      />
      <PanelMessages notices={state.notices} mirror={view.mirror} />
      {isRestoredShown && lastEdited !== undefined && <RestoredDraft draft={restored} timeOf={timeOf} />}
      <SaveFailure ref={failure} template={template} failure={form.failure} problems={state.problems} onGo={goTo} />
      {state.collisions.length > 0 && (
        <Suspense fallback={<Skeleton />}>
          <Collisions
            template={template}
            collisions={state.collisions}
            choices={state.choices}
            edits={state.edits}
            timeOf={timeOf}
            isSaving={isSaving}
            onChoose={(fieldId, choice) => dispatch({ kind: 'choose', fieldId, choice })}
            onCombine={(fieldId, value) => dispatch({ kind: 'combine', fieldId, value })}
            onDone={() => settle(form.saveChosen())}
          />
        </Suspense>
      )}
      {isUpdateDue && (
        <WeeklyUpdate
          update={healthUpdate}
          setup={health}
          last={state.saved.answers[coreField.health]}
          isSaving={isSaving}
          isOneOfMany={canSave && !isUpdateAlone}
          draftWords={
            isUpdateAlone && <SaveWords draft={draft} savedAt={null} canSave isUndone={false} timeOf={timeOf} />
          }
          onSave={(value) => {
            setSavedPlace(null);
            settle(form.saveOnly(coreField.health, value), true);
          }}
        />
      )}
      {isUpdateShown && (
        <WeeklyUpdateSaved
          field={health.field}
          value={state.saved.answers[coreField.health]}
          update={healthUpdate}
          words={`Saved ${timeOf(savedAt)} by you`}
          isSaving={isSaving}
          onUndo={undo}
        />
      )}
      {offer !== null && (
        <Suspense fallback={null}>
          <VersionOfferMessage
            offer={offer}
            issueId={view.issue.issueId}
            revision={state.saved.revision}
            onAccepted={onVersion}
            onLater={() => setIsOfferLater(true)}
          />
        </Suspense>
      )}
      <GapList template={template} answers={answers} onGo={goTo} />
      {place === null && saveArea}
      <div>
        {template.sections.map((section) => (
          <Fragment key={section.id}>
            <FormSection
              template={template}
              section={section}
              effective={answers.effective}
              setups={setups.filter(
                (setup) => setup.field.section === section.id && !(isUpdateDue && setup === health),
              )}
              isOpen={sections.isOpen(section.id)}
              onToggle={(isOpen) => sections.toggle(section.id, isOpen)}
            >
              {section.id === healthSection && (
                <HealthDelegate
                  issueId={view.issue.issueId}
                  saved={state.saved}
                  rights={state.rights}
                  today={view.today}
                  onChanged={(change) => dispatch({ kind: 'changed', result: change })}
                />
              )}
            </FormSection>
            {place === section.id && saveArea}
          </Fragment>
        ))}
        <EarlierAnswers
          template={template}
          templates={view.templates}
          earlier={view.earlierFields}
          answers={state.saved.answers}
        />
        <RecordSections view={view} template={template} revision={state.saved.revision} undo={lastChange} />
      </div>
    </div>
  );
}
