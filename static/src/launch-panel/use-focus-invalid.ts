import { useEffect, useRef, type RefObject } from 'react';

interface FocusInvalid {
  readonly form: RefObject<HTMLFormElement>;
  /** To be called when the person submits: the first input that turns out wrong gets focus. */
  readonly submitted: () => void;
  /** To be called when the person types: what turns out wrong then is no reason to move their focus. */
  readonly typed: () => void;
}

/** Leads people to the first thing that is wrong with what they submitted, be it found here at once or by the server later. */
export function useFocusInvalid(): FocusInvalid {
  const form = useRef<HTMLFormElement>(null);
  const isWaiting = useRef(false);
  useEffect(() => {
    if (!isWaiting.current) return;
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (!wrong) return;
    isWaiting.current = false;
    // A group can't take focus itself.
    (wrong.matches('input, textarea, select') ? wrong : wrong.querySelector<HTMLElement>('input'))?.focus();
  });
  return {
    form,
    submitted: () => {
      isWaiting.current = true;
    },
    typed: () => {
      isWaiting.current = false;
    },
  };
}
