import { fetchedApart } from '../later/fetched-apart.ts';

/** Reckoning with times that come back takes as much code as half the shell; a screen with times in it waits for it. */
export const calendar = fetchedApart(() => import('./next-time.ts'));
