import { rest } from '../wire/wire-context';
import { refused } from './jira-error';
import { ok, type Operation } from './operation';

export const listSecuritySchemes: Operation = {
  method: 'GET',
  path: '/rest/api/3/issuesecurityschemes',
  signedIn: true,
  answer(call) {
    if (!call.permissions.hasGlobal('ADMINISTER')) {
      throw refused(call, 'Only Jira administrators can perform this operation.');
    }
    const schemes = [...call.store.securitySchemes.values()].map((scheme) => ({
      self: rest(call, 'issuesecurityschemes', scheme.id),
      id: Number(scheme.id),
      name: scheme.name,
      description: scheme.description,
      ...(scheme.defaultLevelId !== null && { defaultSecurityLevelId: Number(scheme.defaultLevelId) }),
    }));
    return ok({ issueSecuritySchemes: schemes });
  },
};
