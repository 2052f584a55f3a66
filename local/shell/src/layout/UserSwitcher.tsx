import CheckIcon from '@atlaskit/icon/core/check-mark';
import ChevronIcon from '@atlaskit/icon/core/chevron-down';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { siteQuery, usersQuery, type SignedInUser } from '../host/queries';
import { useSession } from '../host/session';
import { useSwitchUser } from '../host/use-switch-user';
import { tellFailure } from '../flags/flag-store';
import { Avatar } from '../ui/Avatar';
import { Popover } from '../ui/Popover';
import { useListbox } from '../ui/use-listbox';
import '../ui/listbox.css';
import './user-switcher.css';

function UserList({ onChosen }: { readonly onChosen: () => void }) {
  const current = useSession();
  const users = useQuery(usersQuery);
  const switchUser = useSwitchUser();
  const [filter, setFilter] = useState('');
  const wanted = filter.trim().toLocaleLowerCase();
  const found = (users.data ?? []).filter(({ displayName, title }) =>
    `${displayName} ${title}`.toLocaleLowerCase().includes(wanted),
  );
  const choose = ({ accountId }: SignedInUser) => {
    onChosen();
    if (accountId === current.accountId) return;
    switchUser.mutate(accountId, { onError: (error) => tellFailure('You are still signed in as before', error) });
  };
  const listbox = useListbox(found.length, true, (index) => {
    const user = found[index];
    if (user !== undefined) choose(user);
  });
  return (
    <>
      <div className="user-switcher__filter">
        <input
          {...listbox.inputProps}
          className="input"
          aria-label="Find a person by name or role"
          placeholder="Find by name or role"
          value={filter}
          onChange={({ target }) => {
            setFilter(target.value);
            listbox.unmark();
          }}
          onKeyDown={listbox.onKeyDown}
        />
      </div>
      <div {...listbox.listProps} className="user-switcher__list listbox" aria-label="People">
        {found.map((user, index) => (
          <div key={user.accountId} {...listbox.optionProps(index)} className="listbox__option">
            <Avatar name={user.displayName} size={32} />
            <span className="listbox__text">
              <span className="listbox__main">{user.displayName}</span>
              <span className="listbox__sub">{user.title}</span>
            </span>
            {user.accountId === current.accountId && <CheckIcon label="Signed in" />}
          </div>
        ))}
      </div>
      {users.isSuccess && found.length === 0 && <p className="listbox__none">Nobody has that name or role.</p>}
      {users.isError && <p className="listbox__none">{users.error.message}</p>}
    </>
  );
}

/** Who one is, and becoming somebody else: what they may see and do is then what one sees. */
export function UserSwitcher() {
  const user = useSession();
  const site = useQuery(siteQuery);
  return (
    <Popover
      label="Signed in as"
      trigger={(props) => (
        <button {...props} type="button" className="top-bar__chip user-switcher__button" title="Switch user">
          <Avatar name={user.displayName} />
          <span className="top-bar__user-name">{user.displayName}</span>
          <span className="visually-hidden">, {user.title}. Switch user</span>
          <ChevronIcon label="" size="small" />
        </button>
      )}
    >
      {(close) => (
        <div className="user-switcher">
          <div className="user-switcher__head">
            <Avatar name={user.displayName} size={40} />
            <div className="listbox__text">
              <p className="user-switcher__name">{user.displayName}</p>
              <p className="listbox__sub">{[user.title, user.timeZone].filter(Boolean).join(' · ')}</p>
            </div>
          </div>
          {site.data?.kind === 'remote' ? (
            <p className="listbox__none">A real site has one viewer: the owner of the API token.</p>
          ) : (
            <UserList onChosen={close} />
          )}
        </div>
      )}
    </Popover>
  );
}
