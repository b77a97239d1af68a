import { createContext, useContext } from 'react';
import type { Act } from '#domain/activity/act.ts';
import type { Content } from '#domain/document/kind.ts';
import type { Refusal } from '#domain/sync/local.ts';
import type { Connection } from './engine.ts';
import { noTeamAccounts, type TeamAccounts } from './team-accounts.ts';

export interface SyncStatus extends Connection {
  waiting: number;
  refused: readonly { content: Content; refusal: Refusal }[];
  disputed: readonly Content[];
  lostToErasing: readonly string[];
  /** A save that this device refused: `full` disk or another reason. */
  storageProblem: 'full' | 'refused' | null;
}

export const noStatus: SyncStatus = {
  online: false,
  lastSynced: null,
  filling: null,
  signedOut: false,
  unread: 0,
  mended: 0,
  waiting: 0,
  refused: [],
  disputed: [],
  lostToErasing: [],
  storageProblem: null,
};

export const SyncStatusContext = createContext<SyncStatus>(noStatus);

/** What came of erasing: done, with the server's receipt; or nothing has changed. */
export type Erasure = { is: 'erased'; receipt: unknown } | { is: 'no-connection' | 'not-allowed' };

/** A page of the server's log, the latest first; `before` asks for the next. */
export type Activity = { is: 'page'; acts: Act[]; before?: string } | { is: 'no-connection' | 'not-allowed' };

/** What a person can do about the connection. */
export interface SyncActions {
  retry(): void;
  /** What to say when it did not work. */
  signInAgain(password: string): Promise<string | undefined>;
  /** Puts what the team has in the place of a document that was refused; `false`: there was no connection. */
  takeTeamsVersion(id: string): Promise<boolean>;
  /** Erases a person for good, at the server. The receipt says what was erased where. */
  erase(id: string): Promise<Erasure>;
  /** The names of the people behind the installations of this team, as far as they are known here. */
  installations(): Promise<Record<string, string>>;
  /** Asks the server's log who did what: to one document, or by the team, from `before` back. */
  activity(asked: { document: string } | { before?: string }): Promise<Activity>;
  /** Who is in the team, at the server. */
  team: TeamAccounts;
}

export const SyncActionsContext = createContext<SyncActions>({
  retry: () => undefined,
  signInAgain: () => Promise.resolve(undefined),
  takeTeamsVersion: () => Promise.resolve(false),
  erase: () => Promise.resolve({ is: 'no-connection' }),
  installations: () => Promise.resolve({}),
  activity: () => Promise.resolve({ is: 'no-connection' }),
  team: noTeamAccounts,
});

export const useSyncActions = (): SyncActions => useContext(SyncActionsContext);

export const useSyncStatus = (): SyncStatus => useContext(SyncStatusContext);
