import { useState } from 'react';
import type { Problem } from '../../../src/domain/problem';
import { Button } from '../ui/Button';
import { Collapsible } from '../ui/Collapsible';
import { TextInput } from '../ui/TextInput';
import { functionNames, functionNamesId } from './FunctionLeadRow';
import { ProjectFields } from './ProjectFields';
import { projectSummary } from './setting-words';
import { plainProject, type SettingsDraft } from './settings-draft';

export interface Project {
  readonly projectId: string;
  readonly key: string;
  readonly name: string;
}

interface ProjectListProps {
  readonly projects: readonly Project[];
  readonly draft: SettingsDraft;
  readonly problems: readonly Problem[];
  readonly onChange: (projects: SettingsDraft['projects']) => void;
}

/** Projects at a glance; more would push what saves the page out of sight. Searching finds any. */
const FEW = 12;

/** Projects that Jira shows, and those that the settings name though it no longer does. Those that something is said of come first. */
function listed(projects: readonly Project[], draft: SettingsDraft): readonly Project[] {
  const known = new Set(projects.map(({ projectId }) => projectId));
  const unseen = Object.keys(draft.projects)
    .filter((id) => !known.has(id))
    .map((projectId) => ({ projectId, key: projectId, name: 'A project that you can’t see, or that is gone' }));
  return [...projects, ...unseen];
}

/** What holds in each project: where Gantry shows, and who has which role there. */
export function ProjectList({ projects, draft, problems, onChange }: ProjectListProps) {
  const [find, setFind] = useState('');
  const [isLong, setIsLong] = useState(false);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  // In the order that the page was opened with: a project must not jump away while it is edited.
  const [first] = useState(() => new Set(Object.keys(draft.projects)));
  const wanted = find.trim().toLocaleLowerCase();
  const shown = listed(projects, draft)
    .filter(({ key, name }) => `${key} ${name}`.toLocaleLowerCase().includes(wanted))
    .toSorted((one, other) => Number(first.has(other.projectId)) - Number(first.has(one.projectId)));
  const withProblems = new Set(problems.flatMap(({ path }) => path.split('/')[0] ?? []));
  // What was opened to be put right stays open when it is right: somebody types there.
  const unopened = [...withProblems].filter((id) => !open.has(id));
  if (unopened.length > 0) setOpen(new Set([...open, ...unopened]));
  const rest = wanted === '' && !isLong ? shown.slice(FEW).filter(({ projectId }) => !withProblems.has(projectId)) : [];
  const hidden = new Set(rest);
  const toggle = (id: string, isOpen: boolean) =>
    setOpen((before) => new Set([...before].filter((other) => other !== id).concat(isOpen ? id : [])));
  return (
    <>
      <datalist id={functionNamesId}>
        {functionNames.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <span className="settings__find">
        <TextInput
          type="search"
          aria-label="Find a project"
          placeholder="Find a project"
          value={find}
          onChange={setFind}
        />
      </span>
      <div>
        {shown
          .filter((project) => !hidden.has(project))
          .map(({ projectId, key, name }) => {
            const project = draft.projects[projectId] ?? plainProject;
            const isOpen = open.has(projectId);
            return (
              <Collapsible
                key={projectId}
                title={`${name} (${key})`}
                meta={projectSummary(project)}
                isOpen={isOpen}
                onToggle={(isOpened) => toggle(projectId, isOpened)}
              >
                {/* A site has hundreds of projects with a dozen leads each; what is typed stands in the draft. */}
                {isOpen && (
                  <ProjectFields
                    projectId={projectId}
                    projectKey={key}
                    project={project}
                    problems={problems}
                    onChange={(part) => onChange({ ...draft.projects, [projectId]: { ...project, ...part } })}
                  />
                )}
              </Collapsible>
            );
          })}
        {hidden.size > 0 && (
          <p>
            <Button appearance="link" onClick={() => setIsLong(true)}>
              {`Show ${hidden.size} more projects`}
            </Button>
          </p>
        )}
        {shown.length === 0 && <p className="quiet">No project by that name.</p>}
      </div>
    </>
  );
}
