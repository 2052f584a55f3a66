import { Fragment, lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { RoadmapDraft, RoadmapView } from '../../../src/contract/roadmap';
import { coreField } from '../../../src/domain/template/builtin/core';
import { findField, type Template } from '../../../src/domain/template/template';
import { formatInstant } from '../format';
import { useHostContext } from '../host-context';
import { Button } from '../ui/Button';
import { Message } from '../ui/Message';
import { Skeleton } from '../ui/Skeleton';
import { fieldIdOf } from './answer-path';
import { answerSetups } from './answer-setups';
import { answersInView } from './answers-in-view';
import { AsksNext } from './AsksNext';
import { HealthDelegate } from './delegate/HealthDelegate';
import { EarlierAnswers } from './EarlierAnswers';
import { FormSection } from './FormSection';
import { GapList } from './GapList';
import { RecordSections } from './RecordSections';
import { PanelHeader } from './PanelHeader';
import { PanelMessages } from './PanelMessages';
import { SaveArea } from './SaveArea';
import { SaveFailure } from './SaveFailure';
import type { DraftState } from './use-draft';
import { useFocusField } from './use-focus-field';
import { useOpenSections } from './use-open-sections';
import { overrideReasonPath, type RoadmapForm, type SaveOutcome } from './use-roadmap-form';
import { WeeklyUpdate } from './WeeklyUpdate';

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
  const [savedAt, setSavedAt] = useState<string | null>(form.undoable === null ? null : state.saved.updatedAt);
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
    if (isBack) title.current?.focus();
  }, [isBack]);

  const goTo = (fieldId: string) => {
    const section = findField(template, fieldId)?.section;
    if (section !== undefined) sections.toggle(section, true);
    focusField(fieldId);
  };
  const finish = (outcome: SaveOutcome) => {
    if (outcome.kind === 'saved') {
      setSavedAt(outcome.at);
      setIsRestoredShown(false);
      setSaves((before) => before + 1);
      if (outcome.version !== null && outcome.version !== template.version) onVersion(null);
    }
    if (outcome.kind !== 'refused') return;
    const refused = new Set(outcome.problems.map(({ path }) => (path === overrideReasonPath ? path : fieldIdOf(path))));
    const order = [...template.fields.map(({ id }) => id), overrideReasonPath];
    const fieldId = order.find((id) => refused.has(id)) ?? null;
    if (fieldId === null) failure.current?.focus();
    else goTo(fieldId);
  };

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
  // The reducer puts the latest edit last.
  const lastEdited = Object.keys(state.edits).at(-1);
  const place = (lastEdited && findField(template, lastEdited)?.section) ?? savedPlace;
  const saveArea = (
    <SaveArea
      ref={bar}
      form={form}
      draft={draft}
      savedAt={savedAt}
      timeOf={timeOf}
      onSave={() => {
        setSavedPlace(place);
        void form.save().then(finish);
      }}
      onUndo={() => void form.undo().then(finish)}
      asks={<AsksNext answers={answers} stage={state.saved.stage} onGo={goTo} />}
    />
  );

  return (
    <div className="panel">
      <PanelHeader
        template={template}
        stage={answers.stage}
        saved={state.saved}
        today={view.today}
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
      {isRestoredShown && restored !== null && lastEdited !== undefined && (
        <Message title={`Your draft from ${timeOf(restored.savedAt)}`}>
          <p>These answers are only yours until you save them.</p>
        </Message>
      )}
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
            onDone={() => void form.saveChosen().then(finish)}
          />
        </Suspense>
      )}
      {isUpdateDue && (
        <WeeklyUpdate
          update={healthUpdate}
          setup={health}
          last={state.saved.answers[coreField.health]}
          isSaving={isSaving}
          onSave={(value) => {
            setSavedPlace(null);
            void form.saveOnly(coreField.health, value).then(finish);
          }}
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
        <RecordSections view={view} template={template} revision={state.saved.revision} />
      </div>
    </div>
  );
}
