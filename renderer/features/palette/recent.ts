import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';

const atMost = 8;

/**
 * The ids of the documents that were opened, the last one first. It is kept in memory only: what somebody looked at is
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
  return recent;
}
