/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** What passes between the frame and the page around it. */
type WireMessage =
  | { readonly kind: 'call'; readonly id: number; readonly command: string; readonly payload: unknown }
  | { readonly kind: 'apply'; readonly id: number; readonly target: number; readonly args: unknown }
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string };

export type CommandHandler = (payload: unknown) => unknown;

/** One side of the bridge. */
export interface Peer {
  /** Runs a command on the other side; rejects with an Error of the other side's message. */
  call(command: string, payload?: unknown): Promise<unknown>;
  close(): void;
}

type AnyFunction = (...args: unknown[]) => unknown;

/** The message that opens the bridge; it carries the port over which all else goes. */
export const connectMessage = 'forge-bridge-connect';

const functionMark = '__forgeFunction';

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return Object.prototype.toString.call(value) === '[object Object]';
}

/** Replaces values throughout arrays and plain objects; all else (dates, blobs) is left to structured cloning. */
function mapDeep(value: unknown, replace: (value: unknown) => unknown): unknown {
  const replaced = replace(value);
  if (replaced !== value) {
    return replaced;
  }
  if (Array.isArray(value)) {
    return value.map((item) => mapDeep(item, replace));
  }
  return isPlainObject(value)
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapDeep(item, replace)]))
    : value;
}

/**
 * Speaks the bridge's protocol over a port: commands with answers, and functions within payloads, which arrive as functions that
 * run on the side that they come from and answer with a promise.
 */
export function createPeer(port: MessagePort, handlerOf: (command: string) => CommandHandler | undefined): Peer {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const functions: AnyFunction[] = [];
  let nextId = 1;

  const encode = (value: unknown) =>
    mapDeep(value, (item) => {
      if (typeof item !== 'function') {
        return item;
      }
      const known = functions.indexOf(item as AnyFunction);
      return { [functionMark]: known >= 0 ? known : functions.push(item as AnyFunction) - 1 };
    });

  const decode = (value: unknown) =>
    mapDeep(value, (item) => {
      const target = isPlainObject(item) ? item[functionMark] : undefined;
      return typeof target === 'number'
        ? (...args: unknown[]) => ask({ kind: 'apply', target, args: encode(args) })
        : item;
    });

  function ask(
    message: { kind: 'call'; command: string; payload: unknown } | { kind: 'apply'; target: number; args: unknown },
  ) {
    return new Promise<unknown>((resolve, reject) => {
      const id = nextId;
      nextId += 1;
      waiting.set(id, { resolve, reject });
      port.postMessage({ ...message, id } satisfies WireMessage);
    });
  }

  async function answer(id: number, work: () => unknown): Promise<void> {
    try {
      port.postMessage({ kind: 'result', id, value: encode(await work()) } satisfies WireMessage);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      port.postMessage({ kind: 'failure', id, message } satisfies WireMessage);
    }
  }

  port.onmessage = ({ data }: MessageEvent<WireMessage>) => {
    switch (data.kind) {
      case 'call':
        void answer(data.id, () => {
          const handler = handlerOf(data.command);
          if (handler === undefined) {
            throw new Error(`The local host doesn't model the bridge command "${data.command}".`);
          }
          return handler(decode(data.payload));
        });
        break;
      case 'apply':
        void answer(data.id, () => functions[data.target]?.(...(decode(data.args) as unknown[])));
        break;
      case 'result':
        waiting.get(data.id)?.resolve(decode(data.value));
        waiting.delete(data.id);
        break;
      case 'failure':
        waiting.get(data.id)?.reject(new Error(data.message));
        waiting.delete(data.id);
        break;
    }
  };

  return {
    call: (command, payload) => ask({ kind: 'call', command, payload: encode(payload) }),
    close: () => port.close(),
  };
}
