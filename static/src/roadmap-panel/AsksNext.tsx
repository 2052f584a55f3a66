import WarningIcon from '@atlaskit/icon/core/status-warning';
import type { Stage } from '../../../src/domain/roadmap/stage';
import { count } from '../format';
import { Button } from '../ui/Button';
import type { AnswersInView } from './answers-in-view';
import { stageWords } from './stage-words';

interface AsksNextProps {
  readonly answers: AnswersInView;
  /** As it is saved. */
  readonly stage: Stage;
  readonly onGo: (fieldId: string) => void;
}

/** Says beside Save what a change of stage will ask for, where the list of what is missing may be out of sight. */
export function AsksNext({ answers, stage, onGo }: AsksNextProps) {
  const [first] = answers.gaps;
  if (answers.stage === stage || first === undefined) return null;
  return (
    <p className="save-area__asks" role="status">
      <span className="save-bar__warning">
        <WarningIcon label="" size="small" />
      </span>
      <span>{`Now ${stageWords[answers.stage].label.toLowerCase()}: ${count(answers.gaps.length, 'answer')} missing.`}</span>
      <Button appearance="link" onClick={() => onGo(first.fieldId)}>
        {`Start with ${first.label}`}
      </Button>
    </p>
  );
}
