import AddIcon from '@atlaskit/icon/core/add';
import { useState } from 'react';
import { CreateIssueDialog } from '../create-issue/CreateIssueDialog';
import { matchRoute } from '../router/match-route';
import { usePathname } from '../router/shell-location';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';

/** The project that a page is about, if any. */
function projectOfPage(pathname: string): string | undefined {
  const route = matchRoute(pathname);
  if (route.page === 'project') return route.projectKey;
  return route.page === 'issue' ? route.issueKey.replace(/-\d+$/, '') : undefined;
}

export function CreateButton({ isNarrow }: { readonly isNarrow: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const pathname = usePathname();
  const open = () => setOpen(true);
  return (
    <>
      {isNarrow ? (
        <IconButton label="Create issue" icon={<AddIcon label="" />} onClick={open} />
      ) : (
        <Button appearance="primary" iconBefore={<AddIcon label="" />} onClick={open}>
          Create
        </Button>
      )}
      {isOpen && <CreateIssueDialog projectKey={projectOfPage(pathname)} onClose={() => setOpen(false)} />}
    </>
  );
}
