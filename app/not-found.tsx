export default function NotFound() {
  return (
    <>
      <h1>There is no page at this address.</h1>
      <p>
        <a href="/">Paste what your terminal said</a>, look through <a href="/symptoms/">every message</a>, or{' '}
        <a href="/fix/">every cause</a>.
      </p>
    </>
  );
}
