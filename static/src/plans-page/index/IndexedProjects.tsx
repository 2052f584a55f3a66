import type { IndexedProjectStatus, IndexStatus } from '../../../../src/contract/portfolio-index';
import { count } from '../../format';
import { Lozenge } from '../../ui/Lozenge';
import { inOrder, projectState } from './index-words';

/** A project that wasn't read has no number yet: 0 would say that it is empty. */
const isCounted = (state: IndexedProjectStatus['state']): boolean => state === 'ready' || state === 'reading';

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
          {`Gantry itself can’t browse ${count(hidden.length, 'project')}, so plans that reach into ${hidden.length === 1 ? 'it' : 'them'} are partial. A project administrator can give the app its role back, in the project’s settings.`}
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
                  <td className="index-table__number">
                    {isCounted(state) && issues !== null ? (
                      issues.toLocaleString('en')
                    ) : (
                      <>
                        <span aria-hidden>–</span>
                        <span className="visually-hidden">Not counted</span>
                      </>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
