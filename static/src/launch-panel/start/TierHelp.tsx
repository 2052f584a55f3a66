import { useId, useState } from 'react';
import type { Tier } from '../../../../src/domain/launch/tier';
import { Button } from '../../ui/Button';
import { FieldGroup } from '../../ui/Field';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { adviseTier, noAnswers, tierQuestions } from './tier-help';
import { tierWords } from './tier-words';

/** Four plain questions and the tier that the answers speak for. It is never chosen for anybody. */
export function TierHelp({
  value,
  onChoose,
}: {
  readonly value: Tier | null;
  readonly onChoose: (tier: Tier) => void;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const [answers, setAnswers] = useState(noAnswers);
  const regionId = useId();
  const advice = adviseTier(answers);
  return (
    <div className="tier-help">
      <Button appearance="link" aria-expanded={isOpen} aria-controls={regionId} onClick={() => setIsOpen(!isOpen)}>
        {isOpen ? 'Hide the questions' : 'Not sure? Four questions'}
      </Button>
      <div id={regionId} hidden={!isOpen} className="tier-help__questions">
        {tierQuestions.map(({ name, text, choices }) => (
          <FieldGroup key={name} label={text}>
            {({ role: _, ...group }) => (
              <SegmentedControl<string>
                {...group}
                segments={choices}
                value={answers[name]}
                onChange={(id) => setAnswers({ ...answers, [name]: id })}
              />
            )}
          </FieldGroup>
        ))}
        <div role="status" className="tier-help__advice">
          {advice && (
            <p>
              <strong>{`${advice.tier} ${tierWords[advice.tier].name}`}</strong>
              {`, because ${advice.because.join(' and ')}.`}
            </p>
          )}
        </div>
        {advice && advice.tier !== value && (
          <div>
            <Button onClick={() => onChoose(advice.tier)}>{`Choose ${advice.tier}`}</Button>
          </div>
        )}
      </div>
    </div>
  );
}
