import CopyIcon from '@atlaskit/icon/core/copy';
import { useId, useRef, useState } from 'react';
import { Button } from '../ui/Button';

/** What to write back to whoever told it. Where the browser refuses the clipboard, the text stands selected. */
export function ReplyText({ text }: { readonly text: string }) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied.');
    } catch {
      area.current?.select();
      setSaid('Selected: copy it with your keyboard.');
    }
  };
  return (
    <section className="insight-section" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className="insight-section__title">
        Tell the person who told you
      </h3>
      <textarea
        ref={area}
        className="input insight-reply"
        readOnly
        aria-labelledby={`${id}-title`}
        value={text}
        rows={7}
      />
      <div className="insight-form__actions">
        <Button iconBefore={<CopyIcon label="" size="small" />} onClick={() => void copy()}>
          Copy reply
        </Button>
        <span role="status" className="quiet">
          {said}
        </span>
      </div>
    </section>
  );
}
