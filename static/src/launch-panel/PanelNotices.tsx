import type { LaunchView } from '../../../src/contract/launch';
import { Message } from '../ui/Message';

interface PanelNoticesProps {
  readonly view: LaunchView;
  /** What the last change has to say beside its outcome. */
  readonly ofChange?: readonly string[];
}

/** What the person should know before reading on: a copy in Jira that isn't ours, rights that stand in for others. */
export function PanelNotices({ view, ofChange = [] }: PanelNoticesProps) {
  const { mirror, notices } = view;
  return (
    <>
      {(mirror.kind === 'forged' || mirror.kind === 'cloned') && <Message tone="warning">{mirror.sentence}</Message>}
      {ofChange.map((notice) => (
        <Message key={notice} tone="warning" live="status">
          {notice}
        </Message>
      ))}
      {notices.map((notice) => (
        <Message key={notice}>{notice}</Message>
      ))}
    </>
  );
}
