import { useEffect, useRef } from 'react';

/** Ctrl S, or ⌘ S, saves what is in the form, also for who has no need to: everything is saved by itself. */
export function useSaveKey(save: () => Promise<void>): void {
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => {
    const follow = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      // Else the browser would save the page.
      event.preventDefault();
      void latest.current();
    };
    document.addEventListener('keydown', follow);
    return () => document.removeEventListener('keydown', follow);
  }, []);
}
