/// <reference lib="dom" />
import { connectMessage, createPeer } from './wire';

/**
 * The script that a frame loads before the app's bundle: it defines the bridge that `@forge/bridge` looks for. The page around the
 * frame is the only one it speaks to: its origin comes from the server that serves the frame.
 */
const shellOrigin = document.currentScript?.dataset['shellOrigin'] ?? '';
const channel = new MessageChannel();

interface ThemeState {
  readonly colorMode: string;
}

/** As Atlassian's own theming marks the root: the app's tokens follow these attributes. */
function applyTheme({ colorMode }: ThemeState): void {
  const root = document.documentElement;
  root.dataset['colorMode'] = colorMode;
  root.dataset['theme'] = 'dark:dark light:light spacing:spacing typography:typography';
}

const commands: Readonly<Record<string, (payload: unknown) => unknown>> = {
  applyTheme: (payload) => applyTheme(payload as ThemeState),
};

const peer = createPeer(channel.port1, (command) => commands[command]);
window.parent.postMessage(connectMessage, shellOrigin, [channel.port2]);

Object.defineProperty(globalThis, '__bridge', {
  value: Object.freeze({ callBridge: (command: string, payload?: unknown) => peer.call(command, payload) }),
});

new ResizeObserver(([entry]) => {
  if (entry !== undefined) {
    // The border box: a root's margins and padding take room too.
    const height = Math.ceil(entry.target.getBoundingClientRect().height);
    void peer.call('resize', { height });
  }
}).observe(document.documentElement);
