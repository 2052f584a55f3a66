import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useHostNow } from '../../../host/use-host-now';
import { fieldIdsQuery } from '../../../jira/queries';
import type { Issue } from '../../../jira/wire';
import { Instant } from '../../../ui/Instant';
import { useMedia } from '../../../ui/use-media';
import { CustomDetails } from './CustomDetails';
import { DateDetail } from './DateDetail';
import { LabelsDetail } from './LabelsDetail';
import { OptionDetail } from './OptionDetail';
import { OptionsDetail } from './OptionsDetail';
import { PersonDetail } from './PersonDetail';
import { PriorityIcon } from '../../../ui/PriorityIcon';
import './issue-details.css';

/** The fields of an issue, each edited in its place by whoever may. */
export function IssueDetails({ issue }: { readonly issue: Issue }) {
  const isNarrow = useMedia('(max-width: 900px)');
  const [isOpen, setOpen] = useState(!isNarrow);
  const fieldIds = useQuery(fieldIdsQuery).data;
  const now = useHostNow();
  const { created, updated, resolutiondate, security } = issue.fields;
  return (
    <section className="issue-details" aria-labelledby="details-title">
      <h2 id="details-title" className="issue-details__title">
        <button type="button" className="issue-details__toggle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? <ChevronDownIcon label="" size="small" /> : <ChevronRightIcon label="" size="small" />}
          Details
        </button>
      </h2>
      {isOpen && (
        <dl className="issue-details__list">
          <PersonDetail issue={issue} name="Assignee" fieldId="assignee" nobody="Unassigned" />
          <PersonDetail issue={issue} name="Reporter" fieldId="reporter" nobody="Anonymous" />
          <OptionDetail
            issue={issue}
            name="Priority"
            fieldId="priority"
            icon={(option) => <PriorityIcon name={option.name} isNamed />}
          />
          <LabelsDetail issue={issue} />
          <DateDetail issue={issue} name="Due date" fieldId="duedate" marksPast />
          {fieldIds?.startDate && <DateDetail issue={issue} name="Start date" fieldId={fieldIds.startDate} />}
          {fieldIds && <CustomDetails issue={issue} fieldIds={fieldIds} />}
          <OptionsDetail issue={issue} name="Fix versions" fieldId="fixVersions" />
          <OptionsDetail issue={issue} name="Affects versions" fieldId="versions" />
          <OptionsDetail issue={issue} name="Components" fieldId="components" />
          {(security ?? issue.editmeta?.fields['security']?.allowedValues?.length) ? (
            <OptionDetail issue={issue} name="Security level" fieldId="security" none="None" />
          ) : null}
          <OptionDetail issue={issue} name="Resolution" fieldId="resolution" none="Unresolved" />
        </dl>
      )}
      <div className="issue-details__times">
        {created && (
          <p>
            Created <Instant at={created} now={now} />
          </p>
        )}
        {updated && (
          <p>
            Updated <Instant at={updated} now={now} />
          </p>
        )}
        {resolutiondate && (
          <p>
            Resolved <Instant at={resolutiondate} now={now} />
          </p>
        )}
      </div>
    </section>
  );
}
