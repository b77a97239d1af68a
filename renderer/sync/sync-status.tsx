import { createContext, useContext } from 'react';
import type { Content } from '#domain/document/kind.ts';
import type { Refusal } from '#domain/sync/local.ts';
import type { Connection } from './engine.ts';

export interface SyncStatus extends Connection {
  waiting: number;
  refused: readonly { content: Content; refusal: Refusal }[];
  disputed: readonly Content[];
  /** A save that this device refused: `full` disk or another reason. */
  storageProblem: 'full' | 'refused' | null;
}

export const SyncStatusContext = createContext<SyncStatus>({
  online: false,
  lastSynced: null,
  filling: null,
  signedOut: false,
  waiting: 0,
  refused: [],
  disputed: [],
  storageProblem: null,
});

export const useSyncStatus = (): SyncStatus => useContext(SyncStatusContext);
