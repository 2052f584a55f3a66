import type { MirrorFinding } from '../../../src/domain/mirror/recognise-mirror';
import { Message } from '../ui/Message';

/** What the person should know before reading the answers: whose rights these are, and what became of Jira's copy. */
export function PanelMessages({
  notices,
  mirror,
}: {
  readonly notices: readonly string[];
  readonly mirror: MirrorFinding;
}) {
  const isForeign = mirror.kind === 'cloned' || mirror.kind === 'forged';
  return (
    <>
      {isForeign && (
        <Message
          tone="warning"
          title={mirror.kind === 'cloned' ? 'This issue was cloned' : 'Jira’s copy was changed outside Gantry'}
        >
          <p>{mirror.sentence}</p>
        </Message>
      )}
      {notices.map((notice) => (
        <Message key={notice}>
          <p>{notice}</p>
        </Message>
      ))}
    </>
  );
}
