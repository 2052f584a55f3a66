import type { Project } from '../../jira/wire';
import { Avatar } from '../../ui/Avatar';
import { ProjectComponents } from './ProjectComponents';
import { ProjectVersions } from './ProjectVersions';
import { RecentIssues } from './RecentIssues';

/** What moved lately, the project's releases and components, and what it is. */
export function ProjectOverview({ project }: { readonly project: Project }) {
  const { key, description, lead, issueTypes = [], versions = [], components = [] } = project;
  return (
    <div className="project-page">
      <div className="project-page__main">
        <RecentIssues projectKey={key} />
        <ProjectVersions versions={versions} projectKey={key} />
      </div>
      <div className="project-page__side">
        <section className="page__section" aria-labelledby="about-title">
          <h2 id="about-title" className="page__section-title">
            About
          </h2>
          {description && <p>{description}</p>}
          <dl className="project-page__facts">
            <dt>Key</dt>
            <dd>{key}</dd>
            <dt>Lead</dt>
            <dd className="table__cell">
              {lead && <Avatar name={lead.displayName} />}
              {lead?.displayName ?? 'Nobody'}
            </dd>
            <dt>Issue types</dt>
            <dd>{issueTypes.map(({ name }) => name).join(', ')}</dd>
          </dl>
        </section>
        <ProjectComponents components={components} />
      </div>
    </div>
  );
}
