import type { IndexStatus } from '../../../../src/contract/portfolio-index';
import { count } from '../../format';
import { Lozenge } from '../../ui/Lozenge';
import { inOrder, projectState } from './index-words';

/** How far each project is. */
export function IndexedProjects({ status: { projects } }: { readonly status: IndexStatus }) {
  if (projects.length === 0) return null;
  const hidden = projects.filter(({ state }) => state === 'hidden');
  const hasCounts = projects.some(({ issues }) => issues !== null);
  return (
    <section className="index-projects" aria-labelledby="index-projects">
      <h2 id="index-projects" className="index-projects__title">
        Projects <span className="quiet">{projects.length}</span>
      </h2>
      {hidden.length > 0 && (
        <p className="quiet">
          {`Gantry itself can’t browse ${count(hidden.length, 'project')}, so every plan that reaches into ${hidden.length === 1 ? 'it' : 'them'} is partial. A project administrator can give the app back its role.`}
        </p>
      )}
      <div className="index-projects__scroll">
        <table className="index-table">
          <thead>
            <tr>
              <th scope="col">Project</th>
              <th scope="col">State</th>
              {hasCounts && (
                <th scope="col" className="index-table__number">
                  Issues
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {inOrder(projects).map(({ projectId, key, name, state, issues }) => (
              <tr key={projectId}>
                <th scope="row">
                  {name} <span className="quiet">{key}</span>
                </th>
                <td>
                  <Lozenge tone={projectState[state].tone}>{projectState[state].label}</Lozenge>
                </td>
                {hasCounts && (
                  <td className="index-table__number">{issues === null ? '–' : issues.toLocaleString('en')}</td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
