import './avatar.css';

const HUES = ['blue', 'teal', 'green', 'purple', 'magenta', 'orange', 'gray', 'red'] as const;

function hueOf(text: string): (typeof HUES)[number] {
  let sum = 0;
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return HUES[sum % HUES.length] ?? 'gray';
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return chosen
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase();
}

/**
 * A person's or project's initials. Drawn here and not fetched: pictures of a real site come from elsewhere, which the shell's policy
 * doesn't let in. Decoration: the name stands beside it.
 */
export function Avatar({
  name,
  shape = 'circle',
  size = 24,
}: {
  readonly name: string;
  readonly shape?: 'circle' | 'square';
  readonly size?: 16 | 20 | 24 | 32 | 40;
}) {
  return (
    <span className={`avatar avatar--${shape} avatar--${size} avatar--${hueOf(name)}`} aria-hidden>
      {size === 16 ? initialsOf(name).slice(0, 1) : initialsOf(name)}
    </span>
  );
}

/** Stands where nobody is: an unassigned issue. */
export function NoAvatar({ size = 24 }: { readonly size?: 20 | 24 | 32 }) {
  return (
    <span className={`avatar avatar--circle avatar--${size} avatar--nobody`} aria-hidden>
      <svg viewBox="0 0 24 24" width="70%" height="70%">
        <circle cx="12" cy="8.5" r="4" fill="currentColor" />
        <path d="M4.5 20a7.5 7.5 0 0 1 15 0z" fill="currentColor" />
      </svg>
    </span>
  );
}
