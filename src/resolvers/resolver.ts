import Resolver from '@forge/resolver';
import type { Ports } from '../usecases/ports';
import { handlers } from './handlers';
import { logFailure } from './log-failure';
import { createRouter } from './router';

/** The function that Forge calls for every `invoke` of a page. */
export function createResolver(ports: Ports): ReturnType<Resolver['getDefinitions']> {
  const router = createRouter(handlers, {
    ports,
    log: logFailure,
    newReference: () => crypto.randomUUID().slice(0, 8),
  });
  const resolver = new Resolver();
  for (const [name, route] of Object.entries(router)) resolver.define(name, route);
  return resolver.getDefinitions();
}
