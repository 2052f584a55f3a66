/// <reference lib="dom" />
import { frameCommands } from './frame-commands';
import type { ColorMode, FrameOptions } from './frame-options';
import { fetchPlacement, type ModulePlacement } from './host-api';
import { openModalDialog, type ModalRequest } from './modal-dialog';
import { connectMessage, createPeer, type Peer } from './wire';

export type { FrameHistory, FrameLocation, HistoryAction, HistoryListener } from './frame-history';
export type {
  ColorMode,
  FrameCallbacks,
  FrameFlag,
  FrameNavigation,
  FrameOptions,
  FrameRule,
  ReadRule,
} from './frame-options';

/** A module that is shown. */
export interface MountedFrame {
  readonly iframe: HTMLIFrameElement;
  /** Tells an app that has theming enabled to follow. */
  setColorMode(mode: ColorMode): void;
  /** Takes the frame away. */
  unmount(): void;
}

interface Internals {
  readonly placement?: ModulePlacement;
  readonly modal?: unknown;
  readonly onCloseRequested?: (listener: () => unknown) => void;
}

function createIframe(options: FrameOptions): HTMLIFrameElement {
  const iframe = document.createElement('iframe');
  iframe.title = options.title;
  // The production CSP's sandbox holds too; this one also holds for what an app might navigate to.
  iframe.setAttribute(
    'sandbox',
    'allow-downloads allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-pointer-lock ' +
      'allow-same-origin allow-scripts',
  );
  iframe.allow = 'clipboard-write; fullscreen';
  const height = options.autoHeight === false ? '100%' : '0';
  Object.assign(iframe.style, { display: 'block', width: '100%', height, border: '0', colorScheme: 'normal' });
  return iframe;
}

function openModal(request: ModalRequest, options: FrameOptions, placement: ModulePlacement): void {
  const entry =
    request.resource === null ? placement.frameUrl : new URL(`/${request.resource}/`, placement.frameUrl).href;
  let onCloseRequested: () => unknown = () => undefined;
  const dialog = openModalDialog({
    ...request,
    onClose: (payload) => {
      frame.unmount();
      void request.onClose(payload);
    },
  });
  const frame = mount(
    dialog.element,
    {
      ...options,
      title: request.title || options.title,
      autoHeight: false,
      onClose: (payload) => void Promise.resolve(onCloseRequested()).then(() => dialog.close(payload)),
      onSubmit: (payload) => dialog.close(payload),
    },
    {
      placement: { ...placement, frameUrl: entry },
      modal: request.context,
      onCloseRequested: (listener) => {
        onCloseRequested = listener;
      },
    },
  );
}

function mount(element: HTMLElement, options: FrameOptions, internals: Internals): MountedFrame {
  const iframe = createIframe(options);
  let colorMode = options.colorMode;
  let themed = false;
  let peer: Peer | undefined;
  let placement: ModulePlacement | undefined = internals.placement;

  const tellTheme = () => {
    if (themed) {
      void peer?.call('applyTheme', { colorMode });
    }
  };

  const connect = ({ data, origin, source, ports: [port] }: MessageEvent<unknown>) => {
    if (data !== connectMessage || source !== iframe.contentWindow || port === undefined || placement === undefined) {
      return;
    }
    if (origin !== new URL(placement.frameUrl).origin) {
      return;
    }
    // A frame that loads anew brings a new port; what the old one still says is nobody's any more.
    peer?.close();
    themed = false;
    const commands = frameCommands({
      options,
      placement,
      modal: internals.modal,
      colorMode: () => colorMode,
      resize: (height) => {
        if (options.autoHeight !== false) {
          iframe.style.height = `${height}px`;
        }
      },
      enableTheming: () => {
        themed = true;
        tellTheme();
      },
      openModal: (request) => placement !== undefined && openModal(request, { ...options, colorMode }, placement),
      onCloseRequested: internals.onCloseRequested ?? (() => undefined),
    });
    peer = createPeer(port, (command) => commands[command]);
    options.onReady?.();
  };

  const load = async () => {
    placement ??= await fetchPlacement(options);
    iframe.src = placement.frameUrl;
    element.append(iframe);
  };

  window.addEventListener('message', connect);
  load().catch((error: unknown) => options.onError?.(error instanceof Error ? error.message : String(error)));

  return {
    iframe,
    setColorMode(mode) {
      colorMode = mode;
      tellTheme();
    },
    unmount() {
      window.removeEventListener('message', connect);
      peer?.close();
      iframe.remove();
    },
  };
}

/** Shows a module of the app within the element, in a frame on the frames' own origin, and answers its bridge. */
export function mountFrame(element: HTMLElement, options: FrameOptions): MountedFrame {
  return mount(element, options, {});
}
