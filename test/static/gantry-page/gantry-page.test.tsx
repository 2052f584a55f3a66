/** @jest-environment jsdom */
import { fakeBridge } from '../support/fake-bridge';
import { readFileSync } from 'node:fs';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { parse } from 'yaml';
import { App } from '../../../static/src/App';
import { pages } from '../../../static/src/gantry-page/pages';
import { modules } from '../../../static/src/modules';
import { createQueryClient } from '../../../static/src/query-client';

function open(path: string, search = '') {
  fakeBridge.visited.splice(0, Infinity, search);
  fakeBridge.paths.splice(0, Infinity, path);
  fakeBridge.returnTo = () => undefined;
  fakeBridge.context = { moduleKey: 'gantry-page', timezone: 'Europe/Berlin', locale: 'en_GB', extension: {} };
  fakeBridge.backend = async () => ({ ok: true, value: { plans: [], mayCreate: false, people: {} } });
  render(
    <QueryClientProvider client={createQueryClient()}>
      <App />
    </QueryClientProvider>,
  );
  return userEvent.setup();
}
afterEach(() => {
  cleanup();
  fakeBridge.paths.splice(0);
});

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

test.each(['/', '/portfolio', '/portfolio/anything'])('the address %s shows the portfolio', async (path) => {
  open(path);
  expect(await heading('Portfolio')).toBeDefined();
});

test('an address that is none of Gantry’s says so and leads on, with a step to go back to', async () => {
  const user = open('/crane', '?x=1');
  expect(await heading('Gantry has no such page')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Portfolio' }));
  expect(await heading('Portfolio')).toBeDefined();
  expect([fakeBridge.paths.at(-1), fakeBridge.visited.at(-1)]).toEqual(['/portfolio', '']);
  act(() => fakeBridge.returnTo('?x=1', '/crane'));
  expect(await heading('Gantry has no such page')).toBeDefined();
});

test('every module that the manifest gives a page has its root component', () => {
  const { modules: declared } = parse(readFileSync('manifest.yml', 'utf8')) as {
    readonly modules: Readonly<
      Record<string, readonly { readonly key: string; readonly resource?: string; readonly view?: object }[]>
    >;
  };
  // A workflow rule has a page for each of its views, and no resource of its own.
  const keys = Object.values(declared).flatMap((list) =>
    list.flatMap(({ key, resource, view }) => ((resource ?? view) ? [key] : [])),
  );
  expect(Object.keys(modules).toSorted()).toEqual(keys.toSorted());
});

test('the manifest lists the sub-pages that there are, in their order, by the same names', () => {
  const manifest = parse(readFileSync('manifest.yml', 'utf8')) as {
    readonly modules: { readonly 'jira:globalPage': readonly [{ readonly pages: readonly object[] }] };
  };
  const [{ pages: listed }] = manifest.modules['jira:globalPage'];
  expect(listed).toEqual([...pages].map(([route, { title }]) => expect.objectContaining({ route, title }) as unknown));
});
