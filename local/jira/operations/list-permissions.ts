import { PERMISSION_KINDS } from '../permissions/permission-keys';
import { ok, type Operation } from './operation';

export const listPermissions: Operation = {
  method: 'GET',
  path: '/rest/api/3/permissions',
  signedIn: true,
  answer() {
    const permissions = PERMISSION_KINDS.map(({ key, name, type, description }) => [
      key,
      { key, name, type, description },
    ]);
    return ok({ permissions: Object.fromEntries(permissions) as unknown });
  },
};
