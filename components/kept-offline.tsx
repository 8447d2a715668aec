/** What this device keeps for use without a network, with the two ways to change that. Its script is components/offline.ts. */
export function KeptOffline() {
  return (
    <kept-offline hidden>
      <p>
        <output>…</output>
      </p>
      <p className="actions">
        <button type="button" name="keep">
          Keep everything on this device
        </button>{' '}
        <button type="button" name="forget" className="plain">
          Forget it
        </button>
      </p>
      <p>Everything is some megabytes. On a metered connection, nothing is fetched in the background until you press the button.</p>
    </kept-offline>
  );
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'kept-offline': React.DetailedHTMLProps<React.HTMLAttributes<HTMLElement>, HTMLElement>;
    }
  }
}
