import { openIssue } from '../host';
import { useHostContext } from '../host-context';

/** An issue's key, as a link that opens it in Jira. `isInGrid` leaves the Tab order to the grid, whose cell takes Enter for it. */
export function IssueLink({ issueKey, isInGrid = false }: { readonly issueKey: string; readonly isInGrid?: boolean }) {
  const { siteUrl } = useHostContext();
  return (
    <a
      className="issue-link"
      href={`${siteUrl}/browse/${encodeURIComponent(issueKey)}`}
      target="_blank"
      rel="noreferrer"
      {...(isInGrid && { tabIndex: -1 })}
      onClick={(event) => {
        // The frame may not lead the page around it elsewhere by itself.
        event.preventDefault();
        void openIssue(issueKey);
      }}
    >
      {issueKey}
    </a>
  );
}
