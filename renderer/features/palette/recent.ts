import { useEffect, useMemo, useState } from 'react';
import { useLocation } from 'react-router';

const atMost = 8;

/**
 * The ids of the documents that were opened, the last one first, without the one that is open now. It is kept in memory only: what somebody looked at is
 * nobody's business after locking.
 */
export function useRecent(): readonly string[] {
  const { pathname } = useLocation();
  const [recent, setRecent] = useState<readonly string[]>([]);
  useEffect(() => {
    const id = /\/([a-z]+:[0-9A-HJKMNP-TV-Z]{26})(\/|$)/.exec(pathname)?.[1];
    if (id === undefined) return;
    setRecent((before) => [id, ...before.filter((one) => one !== id)].slice(0, atMost));
  }, [pathname]);
  return useMemo(() => recent.filter((id) => !pathname.includes(id)), [recent, pathname]);
}
