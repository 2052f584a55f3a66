import type { ExplainedVerdict } from '../../../src/domain/readiness/assessment';
import type { Reason } from '../../../src/domain/readiness/reason';
import { count } from '../format';
import { Disclosure } from '../ui/Disclosure';
import { ItemLink } from './ItemLink';
import { linkedParts } from './linked-parts';
import { VerdictLozenge } from './VerdictLozenge';
import { WorkIssueLinks } from './WorkIssueLinks';

/** A sentence names three items at most; the rest are listed under it. */
const NAMED = 3;

export function LinkedSentence({
  sentence,
  reasons,
}: {
  readonly sentence: string;
  readonly reasons: readonly Pick<Reason, 'itemId' | 'title'>[];
}) {
  return linkedParts(sentence, reasons).map(({ text, itemId }, index) =>
    itemId === null ? (
      <span key={index}>{text}</span>
    ) : (
      <ItemLink key={index} itemId={itemId}>
        {text}
      </ItemLink>
    ),
  );
}

/** The sentence begins with the verdict's own word, which the lozenge beside it says already. */
export function withoutVerdict({ verdict, sentence }: Pick<ExplainedVerdict, 'verdict' | 'sentence'>): string {
  const rest = sentence.startsWith(`${verdict}: `) ? sentence.slice(verdict.length + 2) : sentence;
  return rest.charAt(0).toLocaleUpperCase() + rest.slice(1);
}

/** A verdict, the sentence that says why, and every item that decided it, each a link. */
export function VerdictSummary({ explained, title }: { readonly explained: ExplainedVerdict; readonly title: string }) {
  const { verdict, reasons } = explained;
  return (
    <section className="verdict" aria-label={title}>
      <div className="verdict__head">
        <h2 className="launch-subtitle">{title}</h2>
        <VerdictLozenge verdict={verdict} />
      </div>
      <p className="verdict__sentence">
        <LinkedSentence sentence={withoutVerdict(explained)} reasons={reasons} />
        <WorkIssueLinks itemIds={reasons.slice(0, NAMED).map(({ itemId }) => itemId)} />
      </p>
      {reasons.length > NAMED && (
        <Disclosure label={`All ${count(reasons.length, 'item')} that decided it`}>
          <ul>
            {reasons.map((reason) => (
              <li key={reason.itemId}>
                <LinkedSentence sentence={reason.sentence} reasons={[reason]} />
                <WorkIssueLinks itemIds={[reason.itemId]} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}
