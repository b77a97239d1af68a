import { useMemo, useState } from 'react';
import { useLocation } from 'react-router';

const atMost = 8;

/**
 * The ids of the documents that were opened, the last one first, without the one that is open now. It is kept in memory only: what somebody looked at is
 * nobody's business after locking.
 */
export function useRecent(): readonly string[] {
  const { pathname } = useLocation();
  const [seen, setSeen] = useState({ pathname, recent: withOpened([], pathname) });
  if (seen.pathname !== pathname) setSeen({ pathname, recent: withOpened(seen.recent, pathname) });
  const { recent } = seen;
  return useMemo(() => recent.filter((id) => !pathname.includes(id)), [recent, pathname]);
}

function withOpened(recent: readonly string[], pathname: string): readonly string[] {
  const id = /\/([a-z]+:[0-9A-HJKMNP-TV-Z]{26})(\/|$)/.exec(pathname)?.[1];
  return id === undefined ? recent : [id, ...recent.filter((one) => one !== id)].slice(0, atMost);
}
