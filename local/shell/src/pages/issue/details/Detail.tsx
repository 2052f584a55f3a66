import type { ReactNode } from 'react';

/** A field's name beside its value. */
export function Detail({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="detail">
      <dt className="detail__name">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Where a field has no value. */
export function NoValue({ children = 'None' }: { readonly children?: ReactNode }) {
  return <span className="detail__none">{children}</span>;
}
