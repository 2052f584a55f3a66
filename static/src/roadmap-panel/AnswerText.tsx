import type { Json } from '../../../src/domain/json';
import type { FieldDefinition } from '../../../src/domain/template/field-definition';
import { fieldTypeOf } from '../../../src/domain/template/field-types/registry';
import { formatDay } from '../format';
import { useHostContext } from '../host-context';
import { openAddress, openIssue } from '../host';
import { Button } from '../ui/Button';
import { recordOf, textOf } from './fields/read-json';
import { useIssue } from './issue-names';
import { useItemFacts } from './item-facts';
import { MetricTrendOf } from './MetricTrendOf';
import { usePeople } from './people-context';

function IssueText({ issueId }: { readonly issueId: string }) {
  const issue = useIssue(issueId);
  if (issue === null) return null;
  if (issue.isHidden) return <p className="quiet">{issue.key}</p>;
  return (
    <Button appearance="link" onClick={() => void openIssue(issue.key)}>
      {[issue.key, issue.summary].filter(Boolean).join(' ')}
    </Button>
  );
}

/** An answer to read. Text that people typed is shown as text, whatever mark-up is in it. */
export function AnswerText({ field, value }: { readonly field: FieldDefinition; readonly value: Json | undefined }) {
  const { personOf } = usePeople();
  const { locale } = useHostContext();
  const facts = useItemFacts();
  const type = fieldTypeOf(field);
  if (value === undefined || type.isEmpty(value)) return <p className="quiet">Not answered</p>;
  if (field.type === 'issueLink') return <IssueText issueId={textOf(value)} />;
  if (field.type === 'objective' && recordOf(value).kind === 'issue') {
    return <IssueText issueId={textOf(recordOf(value).issueId)} />;
  }
  const plain = type.toPlainText(value, field, {
    user: (accountId) => personOf(accountId).displayName,
    issue: () => undefined,
  });
  if (field.type === 'url') {
    return (
      <Button appearance="link" onClick={() => void openAddress(plain)}>
        {plain}
      </Button>
    );
  }
  const trend = field.type === 'metric' ? facts?.metricTrends[field.id] : undefined;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(plain);
  return (
    <>
      <p className="answer-text">{isDay ? formatDay(plain, locale) : plain}</p>
      {trend && <MetricTrendOf trend={trend} />}
    </>
  );
}
