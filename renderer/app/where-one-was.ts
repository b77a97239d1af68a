import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { anyId } from '#domain/document/document-schema.ts';
import type { DeviceCopy } from '../database/device-store.ts';

/**
 * The place to come back to: a screen, with the document that is open in it. Not a new form, which begins empty, nor
 * a step that one was in the middle of.
 */
export function placeToKeep(path: string): string {
  const [, screen = '', open = ''] = path.split('/');
  return anyId.test(open) ? `/${screen}/${open}` : `/${screen}`;
}

/** Goes where this person was on this device, unless the address says already where to go. */
export async function goWhereOneWas(copy: DeviceCopy): Promise<void> {
  if (!/^(#\/?)?$/.test(location.hash)) return;
  const place = await copy.place();
  if (place !== undefined) history.replaceState(null, '', `#${place}`);
}

/** Keeps where one is, for the next time. */
export function useKeepPlace(copy: DeviceCopy): void {
  const { pathname } = useLocation();
  useEffect(() => {
    if (pathname !== '/') void copy.savePlace(placeToKeep(pathname));
  }, [copy, pathname]);
}
