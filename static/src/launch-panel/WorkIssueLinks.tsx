import { openIssue } from '../host';
import { Button } from '../ui/Button';
import { useWorks } from './items/work/use-works';
import { useLaunch } from './launch-context';

/** The Jira issues in which these items' work is done, as far as the viewer sees them; nothing where there is none. */
export function WorkIssueLinks({ itemIds }: { readonly itemIds: readonly string[] }) {
  const { view, reading } = useLaunch();
  const { found } = useWorks();
  const keys = itemIds.flatMap((itemId) => {
    const issueId = reading.launch.items[itemId]?.work?.issueId;
    const named = issueId === undefined ? undefined : (found?.[issueId] ?? view.issues[issueId]);
    return named === undefined ? [] : [named.key];
  });
  if (keys.length === 0) return null;
  return (
    <span className="launch-quiet">
      {' Worked on in '}
      {keys.map((key, index) => (
        <span key={key}>
          {index > 0 && ', '}
          <Button appearance="link" onClick={() => void openIssue(key)}>
            {key}
          </Button>
        </span>
      ))}
      {'.'}
    </span>
  );
}
