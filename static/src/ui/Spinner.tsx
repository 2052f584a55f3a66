import './spinner.css';

/** Turns while something goes on. With a label it says so aloud; without, what is around it must. */
export function Spinner({ label }: { readonly label?: string }) {
  return (
    <span className="spinner" {...(label === undefined ? { 'aria-hidden': true } : { role: 'status' })}>
      {label !== undefined && <span className="visually-hidden">{label}</span>}
    </span>
  );
}
