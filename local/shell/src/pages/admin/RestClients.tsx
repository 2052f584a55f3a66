/** How other programs reach the embedded Jira. */
export function RestClients({ baseUrl }: { readonly baseUrl: string }) {
  return (
    <section className="page__section" aria-labelledby="rest-title">
      <h2 id="rest-title" className="page__section-title">
        Other clients
      </h2>
      <p className="page__note">
        The embedded Jira is a server like any other: REST clients sign in with an e-mail address and an API token. In
        the demo company addresses are <code>first.last@meridian.example</code> and the token is <code>demo</code>.
      </p>
      <code className="host-code">{`curl -u ada.sorensen@meridian.example:demo '${baseUrl}/rest/api/3/myself'`}</code>
    </section>
  );
}
