import { useState } from 'react';
import { Button } from '../../ui/Button';

/** Takes a note to where its audience reads. Where the page around forbids the clipboard, it says so. */
export function CopyNote({ text }: { readonly text: string }) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied.');
    } catch {
      setSaid('Your browser keeps the clipboard closed here: select the text and copy it with your keyboard.');
    }
  };
  return (
    <>
      <Button onClick={() => void copy()}>Copy</Button>
      <span className="launch-quiet" role="status">
        {said}
      </span>
    </>
  );
}
