import type { Version } from '../../jira/wire';
import { quoted } from '../../layout/search-target';
import { Link } from '../../router/Link';
import { dateWords } from '../../ui/date-words';
import { Lozenge, type Tone } from '../../ui/Lozenge';

function stateOf({ released, archived, overdue }: Version): readonly [Tone, string] {
  if (archived === true) return ['neutral', 'Archived'];
  if (released === true) return ['success', 'Released'];
  return overdue === true ? ['danger', 'Overdue'] : ['information', 'Unreleased'];
}

/** A project's releases, the latest first. */
export function ProjectVersions({
  versions,
  projectKey,
}: {
  readonly versions: readonly Version[];
  readonly projectKey: string;
}) {
  const jqlOf = (name: string) => `project = ${projectKey} AND fixVersion = ${quoted(name)} ORDER BY created DESC`;
  return (
    <section className="page__section" aria-labelledby="versions-title">
      <h2 id="versions-title" className="page__section-title">
        Releases
      </h2>
      {versions.length === 0 ? (
        <p className="page__note">This project has no versions.</p>
      ) : (
        <div className="table-scroll">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Version</th>
                <th scope="col">Status</th>
                <th scope="col" className="table__wide">
                  Start date
                </th>
                <th scope="col">Release date</th>
              </tr>
            </thead>
            <tbody>
              {versions.toReversed().map((version) => {
                const [tone, state] = stateOf(version);
                return (
                  <tr key={version.id}>
                    <td>
                      <Link href={`/issues/?${new URLSearchParams({ jql: jqlOf(version.name) })}`}>{version.name}</Link>
                    </td>
                    <td>
                      <Lozenge tone={tone}>{state}</Lozenge>
                    </td>
                    <td className="table__wide">{version.startDate ? dateWords(version.startDate) : ''}</td>
                    <td>{version.releaseDate ? dateWords(version.releaseDate) : ''}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
