import LockIcon from '@atlaskit/icon/core/lock-locked';
import type { Json } from '../../../src/domain/json';
import type { Problem } from '../../../src/domain/problem';
import type { Stage } from '../../../src/domain/roadmap/stage';
import type { FieldDefinition } from '../../../src/domain/template/field-definition';
import { Button } from '../ui/Button';
import { Lozenge } from '../ui/Lozenge';
import { AnswerText } from './AnswerText';
import { controlIdOf } from './answer-path';
import { HealthAge } from './HealthAge';
import { answerFieldOf } from './fields/registry';

export interface AnswerFieldSetup {
  readonly field: FieldDefinition;
  readonly value: Json | undefined;
  /** Whether nobody answered and the value is what Jira knows. */
  readonly isFromJira: boolean;
  /** Whether an answer of someone's own hides what Jira knows. */
  readonly hidesJira: boolean;
  /** Whether what the question hangs on holds; true for one that hangs on nothing. */
  readonly isAsked: boolean;
  readonly problems: readonly Problem[];
  readonly today: string;
  readonly stage: Stage;
  /** Why this viewer may not change it; null when they may. */
  readonly lock: string | null;
  /** Takes the lock upon oneself; absent where nobody may. */
  readonly onOverride: (() => void) | undefined;
  readonly onChange: (value: Json | null) => void;
}

const rank: Readonly<Record<Stage, number>> = { draft: 0, committed: 1, done: 2 };

/** When the answer will be asked for, for those that aren't asked for yet. */
function laterMark({ field, stage, isAsked }: AnswerFieldSetup): string | null {
  if (!isAsked) return null;
  if (field.requiredAt === 'commit' && rank[stage] < rank.committed) return 'Needed at commit';
  if (field.requiredAt === 'done' && rank[stage] < rank.done) return 'Needed when done';
  return null;
}

/** Answered or not: an asterisk that went with the first letter would say that the answer can go too. */
function isAskedNow({ field, stage, isAsked }: AnswerFieldSetup): boolean {
  if (!isAsked) return false;
  return (
    field.requiredAt === 'always' ||
    (field.requiredAt === 'commit' && rank[stage] >= rank.committed) ||
    (field.requiredAt === 'done' && rank[stage] >= rank.done)
  );
}

function LockedAnswer({ field, value, lock, onOverride }: AnswerFieldSetup) {
  return (
    <div className="locked-answer" id={controlIdOf(field.id)} tabIndex={-1}>
      <h3 className="field__label">{field.label}</h3>
      <AnswerText field={field} value={value} />
      {field.type === 'health' && <HealthAge />}
      <p className="locked-answer__why">
        <LockIcon label="Locked." size="small" />
        <span>{lock}</span>
      </p>
      {onOverride && (
        <div>
          <Button spacing="compact" onClick={onOverride}>
            Change with a reason
            <span className="visually-hidden">{`: ${field.label}`}</span>
          </Button>
        </div>
      )}
    </div>
  );
}

/** One question of the template with its control, or with its answer and the reason where it may not be changed. */
export function AnswerField(setup: AnswerFieldSetup) {
  const { field, value, problems, onChange, today, lock } = setup;
  if (lock !== null) return <LockedAnswer {...setup} />;
  const { Control } = answerFieldOf(field);
  const whole = problems.filter(({ path }) => path === '').map(({ message }) => message);
  const mark = (
    <>
      {setup.isFromJira && <Lozenge>From Jira</Lozenge>}
      {laterMark(setup)}
      {setup.hidesJira && (
        <Button appearance="link" onClick={() => onChange(null)}>
          Use Jira’s value
          <span className="visually-hidden">{` for ${field.label}`}</span>
        </Button>
      )}
    </>
  );
  return (
    <Control
      field={field}
      value={value}
      onChange={onChange}
      today={today}
      problems={problems}
      isFromJira={setup.isFromJira}
      frame={{
        id: controlIdOf(field.id),
        label: field.label,
        help: field.help,
        error: whole.length === 0 ? null : whole.join(' '),
        isRequired: isAskedNow(setup),
        mark,
      }}
    />
  );
}
