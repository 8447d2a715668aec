/** The foot of every page: the promise, and the ways around the app. */
export function SiteFooter() {
  return (
    <footer className="site">
      <p>Everything you paste is read in this page. Nothing is sent.</p>
      <p>
        <a href="/tree/">Every question on one page</a>, <a href="/collect/">everything from the server at once</a>,{' '}
        <a href="/offline/">all this without a network</a>
      </p>
    </footer>
  );
}
