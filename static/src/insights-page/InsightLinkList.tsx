import LinkBrokenIcon from '@atlaskit/icon/core/link-broken';
import { useMutation } from '@tanstack/react-query';
import type { InsightView } from '../../../src/contract/insight';
import { call } from '../api';
import { toCallError } from '../call-error';
import { IssueLink } from '../portfolio-page/IssueLink';
import { StatusLozenge } from '../portfolio-page/StatusLozenge';
import { Field } from '../ui/Field';
import { IconButton } from '../ui/IconButton';
import { IssuePicker } from '../ui/IssuePicker';
import { Message } from '../ui/Message';

/** The issues that it speaks for, as the viewer sees them, and what became of each. */
export function InsightLinkList({
  insight,
  onChanged,
}: {
  readonly insight: InsightView;
  readonly onChanged: (said: string) => void;
}) {
  const { insightId, links } = insight;
  const link = useMutation({
    mutationFn: (issueId: string) => call('insight.link', { issueId, insightId }),
    onSuccess: () => onChanged('Linked.'),
  });
  const unlink = useMutation({
    mutationFn: (issueId: string) => call('insight.unlink', { issueId, insightId }),
    onSuccess: () => onChanged('Unlinked. The insight is kept.'),
  });
  const failure = link.error ?? unlink.error;
  return (
    <section className="insight-section" aria-labelledby="became">
      <h3 id="became" className="insight-section__title">
        What became of it
      </h3>
      <p>{insight.became}</p>
      {links.length > 0 && (
        <ul className="insight-links">
          {links.map((work) => (
            <li key={work.issueId}>
              <span className="insight-links__issue">
                <IssueLink issueKey={work.key} /> <span>{work.summary}</span>
              </span>
              <StatusLozenge name={work.statusName} category={work.statusCategory} />
              <IconButton
                label={`Unlink ${work.key}`}
                spacing="compact"
                icon={<LinkBrokenIcon label="" size="small" />}
                onClick={() => unlink.mutate(work.issueId)}
              />
            </li>
          ))}
        </ul>
      )}
      <Field label="Link to another issue">
        {(control) => (
          <IssuePicker {...control} value={null} onChange={(issue) => issue && link.mutate(issue.issueId)} />
        )}
      </Field>
      {failure !== null && (
        <Message tone="error" live="alert" title="Nothing was changed">
          <p>{toCallError(failure).message}</p>
        </Message>
      )}
    </section>
  );
}
