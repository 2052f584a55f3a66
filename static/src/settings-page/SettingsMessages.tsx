import type { Person } from '../../../src/contract/person';
import { Button } from '../ui/Button';
import { Message } from '../ui/Message';
import { conflictSentence } from './setting-words';
import type { SettingsForm } from './use-settings-form';

interface SettingsMessagesProps {
  readonly form: SettingsForm;
  readonly nameOf: (projectId: string) => string;
}

/** What became of a save: refused, overtaken by somebody else's, or both. What was typed stays on the page in any case. */
export function SettingsMessages({ form, nameOf }: SettingsMessagesProps) {
  const { failure, conflicts, isRebased } = form;
  const personOf = (accountId: string): Person =>
    form.view.people[accountId] ?? { accountId, displayName: 'someone you can’t see', active: false };
  return (
    <>
      {failure !== null && failure.code === 'busy' && (
        <Message
          tone="warning"
          live="alert"
          title="Somebody else saved the settings meanwhile"
          actions={
            <Button isLoading={form.isReloading} onClick={form.reload}>
              Load theirs and keep my changes
            </Button>
          }
        >
          <p>Nothing of yours was saved, and all of it is still on this page. Load theirs, check both, then save.</p>
        </Message>
      )}
      {failure !== null && failure.code !== 'busy' && (
        <Message tone="error" live="alert" title="The settings were not saved">
          <p>{failure.message}</p>
          {failure.problems.map(({ path, message }) => (
            <p key={path + message}>{message}</p>
          ))}
          {failure.reference !== undefined && <p>Reference {failure.reference}</p>}
        </Message>
      )}
      {isRebased && (
        <Message
          tone={conflicts.length > 0 ? 'warning' : 'information'}
          live="status"
          title="This page now has their changes together with yours, which are not saved yet"
        >
          {conflicts.map((conflict) => (
            <p key={JSON.stringify(conflict)} className="conflict">
              {conflictSentence(conflict, nameOf, personOf)}
              <Button spacing="compact" onClick={() => form.takeTheirs(conflict)}>
                Take theirs
              </Button>
            </p>
          ))}
        </Message>
      )}
    </>
  );
}
