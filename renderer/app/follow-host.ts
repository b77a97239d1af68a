import type { NavigateFunction } from 'react-router';
import { kindNames, type KindName } from '#domain/kinds.ts';
import { lock } from '../components/lock.ts';
import type { Host } from '../desktop/host.ts';

const pages: Partial<Record<string, string>> = {
  'new-member': '/mensen/nieuw',
  'new-event': '/agenda/nieuw',
  'new-offer': '/elkaar-helpen/nieuw',
  settings: '/op-deze-computer',
};

/** Where a document of a kind is shown. */
const pathOfKind: Partial<Record<string, string>> = {
  member: '/mensen',
  event: '/agenda',
  offer: '/elkaar-helpen',
  organisation: '/gids',
  place: '/locaties',
  media: '/fotos',
};

/** The kinds that the screen at an address (of the hash) shows first; `undefined`: it may be any. */
export function kindsAt(hash: string): readonly KindName[] | undefined {
  if (/^(#?\/?|#\/vandaag)$/.test(hash)) return ['buurt', 'event', 'offer'];
  const kind = kindNames.find((name) => pathOfKind[name] === /^#(\/[^/?]+)/.exec(hash)?.[1]);
  return kind && [kind];
}

interface HostActions {
  retry(): void;
  search(): void;
}

/** Does what the menu and the links of the desktop ask for. */
export function followHost(host: Host, navigate: NavigateFunction, does: HostActions): () => void {
  const unmenu = host.onCommand((command) => {
    const page = pages[command];
    if (page !== undefined) void navigate(page);
    else if (command === 'sync-now') does.retry();
    else if (command === 'search') does.search();
    else if (command === 'print') window.print();
    else if (command === 'lock' || command === 'sign-out') lock();
  });
  const unlink = host.onLink(({ kind, id }) => {
    const path = pathOfKind[kind];
    if (path !== undefined) void navigate(`${path}/${id}`);
  });
  return () => {
    unmenu();
    unlink();
  };
}
