import './avatar.css';

/** A person's initials beside their name. Decoration: the name stands next to it. */
export function Avatar({ name }: { readonly name: string }) {
  const words = name.trim().split(/\s+/);
  const initials = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '');
  return (
    <span className="avatar" aria-hidden>
      {initials.join('').toLocaleUpperCase()}
    </span>
  );
}
