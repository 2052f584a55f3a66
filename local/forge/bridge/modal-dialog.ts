/// <reference lib="dom" />

/** How an app wants its modal (`new Modal(...)`). */
export interface ModalRequest {
  readonly resource: string | null;
  readonly onClose: (payload?: unknown) => void;
  readonly size: string | { readonly width: string; readonly height?: string };
  readonly context: unknown;
  readonly closeOnEscape: boolean;
  readonly closeOnOverlayClick: boolean;
  readonly title: string;
}

const widths: Readonly<Record<string, string>> = {
  small: '400px',
  medium: '600px',
  large: '800px',
  xlarge: '968px',
  max: '100vw',
  fullscreen: '100vw',
  resizable: '800px',
};
const heights: Readonly<Record<string, string>> = {
  small: '20vh',
  medium: '40vh',
  large: '70vh',
  xlarge: '90vh',
  max: '90vh',
  fullscreen: '100vh',
  resizable: '60vh',
};

/** Opens a modal dialog on the page and returns its element, for a frame, and what closes it. */
export function openModalDialog({ size, title, closeOnEscape, closeOnOverlayClick, onClose }: ModalRequest) {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-label', title === '' ? 'App dialog' : title);
  const width = typeof size === 'string' ? widths[size] : size.width;
  const height = typeof size === 'string' ? heights[size] : (size.height ?? '40vh');
  Object.assign(dialog.style, {
    width: width ?? '600px',
    maxWidth: '100vw',
    height: height ?? '40vh',
    maxHeight: '100vh',
    padding: '0',
    border: '0',
    borderRadius: '3px',
    overflow: 'hidden',
  });
  let closed = false;
  const close = (payload?: unknown) => {
    if (!closed) {
      closed = true;
      dialog.close();
      dialog.remove();
      onClose(payload);
    }
  };
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    if (closeOnEscape) {
      close();
    }
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog && closeOnOverlayClick) {
      close();
    }
  });
  document.body.append(dialog);
  dialog.showModal();
  return { element: dialog, close };
}
