/// <reference lib="dom" />
import { emitEvent, onEvent } from './event-bus';
import { createMemoryHistory, liveHistory } from './frame-history';
import type { ColorMode, FrameCallbacks, FrameFlag, FrameOptions, ReadRule } from './frame-options';
import { postToHost, type ModulePlacement } from './host-api';
import type { ModalRequest } from './modal-dialog';
import { productUrl, type NavigationPayload } from './product-url';
import type { CommandHandler } from './wire';

/** What the commands need of the frame that they serve. */
export interface FrameCommandContext {
  readonly options: FrameOptions;
  readonly placement: ModulePlacement;
  /** Shown in `context.extension.modal`. */
  readonly modal: unknown;
  colorMode(): ColorMode;
  resize(height: number): void;
  enableTheming(): void;
  openModal(request: ModalRequest): void;
  /** `view.onClose` of a modal: asked before it closes. */
  onCloseRequested(listener: () => unknown): void;
}

type Fields = Readonly<Record<string, unknown>>;

function navigate(payload: NavigationPayload, { onNavigate }: FrameCallbacks): void {
  const url = productUrl(payload);
  if (url === null) {
    throw new Error('Jira has no such place to navigate to.');
  }
  const type = payload['type'] === 'new-tab' ? 'new-tab' : 'same-tab';
  if (onNavigate !== undefined) {
    onNavigate({ type, url });
  } else if (type === 'new-tab') {
    window.open(url, '_blank', 'noopener');
  } else {
    window.location.assign(url);
  }
}

async function invoke(placement: ModulePlacement, payload: Fields): Promise<unknown> {
  if ('invokeType' in payload) {
    throw new Error("The local host doesn't model remotes and containers.");
  }
  const { functionKey, payload: input, metadata } = payload;
  const answer = (await postToHost('/_host/invoke', {
    contextToken: placement.contextToken,
    functionKey,
    payload: input,
  })) as { readonly value?: unknown };
  return metadata === undefined ? answer.value : { body: answer.value, metadata: {} };
}

function fetchProduct(placement: ModulePlacement, payload: Fields): Promise<unknown> {
  const { product, restPath, fetchRequestInit, isMultipartFormData } = payload;
  if (isMultipartFormData === true) {
    throw new Error("The local host doesn't model uploads from a frame.");
  }
  const { method, headers, body } = (fetchRequestInit ?? {}) as Fields;
  return postToHost('/_host/fetch-product', {
    contextToken: placement.contextToken,
    product,
    restPath,
    fetchRequestInit: { method, headers, body },
  });
}

/** Calls the page if it can do it; false is what makes the bridge say that the view can't. */
function ask(callback: ((payload: unknown) => void) | undefined, payload: unknown): boolean {
  callback?.(payload);
  return callback !== undefined;
}

/** The commands of `@forge/bridge` that a frame may give to the page around it. */
export function frameCommands(frame: FrameCommandContext): Readonly<Record<string, CommandHandler>> {
  const { options, placement } = frame;
  const history = options.history ?? createMemoryHistory();
  const typed =
    <Payload>(handler: (payload: Payload) => unknown): CommandHandler =>
    (payload) =>
      // Each command's payload has the shape that the package gives it.
      handler(payload as Payload);

  return {
    getContext: () => ({
      ...placement.context,
      extension: {
        ...placement.context.extension,
        ...(frame.modal === undefined ? {} : { modal: frame.modal }),
      },
      theme: {
        colorMode: frame.colorMode(),
        dark: 'dark',
        light: 'light',
        spacing: 'spacing',
        typography: 'typography',
      },
    }),
    invoke: typed<Fields>((payload) => invoke(placement, payload)),
    fetchProduct: typed<Fields>((payload) => fetchProduct(placement, payload)),
    navigate: typed<NavigationPayload>((payload) => navigate(payload, options)),
    getUrl: typed<NavigationPayload>((payload) => productUrl(payload)),
    reload: () => (options.onReload === undefined ? window.location.reload() : options.onReload()),
    refresh: (payload) => ask(options.onRefresh, payload),
    submit: (payload) => ask(options.onSubmit, payload),
    close: (payload) => ask(options.onClose, payload),
    onClose: typed<() => unknown>((listener) => {
      frame.onCloseRequested(listener);
    }),
    enableTheming: () => frame.enableTheming(),
    createHistory: () => liveHistory(history),
    showFlag: typed<FrameFlag>((flag) => options.onFlag?.(flag)),
    closeFlag: typed<{ id: string | number }>(({ id }) => options.onCloseFlag?.(id)),
    openModal: typed<ModalRequest>((request) => frame.openModal(request)),
    changeWindowTitle: typed<string>((title) => options.onTitle?.(title)),
    emitReadyEvent: () => undefined,
    emit: typed<{ event: string; payload: unknown }>(({ event, payload }) => emitEvent(event, payload)),
    on: typed<{ event: string; callback: (payload: unknown) => void }>(({ event, callback }) =>
      onEvent(event, callback),
    ),
    emitPublic: typed<{ event: string; payload: unknown }>(({ event, payload }) =>
      emitEvent(`public:${event}`, payload),
    ),
    onPublic: typed<{ event: string; callback: (payload: unknown) => void }>(({ event, callback }) =>
      onEvent(`public:${event}`, callback),
    ),
    // What @forge/jira-bridge sends for `workflowRules.onConfigure`.
    setWorkflowRuleConfigurationCallback: typed<{ data: { onConfigure: ReadRule } }>(({ data }) => {
      options.onRuleForm?.(data.onConfigure);
      return options.onRuleForm !== undefined;
    }),
    resize: typed<{ height: number }>(({ height }) => frame.resize(height)),
  };
}
