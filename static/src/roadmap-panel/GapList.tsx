import SuccessIcon from '@atlaskit/icon/core/status-success';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import type { Answers } from '../../../src/domain/roadmap/effective-answers';
import type { Gap } from '../../../src/domain/roadmap/gaps';
import { fieldTypeOf } from '../../../src/domain/template/field-types/registry';
import { findField, type Template } from '../../../src/domain/template/template';
import { count } from '../format';
import { Button } from '../ui/Button';
import type { AnswersInView } from './answers-in-view';
import { stageWords } from './stage-words';

interface GapListProps {
  readonly template: Template;
  readonly answers: Pick<AnswersInView, 'effective' | 'stage' | 'gaps' | 'gapsToCommit'>;
  readonly onGo: (fieldId: string) => void;
}

/** What an answer that was begun still lacks, such as "reason". */
function partsOf(gap: Gap, template: Template, effective: Answers, stage: AnswersInView['stage']): string {
  const field = findField(template, gap.fieldId);
  return field ? fieldTypeOf(field).missingParts(effective[field.id], field, stage).join(', ') : '';
}

function Gaps({ gaps, template, answers, onGo }: GapListProps & { readonly gaps: readonly Gap[] }) {
  return (
    <ul className="gap-list__gaps">
      {gaps.map((gap) => {
        const parts = partsOf(gap, template, answers.effective, answers.stage);
        return (
          <li key={gap.fieldId}>
            <Button appearance="link" onClick={() => onGo(gap.fieldId)}>
              {gap.label}
            </Button>
            {parts && <span className="quiet">{` – ${parts}`}</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** What is missing at the item's stage, first of all; each leads to its field. */
export function GapList(props: GapListProps) {
  const { gaps, gapsToCommit, stage } = props.answers;
  const isComplete = gaps.length === 0;
  const stageName = stageWords[stage].label.toLowerCase();
  return (
    <section className="gap-list" aria-labelledby="gap-list-title">
      <h2 className={isComplete ? 'gap-list__title' : 'gap-list__title gap-list__title--open'} id="gap-list-title">
        <span className="gap-list__icon">
          {isComplete ? <SuccessIcon label="" size="small" /> : <WarningIcon label="" size="small" />}
        </span>
        <span>
          {isComplete ? 'Nothing is missing' : `${count(gaps.length, 'answer')} missing`}
          {stage !== 'draft' && <span className="quiet">{` for a ${stageName} item`}</span>}
        </span>
      </h2>
      {!isComplete && <Gaps {...props} gaps={gaps} />}
      {gapsToCommit.length > 0 && (
        <details className="gap-list__later">
          <summary>{`Committing will ask for ${count(gapsToCommit.length, 'more answer', 'more answers')}`}</summary>
          <Gaps {...props} gaps={gapsToCommit} />
        </details>
      )}
    </section>
  );
}
