import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LinkedInsight } from '../../../../src/contract/insight';
import type { InsightContent } from '../../../../src/domain/insight/insight';
import { call } from '../../api';
import { toCallError } from '../../call-error';
import { useHostContext } from '../../host-context';
import { emptyDraft } from '../../insights-page/insight-draft';
import { InsightFacts } from '../../insights-page/InsightFacts';
import { InsightForm } from '../../insights-page/InsightForm';
import { noFilter } from '../../insights-page/page-state';
import { Button } from '../../ui/Button';
import { Message } from '../../ui/Message';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { Spinner } from '../../ui/Spinner';
import { TextInput } from '../../ui/TextInput';
import { useDebounced } from '../../ui/use-debounced';

const SEARCH_PAUSE_MS = 250;
const SHOWN = 8;

const ways = [
  { id: 'search', label: 'Link a known one' },
  { id: 'write', label: 'Write a new one' },
] as const;

interface InsightAddProps {
  readonly issueId: string;
  readonly linked: readonly LinkedInsight[];
  /** With the issue's insights as they now are, null where nothing changed, and what to say about it. */
  readonly onDone: (insights: readonly LinkedInsight[] | null, words: string) => void;
}

/** Links an insight that is known, or writes a new one; either is saved at once, apart from the form around it. */
export default function InsightAdd({ issueId, linked, onDone }: InsightAddProps) {
  const [way, setWay] = useState<'search' | 'write'>('search');
  const [draft, setDraft] = useState(emptyDraft);
  const linkedIds = new Set(linked.map(({ insightId }) => insightId));
  const link = useMutation({
    mutationFn: (insightId: string) => call('insight.link', { issueId, insightId }),
    onSuccess: ({ insights }) => onDone(insights, 'Linked and saved.'),
  });
  const write = useMutation({
    mutationFn: (content: InsightContent) => call('insight.createLinked', { issueId, content }),
    onSuccess: ({ insights }) => onDone(insights, 'Saved as an insight of its own, and linked to this issue.'),
  });
  const whyNot = ({ insightId }: LinkedInsight) => (linkedIds.has(insightId) ? 'Linked to this issue already.' : null);
  const cancel = () => onDone(null, '');
  return (
    <div className="insight-add">
      <SegmentedControl aria-label="How to add an insight" segments={ways} value={way} onChange={setWay} />
      {link.isError && (
        <Message tone="error" live="alert" title="Not linked">
          <p>{toCallError(link.error).message}</p>
        </Message>
      )}
      {way === 'search' ? (
        <>
          <Known whyNot={whyNot} isLinking={link.isPending} onLink={(insightId) => link.mutate(insightId)} />
          <div>
            <Button appearance="subtle" onClick={cancel}>
              Cancel
            </Button>
          </div>
        </>
      ) : (
        <InsightForm
          isShort
          draft={draft}
          onChange={setDraft}
          isSaving={write.isPending}
          failure={write.isError ? toCallError(write.error) : null}
          saveLabel="Save and link"
          note="It is saved at once as a record of its own that other issues can share, whether or not you save this form."
          onSave={(content) => write.mutate(content)}
          onCancel={cancel}
          duplicates={{
            actionLabel: 'Link this one instead',
            whyNot,
            onUse: ({ insightId }) => link.mutate(insightId),
          }}
        />
      )}
    </div>
  );
}

function Known({
  whyNot,
  isLinking,
  onLink,
}: {
  readonly whyNot: (insight: LinkedInsight) => string | null;
  readonly isLinking: boolean;
  readonly onLink: (insightId: string) => void;
}) {
  const { timeZone } = useHostContext();
  const [text, setText] = useState('');
  const wanted = useDebounced(text.trim(), SEARCH_PAUSE_MS);
  const found = useQuery({
    queryKey: ['insight.search', 'panel', wanted],
    queryFn: () =>
      call('insight.search', {
        ...noFilter,
        text: wanted,
        sort: 'heard',
        page: 0,
        pageSize: SHOWN,
        timeZone,
      }),
    placeholderData: (before) => before,
  });
  const insights = found.data?.insights ?? [];
  return (
    <>
      <TextInput
        type="search"
        aria-label="Find an insight by words"
        placeholder="Find by words, tags or account"
        value={text}
        onChange={setText}
        autoFocus
      />
      {found.isPending && <Spinner />}
      {found.isError && <p role="alert">{toCallError(found.error).message}</p>}
      {found.isSuccess && insights.length === 0 && (
        <p className="quiet" role="status">
          {wanted === '' ? 'No insight is recorded yet: write the first one.' : 'No insight has these words.'}
        </p>
      )}
      <ul className="insight-add__found">
        {insights.map((insight) => {
          const reason = whyNot(insight);
          return (
            <li key={insight.insightId}>
              <div>
                <p className="answer-text">{insight.text}</p>
                <InsightFacts insight={insight} />
              </div>
              {reason === null ? (
                <Button spacing="compact" isLoading={isLinking} onClick={() => onLink(insight.insightId)}>
                  Link
                  <span className="visually-hidden">{` “${insight.text.slice(0, 60)}”`}</span>
                </Button>
              ) : (
                <span className="quiet">Linked</span>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
