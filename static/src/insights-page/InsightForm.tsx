import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { LinkedInsight } from '../../../src/contract/insight';
import {
  insightContent,
  insightImportanceLabel,
  insightLimit,
  insightSource,
  insightSourceLabel,
  type InsightContent,
} from '../../../src/domain/insight/insight';
import { problemsOf, type Problem } from '../../../src/domain/problem';
import type { CallError } from '../call-error';
import { Button } from '../ui/Button';
import { DateInput } from '../ui/DateInput';
import { Field } from '../ui/Field';
import { Message } from '../ui/Message';
import { SegmentedControl } from '../ui/SegmentedControl';
import { Select } from '../ui/Select';
import { TextArea } from '../ui/TextArea';
import { TextInput } from '../ui/TextInput';
import { contentOf, type InsightDraft } from './insight-draft';
import './insight-facts.css';
import { LikelyDuplicates } from './LikelyDuplicates';

const sources = insightSource.options.map((id) => ({ id, label: insightSourceLabel[id] }));
const importances = ([1, 2, 3] as const).map((id) => ({ id: String(id), label: insightImportanceLabel[id] }));

interface InsightFormProps {
  readonly draft: InsightDraft;
  readonly onChange: (draft: InsightDraft) => void;
  readonly exceptId?: string | null;
  readonly isSaving: boolean;
  /** Why the last save was refused. */
  readonly failure: CallError | null;
  readonly saveLabel: string;
  readonly onSave: (content: InsightContent) => void;
  readonly onCancel: () => void;
  readonly duplicates: {
    readonly actionLabel: string;
    readonly whyNot?: (insight: LinkedInsight) => string | null;
    readonly onUse: (insight: LinkedInsight) => void;
  };
  /** Fields above the others, such as the home project. */
  readonly children?: ReactNode;
  /** A small place asks for what matters and hides the rest behind a button. */
  readonly isShort?: boolean;
  /** What saving does, where it isn't plain. */
  readonly note?: string;
}

/** Writes or changes an insight. What is typed stays, whatever becomes of the save. */
export function InsightForm(props: InsightFormProps) {
  const { draft, onChange, isSaving, failure, onSave, isShort = false } = props;
  const [found, setFound] = useState<readonly Problem[]>([]);
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const [hasMore, setHasMore] = useState(!isShort);
  const problems = [...found, ...(failure?.problems ?? [])];
  const errorAt = (field: string) =>
    problems.find(({ path }) => path.replace(/^content\//, '').split('/')[0] === field)?.message ?? null;
  const set = (part: Partial<InsightDraft>) => {
    setFound([]);
    onChange({ ...draft, ...part });
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTries((before) => before + 1);
    const parsed = insightContent.safeParse(contentOf(draft));
    if (parsed.success) return onSave(parsed.data);
    setFound(problemsOf(parsed.error));
    setHasMore(true);
  };
  // Once what is wrong is shown: whoever saved goes on at the first of it.
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [tries, failure]);
  return (
    <form ref={form} className="insight-form" noValidate onSubmit={save}>
      {props.children}
      <Field label="What was said or measured" isRequired error={errorAt('text')}>
        {(control) => (
          <TextArea
            {...control}
            rows={3}
            limit={insightLimit.text}
            placeholder="“We keep a spreadsheet beside it because we can’t see who approved.”"
            value={draft.text}
            onChange={(text) => set({ text })}
          />
        )}
      </Field>
      <LikelyDuplicates text={draft.text} exceptId={props.exceptId ?? null} {...props.duplicates} />
      <div className="insight-form__columns">
        <Field label="Source" error={errorAt('source')}>
          {(control) => (
            <Select
              {...control}
              options={sources}
              value={draft.source}
              onChange={(source) => set({ source: insightSource.parse(source) })}
            />
          )}
        </Field>
        <Field label="Heard on" error={errorAt('heardOn')}>
          {(control) => <DateInput {...control} value={draft.heardOn} onChange={(heardOn) => set({ heardOn })} />}
        </Field>
      </div>
      <Field label="Importance" error={errorAt('importance')}>
        {(control) => (
          <SegmentedControl
            id={control.id}
            aria-label="Importance"
            segments={importances}
            value={String(draft.importance)}
            onChange={(id) => set({ importance: id === '1' ? 1 : id === '3' ? 3 : 2 })}
          />
        )}
      </Field>
      {hasMore ? (
        <>
          <div className="insight-form__columns">
            <Field
              label="Account"
              help="The customer’s number or another pseudonym. No names or addresses are needed: link to where they are kept."
              error={errorAt('account')}
            >
              {(control) => (
                <TextInput
                  {...control}
                  placeholder="M-20418"
                  value={draft.account}
                  onChange={(account) => set({ account })}
                />
              )}
            </Field>
            <Field label="Link" help="The call, ticket or note that has the whole of it." error={errorAt('url')}>
              {(control) => (
                <TextInput
                  {...control}
                  type="url"
                  placeholder="https://"
                  value={draft.url}
                  onChange={(url) => set({ url })}
                />
              )}
            </Field>
            <Field label="Segments" help="Separate with commas." error={errorAt('segments')}>
              {(control) => (
                <TextInput
                  {...control}
                  placeholder="mid-market, enterprise"
                  value={draft.segments}
                  onChange={(segments) => set({ segments })}
                />
              )}
            </Field>
            <Field label="Tags" help="Separate with commas." error={errorAt('tags')}>
              {(control) => (
                <TextInput
                  {...control}
                  placeholder="export, data"
                  value={draft.tags}
                  onChange={(tags) => set({ tags })}
                />
              )}
            </Field>
          </div>
        </>
      ) : (
        <div>
          <Button appearance="link" onClick={() => setHasMore(true)}>
            Add account, link, segments and tags
          </Button>
        </div>
      )}
      {props.note && <p className="quiet">{props.note}</p>}
      {failure !== null && (
        <Message tone="error" live="alert" title="Not saved">
          <p>{failure.message}</p>
        </Message>
      )}
      <div className="insight-form__actions">
        <Button type="submit" appearance="primary" isLoading={isSaving}>
          {props.saveLabel}
        </Button>
        <Button appearance="subtle" onClick={props.onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
