import type { Holder, PermissionGrant, StoredPermissionScheme } from '../state/model';
import { rest, type Wire, type WireContext } from './wire-context';

/** Any word in `expand` brings the grants along; what else it could bring isn't modelled. */
export function wirePermissionScheme(context: WireContext, scheme: StoredPermissionScheme, withGrants: boolean): Wire {
  return {
    expand: 'permissions,user,group,projectRole,field,all',
    id: Number(scheme.id),
    self: rest(context, 'permissionscheme', scheme.id),
    name: scheme.name,
    description: scheme.description,
    ...(withGrants && { permissions: scheme.grants.map((grant) => wireGrant(context, scheme, grant)) }),
  };
}

function wireGrant(context: WireContext, scheme: StoredPermissionScheme, { id, holder, permission }: PermissionGrant) {
  return {
    id: Number(id),
    self: rest(context, 'permissionscheme', scheme.id, 'permission', id),
    holder: wireHolder(context, holder),
    permission,
  };
}

/** Jira calls everybody who is signed in those with access to any application. */
function wireHolder({ store }: WireContext, holder: Holder): Wire {
  switch (holder.type) {
    case 'loggedIn':
      return { type: 'applicationRole' };
    case 'group':
      return { type: 'group', parameter: store.groups.get(holder.id)?.name ?? '', value: holder.id };
    case 'user':
    case 'projectRole':
    case 'userCustomField':
    case 'groupCustomField':
      return { type: holder.type, parameter: holder.id, value: holder.id };
    default:
      return { type: holder.type };
  }
}
