import type { Component } from '../../jira/wire';

export function ProjectComponents({ components }: { readonly components: readonly Component[] }) {
  return (
    <section className="page__section" aria-labelledby="components-title">
      <h2 id="components-title" className="page__section-title">
        Components
      </h2>
      {components.length === 0 && <p className="page__note">This project has no components.</p>}
      <ul className="project-page__list">
        {components.map(({ id, name, lead, description }) => (
          <li key={id}>
            <p>{name}</p>
            <p className="project-page__item-note">
              {[description, lead && `Lead: ${lead.displayName}`].filter(Boolean).join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
