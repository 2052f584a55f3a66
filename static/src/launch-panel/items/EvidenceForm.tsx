import { useState } from 'react';
import type { LaunchItem } from '../../../../src/domain/launch/launch';
import type { Problem } from '../../../../src/domain/problem';
import type { ItemAssessment } from '../../../../src/domain/readiness/assessment';
import { Button } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import { useLaunch } from '../launch-context';
import { useFocusAdded } from '../use-focus-added';
import { useFocusInvalid } from '../use-focus-invalid';
import { useActor } from '../use-actor';
import { evidenceKinds } from './evidence-draft';
import { EvidenceField } from './EvidenceField';
import { RefusedAction } from './RefusedAction';
import { isAskedFor, mayGive } from './speaks';
import type { ItemActions } from './use-item-action';
import { useEvidenceDrafts, type GivenEvidence } from './use-evidence-drafts';

interface EvidenceFormProps {
  readonly stands: ItemAssessment;
  readonly item: LaunchItem;
  readonly actions: ItemActions;
}

/** What a tick without this evidence comes to. */
function unverifiedWords({ missingEvidence }: ItemAssessment): string | null {
  return missingEvidence.length === 0
    ? null
    : `Done without its ${missingEvidence.join(' and ')} reads as unverified, and doesn’t count as settled.`;
}

/** The server's refusals at the pieces that they concern: it names them by their place in what was sent. */
function refusalsOf(problems: readonly Problem[], given: readonly GivenEvidence[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    problems.flatMap(({ path, message }) => {
      const piece = given[Number(/evidence\/(\d+)/.exec(path)?.[1] ?? 0)];
      return piece && path.includes('evidence') ? [[piece.id, message]] : [];
    }),
  );
}

/** Gives evidence, and ticks the item with it in one go. */
export function EvidenceForm({ stands, item, actions }: EvidenceFormProps) {
  const { reading } = useLaunch();
  const { today } = reading.assessment;
  const actor = useActor();
  const missing = item.definition.evidence.filter(({ label }) => stands.missingEvidence.includes(label));
  const drafts = useEvidenceDrafts(
    missing.filter(({ kind }) => isAskedFor(item, kind, actor, today)),
    today,
  );
  const [pressed, setPressed] = useState<'tick' | 'attach' | null>(null);
  const { form, submitted, typed } = useFocusInvalid();
  const added = useFocusAdded(form, '.evidence-form__slot');
  const isDone = stands.state === 'done';
  const { title } = stands;

  const send = async (isTick: boolean) => {
    submitted();
    const given = drafts.collect();
    if (given === null) return;
    setPressed(isTick ? 'tick' : 'attach');
    if (isTick) await tick(given);
    else await attach(given);
    setPressed(null);
  };
  const tick = async (given: readonly GivenEvidence[]) => {
    const outcome = await actions.act(
      { kind: 'tick', evidence: given.map(({ evidence }) => evidence) },
      `${title} is done.`,
    );
    if (outcome === 'done') drafts.clear(given.map(({ id }) => id));
    else if (outcome !== 'ignored') drafts.refuse(refusalsOf(outcome.problems, given));
  };
  const attach = async (given: readonly GivenEvidence[]) => {
    for (const piece of given) {
      const { id, evidence } = piece;
      const outcome = await actions.act({ kind: 'attach evidence', evidence }, `Evidence attached to ${title}.`);
      if (outcome === 'done') drafts.clear([id]);
      else if (outcome !== 'ignored') return drafts.refuse(refusalsOf(outcome.problems, [piece]));
    }
  };

  const others = missing.filter(({ kind }) => !isAskedFor(item, kind, actor, today));
  // An issue's status says when the work is done, so here evidence is only attached.
  const onlyAttaches = isDone || item.work !== null;
  const hint = onlyAttaches ? null : unverifiedWords(stands);
  const tickLabel = drafts.hasText
    ? 'Attach and tick done'
    : missing.length > 0
      ? 'Tick without evidence'
      : 'Tick done';
  return (
    <form
      ref={form}
      onInput={typed}
      className="evidence-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send(!onlyAttaches);
      }}
    >
      {drafts.slots.map(({ id, label, draft, error }) => (
        <div key={id} className="evidence-form__slot">
          <EvidenceField label={label} draft={draft} error={error} onChange={(next) => drafts.set(id, next)} />
        </div>
      ))}
      {others.map(({ kind, label }) => (
        <p key={label} className="launch-quiet">
          {kind === 'acknowledgement' && item.acknowledgers.length > 0
            ? `The ${label} comes from the people named for it.`
            : `The ${label} for ${stands.function} comes from the item’s owner, that function’s lead or a release manager.`}
        </p>
      ))}
      {hint && <p className="launch-quiet">{hint}</p>}
      <RefusedAction actions={actions} kinds={['tick', 'attach evidence', 'remove evidence']} />
      <div className="form-buttons">
        {!onlyAttaches && (
          <Button
            type="submit"
            appearance={drafts.hasText || missing.length === 0 ? 'primary' : 'default'}
            isLoading={pressed === 'tick'}
          >
            {tickLabel}
          </Button>
        )}
        {drafts.hasText && (
          <Button
            type={onlyAttaches ? 'submit' : 'button'}
            appearance={onlyAttaches ? 'primary' : 'default'}
            isLoading={pressed === 'attach'}
            {...(!onlyAttaches && { onClick: () => void send(false) })}
          >
            {onlyAttaches ? 'Attach evidence' : 'Only attach'}
          </Button>
        )}
        <Menu
          label="Kind of evidence"
          choices={evidenceKinds.filter(({ id }) => mayGive(item, id, actor, today))}
          onChoose={(kind) => {
            added();
            drafts.add(kind);
          }}
        >
          {(trigger) => <Button {...trigger}>{missing.length > 0 ? 'Add other evidence' : 'Add evidence'}</Button>}
        </Menu>
      </div>
    </form>
  );
}
