import AddIcon from '@atlaskit/icon/core/add';
import { lazy, Suspense, useRef, useState } from 'react';
import type { LinkedInsight } from '../../../../src/contract/insight';
import { call } from '../../api';
import { toCallError } from '../../call-error';
import { count } from '../../format';
import { Button } from '../../ui/Button';
import { Field, FieldGroup } from '../../ui/Field';
import { Message } from '../../ui/Message';
import { Spinner } from '../../ui/Spinner';
import { TextArea } from '../../ui/TextArea';
import { problemAt, type AnswerFieldProps } from './answer-field-props';
import { useInsightLinks, type InsightLinks } from './insight-links';
import './insight-list.css';
import { InsightRow } from './InsightRow';
import { recordOf, textOf } from './read-json';

const InsightAdd = lazy(() => import('./InsightAdd'));

/** What was heard or measured, as records that several issues share; or, while there is none, why that is fine for now. */
export function InsightListField({ value, onChange, frame, problems }: AnswerFieldProps<'insightList'>) {
  const links = useInsightLinks();
  const noneYet = textOf(recordOf(value).noneYet);
  const hasNone = (links?.insights ?? []).length === 0;
  return (
    <FieldGroup {...frame} error={frame.error ?? problemAt(problems, 'insights')}>
      {(group) => (
        <div {...group} className="answer-stack">
          {links && (links.areOff ? <SwitchedOff linked={links.insights.length} /> : <Linked links={links} />)}
          {hasNone && (
            <Field label="None yet, because" error={problemAt(problems, 'noneYet')}>
              {(control) => (
                <TextArea
                  {...control}
                  rows={1}
                  limit={500}
                  value={noneYet}
                  onChange={(reason) => onChange(reason === '' ? null : { noneYet: reason })}
                />
              )}
            </Field>
          )}
        </div>
      )}
    </FieldGroup>
  );
}

function SwitchedOff({ linked }: { readonly linked: number }) {
  return (
    <p className="quiet">
      {linked === 0
        ? 'Insights are switched off here.'
        : `${count(linked, 'linked insight')} kept, and hidden while insights are switched off here.`}
    </p>
  );
}

function Linked({ links }: { readonly links: InsightLinks }) {
  const { issueId, insights, onChange } = links;
  const [isAdding, setIsAdding] = useState(false);
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const unlink = async ({ insightId }: LinkedInsight) => {
    setFailure(null);
    try {
      onChange((await call('insight.unlink', { issueId, insightId })).insights);
      setSaid('Unlinked. The insight is kept.');
      addButton.current?.focus();
    } catch (thrown) {
      setFailure(toCallError(thrown).message);
    }
  };
  const finish = (now: readonly LinkedInsight[] | null, words: string) => {
    if (now) onChange(now);
    setSaid(words);
    setIsAdding(false);
    queueMicrotask(() => addButton.current?.focus());
  };
  return (
    <>
      {insights.length > 0 && (
        <ul className="answer-rows">
          {insights.map((insight) => (
            <InsightRow key={insight.insightId} insight={insight} onUnlink={() => void unlink(insight)} />
          ))}
        </ul>
      )}
      {failure !== null && (
        <Message tone="error" live="alert" title="Not unlinked">
          <p>{failure}</p>
        </Message>
      )}
      {isAdding ? (
        <Suspense fallback={<Spinner />}>
          <InsightAdd issueId={issueId} linked={insights} onDone={finish} />
        </Suspense>
      ) : (
        <div>
          <Button
            ref={addButton}
            iconBefore={<AddIcon label="" size="small" />}
            onClick={() => {
              setSaid('');
              setIsAdding(true);
            }}
          >
            Add insight
          </Button>
        </div>
      )}
      <p role="status" className="quiet">
        {said}
      </p>
    </>
  );
}
