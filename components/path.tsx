type Stop = {
  id: string;
  name: string;
  what: string;
  state: 'reached' | 'broken' | 'unknown';
  seen: string[];
  tells?: string;
  /** Where the page says more about it: then the station is a link there. */
  href?: string;
};

const words = { reached: 'reached', broken: 'broken here', unknown: 'not known' } as const;

/** Each state has a shape of its own, so that colour decides nothing. */
function Sign({ state }: { state: Stop['state'] }) {
  return (
    <svg viewBox="0 0 28 28" aria-hidden="true">
      {state === 'reached' && (
        <>
          <circle cx="14" cy="14" r="11" fill="var(--color-reached)" />
          <path d="M8.6 14.4l3.6 3.6 7.2-7.6" fill="none" stroke="var(--color-paper)" strokeWidth="2.8" />
        </>
      )}
      {state === 'broken' && (
        <>
          <rect x="3" y="3" width="22" height="22" rx="3" fill="var(--color-broken)" />
          <path d="M9 9l10 10M19 9L9 19" stroke="var(--color-paper)" strokeWidth="2.8" />
        </>
      )}
      {state === 'unknown' && <circle cx="14" cy="14" r="9" fill="var(--color-paper)" stroke="var(--color-unknown)" strokeWidth="2.6" />}
    </svg>
  );
}

type Props = {
  stops: Stop[];
  /** The path in words. */
  label: string;
  small?: boolean;
  name?: string;
};

/** The path of a connection as a line of stations. `small`: for the head of a page, without what each station has to say. */
export function Path({ stops, label, small, name = 'The path of your connection' }: Props) {
  const sign = ({ state, name }: Stop) => (
    <>
      <Sign state={state} />
      <b>{name}</b>
    </>
  );
  if (small)
    return (
      <div className="path small" role="img" aria-label={label} data-pagefind-ignore="">
        <ol aria-hidden="true">
          {stops.map((stop) => (
            <li key={stop.id} className={stop.state}>
              {sign(stop)}
            </li>
          ))}
        </ol>
      </div>
    );
  return (
    <nav className="path" aria-label={name}>
      <p className="sr-only">{label}</p>
      <ol>
        {stops.map((stop) => (
          <li key={stop.id} className={stop.state}>
            {stop.href ? (
              <a className="station" href={stop.href} aria-label={`${stop.name}: ${stop.what}`}>
                {sign(stop)}
              </a>
            ) : (
              <>
                <button
                  type="button"
                  className="station"
                  aria-label={`${stop.name}: ${words[stop.state]}`}
                  popoverTarget={`station-${stop.id}`}
                >
                  {sign(stop)}
                </button>
                <div id={`station-${stop.id}`} popover="auto">
                  <p>
                    <strong>{stop.name}</strong>: {stop.what}. <em>{words[stop.state][0]?.toUpperCase() + words[stop.state].slice(1)}.</em>
                  </p>
                  {stop.seen.map((one) => (
                    <p key={one}>Seen: {one}</p>
                  ))}
                  {stop.tells && <p>What would tell: {stop.tells}</p>}
                  <button type="button" className="plain" popoverTarget={`station-${stop.id}`} popoverTargetAction="hide">
                    Close
                  </button>
                </div>
              </>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
