import type { Browser, Frame, Page } from 'playwright-core';
import type * as ForgeBridge from '@forge/bridge';
import { describeInChromium, launchChromium } from '../../support/browser/chromium';
import { servePages, type ServedPages } from './bridge-pages';
import { closeHosts } from './fixture';

declare const bridge: typeof ForgeBridge;
declare const seen: unknown[];
declare const violations: string[];
declare const frame: { setColorMode(mode: string): void; unmount(): void; iframe: HTMLIFrameElement };
declare function show(more?: object): Promise<void>;

let browser: Browser;
let pages: ServedPages;
let page: Page;
let app: Frame;
const consoleErrors: string[] = [];

interface ResolverRequest {
  readonly call: { readonly functionKey: string; readonly payload: unknown };
  readonly context: unknown;
}

function resolver({ call, context }: ResolverRequest, { principal }: { principal: unknown }): unknown {
  if (call.functionKey === 'fail') {
    throw new Error('no such answer');
  }
  return { call, context, principal, at: new Date(0) };
}

describeInChromium('a frame of the app', () => {
  beforeAll(async () => {
    pages = await servePages(resolver as never);
    browser = await launchChromium();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    pages.close();
    await closeHosts();
  });

  beforeEach(async () => {
    consoleErrors.length = 0;
    page = await browser.newPage();
    page.on('console', (message) => message.type() === 'error' && consoleErrors.push(message.text()));
    await page.goto(pages.shellOrigin);
    await page.evaluate(() => fetch('/_host/session'));
    await page.evaluate(() => show());
    app = await appFrame(1);
  });
  afterEach(() => page.close());

  /** The nth frame of the page, counted from 1, once the app's bundle has run in it. */
  async function appFrame(position: number): Promise<Frame> {
    const found = page.frames()[position];
    if (found === undefined) {
      throw new Error('The frame is missing.');
    }
    await found.waitForFunction(() => 'bridge' in globalThis);
    return found;
  }

  const seenByShell = () => page.evaluate(() => seen);

  test('the frame has an origin of its own and the production policy, and breaks none of it', async () => {
    const response = await page.request.get(`${pages.frameOrigin}/main/`);
    const policy = response.headers()['content-security-policy'] ?? '';
    expect(new URL(app.url()).origin).toBe(pages.frameOrigin);
    expect(policy).toContain(`frame-ancestors ${pages.shellOrigin};`);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain('sandbox allow-popups');
    expect(policy).not.toMatch(/report-uri|script-src[^;]*unsafe/);
    await app.evaluate(() =>
      document.head.append(Object.assign(document.createElement('style'), { textContent: 'p{}' })),
    );
    await expect(app.evaluate(() => violations)).resolves.toEqual(['style-src-elem']);
    expect(consoleErrors.filter((text) => !text.includes('style-src'))).toEqual([]);
  });

  test('the context tells the place as the viewer sees it', async () => {
    await expect(app.evaluate(() => bridge.view.getContext())).resolves.toMatchObject({
      accountId: 'alice',
      cloudId: 'cloud-1',
      siteUrl: 'http://jira.test',
      moduleKey: 'panel',
      timezone: 'Europe/Berlin',
      locale: 'en-US',
      environmentType: 'PRODUCTION',
      extension: {
        type: 'jira:issuePanel',
        issue: { id: '10001', key: 'RM-1', type: 'Initiative', typeId: '3' },
        project: { id: '10000', key: 'RM', type: 'software' },
      },
      theme: { colorMode: 'light' },
    });
  });

  test('invoke runs the resolver as the signed-in user, whatever the payload claims', async () => {
    const answer = await app.evaluate(() => bridge.invoke('read', { accountId: 'bob' }));
    expect(answer).toMatchObject({
      call: { functionKey: 'read', payload: { accountId: 'bob' } },
      context: { extension: { issue: { key: 'RM-1' } }, moduleKey: 'panel' },
      principal: { accountId: 'alice' },
      at: '1970-01-01T00:00:00.000Z',
    });
  });

  test('an error of the resolver rejects with the words that Forge puts around it', async () => {
    const message = await app.evaluate(() => bridge.invoke('fail').catch((error: Error) => error.message));
    expect(message).toBe('There was an error invoking the function - no such answer');
  });

  test('requestJira asks Jira as the viewer', async () => {
    const found = await app.evaluate(async () => {
      const response = await bridge.requestJira('/rest/api/3/issue/RM-1?fields=summary');
      return { status: response.status, key: ((await response.json()) as { key: string }).key };
    });
    expect(found).toEqual({ status: 200, key: 'RM-1' });
    const saved = await app.evaluate(async () => {
      const init = { method: 'PUT', body: '{"a":1}', headers: { 'Content-Type': 'application/json' } };
      return (await bridge.requestJira('/rest/api/3/issue/RM-1/properties/x', init)).status;
    });
    expect(saved).toBe(200);
    expect(pages.running.site.seen.at(-1)).toMatchObject({
      method: 'PUT',
      body: '{"a":1}',
      caller: { accountId: 'alice' },
    });
  });

  test('flags, navigation and refresh reach the shell, and a flag action runs in the frame', async () => {
    const clicked = await app.evaluate(
      () =>
        new Promise((resolve) => {
          bridge.showFlag({ id: 'f', title: 'Saved', actions: [{ text: 'Undo', onClick: () => resolve('clicked') }] });
        }),
    );
    expect(clicked).toBe('clicked');
    await app.evaluate(async () => {
      await bridge.router.open({ target: 'issue', issueKey: 'RM-1' });
      await bridge.view.refresh();
    });
    await expect(seenByShell()).resolves.toEqual([
      { id: 'f', title: 'Saved', type: 'info' },
      { type: 'new-tab', url: `${pages.shellOrigin}/browse/RM-1` },
      { refreshed: null },
    ]);
    await expect(
      app.evaluate(async () => String(await bridge.router.getUrl({ target: 'issue', issueKey: 'A-1' }))),
    ).resolves.toBe(`${pages.shellOrigin}/browse/A-1`);
  });

  test('what the page cannot do fails as in Forge', async () => {
    const failures = await app.evaluate(async () => {
      const message = (work: Promise<unknown>) =>
        work.then(
          () => 'done',
          (error: Error) => error.message,
        );
      return [
        await message(bridge.view.close()),
        await message(bridge.view.submit()),
        await message(bridge.router.navigate('javascript:alert(1)')),
        await message(bridge.realtime.publish('a', 'b')),
      ];
    });
    expect(failures).toEqual([
      "this resource's view is not closable.",
      "this resource's view is not submittable.",
      'Jira has no such place to navigate to.',
      'The local host doesn\'t model the bridge command "publishRealtimeChannel".',
    ]);
  });

  test('the theme follows the shell once the app enables it', async () => {
    const mode = () => app.evaluate(() => document.documentElement.dataset['colorMode']);
    await page.evaluate(() => frame.setColorMode('dark'));
    await expect(mode()).resolves.toBeUndefined();
    await app.evaluate(() => bridge.view.theme.enable());
    await app.waitForFunction(() => document.documentElement.dataset['colorMode'] === 'dark');
    await page.evaluate(() => frame.setColorMode('light'));
    await app.waitForFunction(() => document.documentElement.dataset['colorMode'] === 'light');
  });

  test('history is a live object', async () => {
    const visited = await app.evaluate(async () => {
      const history = await bridge.view.createHistory();
      const heard: string[] = [];
      history.listen((location) => heard.push(location.pathname));
      await history.push('/a?x=1');
      await history.push({ pathname: '/b' });
      await history.goBack();
      await new Promise((resolve) => setTimeout(resolve, 50));
      return { heard, now: history.location.pathname + history.location.search };
    });
    expect(visited).toEqual({ heard: ['/a', '/b', '/a'], now: '/a?x=1' });
  });

  test('events reach every frame of the page', async () => {
    const heard = app.evaluate(() => new Promise((resolve) => void bridge.events.on('saved', resolve)));
    await page.evaluate(() => show());
    const other = await appFrame(2);
    await other.evaluate(() => bridge.events.emit('saved', { revision: 2 }));
    await expect(heard).resolves.toEqual({ revision: 2 });
  });

  test('a modal opens over the page with its context and hands back what it closes with', async () => {
    const closed = app.evaluate(
      () =>
        new Promise((resolve, reject) => {
          new bridge.Modal({ context: { item: 7 }, size: 'small', title: 'Pick', onClose: resolve })
            .open()
            .catch(reject);
        }),
    );
    await page.waitForSelector('dialog[aria-label="Pick"] iframe');
    const modal = await appFrame(2);
    await expect(modal.evaluate(() => bridge.view.getContext())).resolves.toMatchObject({
      extension: { modal: { item: 7 } },
    });
    await modal.evaluate(() => void bridge.view.close({ picked: true }));
    await expect(closed).resolves.toEqual({ picked: true });
    await expect(page.locator('dialog').count()).resolves.toBe(0);
  });

  test('the frame is as high as its content', async () => {
    await app.evaluate(() => {
      document.body.replaceChildren();
      Object.assign(document.body.style, { margin: '0', height: '432px' });
    });
    await page.waitForFunction(() => frame.iframe.clientHeight === 432);
    await app.evaluate(() => Object.assign(document.body.style, { height: '120px' }));
    await page.waitForFunction(() => frame.iframe.clientHeight === 120);
  });

  test('an issue that the viewer cannot see shows no module', async () => {
    await page.evaluate(() =>
      fetch('/_host/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ accountId: 'bob' }),
      }),
    );
    await page.evaluate(() => show());
    await expect(seenByShell()).resolves.toContainEqual({
      error: "This issue or project doesn't exist, or you may not see it.",
    });
    // The panel opened as alice is worth nothing to bob.
    const message = await app.evaluate(() => bridge.invoke('read').catch((error: Error) => error.message));
    expect(message).toContain('Somebody else has signed in');
  });
});
