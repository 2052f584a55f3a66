import { useId, type ReactNode } from 'react';

/** One part of the form under its heading. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className="plan-section" aria-labelledby={id}>
      <h2 id={id} className="plan-section__title">
        {title}
      </h2>
      {children}
    </section>
  );
}
