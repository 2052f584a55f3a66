import SuccessIcon from '@atlaskit/icon/core/status-success';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import { count } from '../../format';
import { Spinner } from '../../ui/Spinner';
import type { RootsCheck as Check } from './use-roots-check';

/** Roots whose rollup takes a while, and seldom means what was meant. */
const MANY = 1000;

/** What the roots find, as Jira answers the person who edits them. What is wrong with them stands at their field. */
export function RootsCheck({ check: { kind, found, failure, problems } }: { readonly check: Check }) {
  return (
    <div className="roots-check">
      <div className="roots-check__state" role="status">
        {kind === 'nothing to check' && 'Nothing to check yet.'}
        {kind === 'checking' && (
          <>
            <Spinner />
            Asking Jira…
          </>
        )}
        {kind === 'failed' && failure !== null && failure.code !== 'invalid-input' && (
          <>
            <span className="roots-check__icon roots-check__icon--warning">
              <WarningIcon label="" size="small" />
            </span>
            {failure.message}
          </>
        )}
        {kind === 'checked' && found !== null && problems.length === 0 && <Found found={found} />}
      </div>
      {kind === 'checked' && found !== null && found.filter !== null && (
        <p className="roots-check__filter">
          <span className="quiet">The filter asks</span> <code>{found.filter.jql}</code>
        </p>
      )}
      {kind === 'checked' && found !== null && found.roots.length > 0 && (
        <ol className="roots-check__list" aria-label="First of the roots that you can see">
          {found.roots.map(({ issueId, key, summary, issueType }) => (
            <li key={issueId} className="roots-check__root">
              <span className="roots-check__key">{key}</span>
              <span className="roots-check__summary">{summary || 'No summary'}</span>
              <span className="quiet">{issueType}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function Found({ found: { roots, total } }: { readonly found: NonNullable<Check['found']> }) {
  if (roots.length === 0) {
    return (
      <>
        <span className="roots-check__icon roots-check__icon--warning">
          <WarningIcon label="" size="small" />
        </span>
        It is right, but finds no issue that you can see.
      </>
    );
  }
  const many = total ?? roots.length;
  const more = many > roots.length ? `; these are the first ${roots.length}` : '';
  return (
    <>
      <span className={`roots-check__icon roots-check__icon--${many > MANY ? 'warning' : 'done'}`}>
        {many > MANY ? <WarningIcon label="" size="small" /> : <SuccessIcon label="" size="small" />}
      </span>
      {`${total === null ? 'Finds issues' : `Finds ${count(many, 'root')}`} that you can see${more}.`}
      {many > MANY && ' That is a lot: roots are the few things that a plan is about.'}
    </>
  );
}
