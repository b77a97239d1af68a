import type { DeviceStore } from '../database/device-store.ts';
import type { Host } from '../desktop/host.ts';

/** All that the app takes from the world outside it; only main.tsx makes these. */
export interface AppParts {
  clock: () => Date;
  random: () => number;
  newId: () => string;
  device: DeviceStore;
  host: Host;
}
