import LinkIcon from '@atlaskit/icon/core/link';
import { useLaunch } from '../../launch-context';
import { useWorks } from './use-works';

/** The issue in which an item's work is done, in a row; nothing where the viewer can't see that issue. */
export function WorkKey({ issueId }: { readonly issueId: string }) {
  const { view } = useLaunch();
  const { found } = useWorks();
  const key = found?.[issueId]?.key ?? view.issues[issueId]?.key;
  if (key === undefined) return null;
  return (
    <span className="item-meta__waits">
      <LinkIcon label="" size="small" />
      <span className="visually-hidden">Follows the issue </span>
      {key}
    </span>
  );
}
