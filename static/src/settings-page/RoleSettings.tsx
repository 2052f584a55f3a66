import { HolderList } from './HolderList';
import type { SettingsForm } from './use-settings-form';

const administrators =
  'Nobody is named yet, so Jira administrators hold these rights everywhere and project administrators in their projects.';

/** Who holds Gantry's own roles on the whole site. */
export function RoleSettings({ form: { draft, change } }: { readonly form: SettingsForm }) {
  return (
    <section className="settings__section">
      <h2 className="settings__heading">Roles on the whole site</h2>
      <HolderList
        label="Product ops"
        help="Edit templates and plans, read governance. They never decide for a product manager."
        otherwise={administrators}
        holders={draft.productOps}
        onChange={(productOps) => change({ productOps })}
      />
      <HolderList
        label="Release managers"
        help="Start and move launches, waive items, record go/no-go, in every project that names none of its own."
        otherwise={administrators}
        holders={draft.releaseManagers}
        onChange={(releaseManagers) => change({ releaseManagers })}
      />
    </section>
  );
}
