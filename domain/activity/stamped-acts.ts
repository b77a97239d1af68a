import type { Dot, VersionVector } from '../document/document-schema.ts';
import type { Content } from '../document/kind.ts';
import { fieldOfStamp } from '../sync/fields.ts';
import { isTrashed } from '../sync/trash.ts';
import { hasSeen, sameDot, union } from '../sync/version-vector.ts';
import { type Act, type Deed, deedOfStatus } from './act.ts';

/** `about`: of the moment is only known that it was not earlier than `at`. */
export interface StampedAct extends Act {
  about?: true;
}

/**
 * What the stamps in a document itself tell, without a server: of every value that stands, who wrote it and when, one
 * act an edit, the latest first. What was written before that, and is replaced, they do not know.
 */
export function stampedActs(content: Content): StampedAct[] {
  const { made, vv } = content.edits;
  const edits = new Map<string, { dot: Dot; at: number | undefined; fields: Set<string> }>();
  const tell = ({ by, n }: Dot, name: string | undefined, t?: number) => {
    const key = `${by} ${n}`;
    const known = edits.get(key) ?? { dot: { by, n }, at: undefined, fields: new Set<string>() };
    if (name !== undefined) known.fields.add(fieldOfStamp(name));
    edits.set(key, { ...known, at: known.at ?? t });
  };
  tell(made, undefined, made.t);
  for (const [name, stamp] of Object.entries(content.edits.at ?? {})) tell(stamp, name, stamp.t);
  for (const [name, entries] of Object.entries(content.edits.others ?? {}))
    for (const entry of entries) tell(entry, name, entry.t);
  for (const [name, elements] of Object.entries(content.edits.tags ?? {}))
    for (const dots of Object.values(elements)) for (const dot of dots) tell(dot, name);
  // Whatever else was seen of somebody changed something that leaves no stamp, such as a word taken out of a set.
  for (const [by, n] of Object.entries(vv)) tell({ by, n }, undefined);

  return [...edits.values()]
    .map(({ dot, at, fields }) => ({
      document: content.id,
      ...dot,
      at: at ?? earliest(content, dot),
      ...(at === undefined && { about: true as const }),
      what: sameDot(dot, made) ? ('made' as const) : deedOf(content, dot, fields),
      fields: [...fields].toSorted(),
    }))
    .toSorted(byLatest);
}

/** Of an edit without a time: not before the last one by the same installation, which counts up. */
function earliest({ edits }: Content, { by, n }: Dot): number {
  const stamps = [edits.made, ...Object.values(edits.at ?? {}), ...Object.values(edits.others ?? {}).flat()];
  const before = stamps.filter((stamp) => stamp.by === by && stamp.n < n);
  return Math.max(edits.made.t, ...before.map(({ t }) => t));
}

function deedOf(content: Content, dot: Dot, fields: ReadonlySet<string>): Deed {
  if (fields.has('trashed')) return isTrashed(content) ? 'binned' : 'taken-back';
  const shown = content.edits.at?.['status'];
  return shown && sameDot(shown, dot) ? deedOfStatus(content['status']) : 'changed';
}

/**
 * One history of a document: what the server's log tells, and what only the stamps know, because it is older than the
 * log or has not been sent yet. The latest first.
 */
export function historyOf(content: Content, logged: readonly Act[]): StampedAct[] {
  const oldest = Math.min(...logged.map(({ at }) => at));
  const isLogged = (act: Act) => act.at >= oldest && logged.some(({ by, n }) => by === act.by && n >= act.n);
  // An edit of which nothing stands any more and of which no moment is known says nothing by itself.
  const stamped = stampedActs(content).filter(({ what, fields }) => what === 'made' || fields.length > 0);
  return [...logged, ...stamped.filter((act) => !isLogged(act))].toSorted(byLatest);
}

const byLatest = (a: Act, b: Act): number => b.at - a.at || b.n - a.n;

/** What a device has seen of the edits of everybody, and when: the moment that somebody was here. */
export interface Mark {
  at: number;
  seen: VersionVector;
}

/** The mark of now over all documents. */
export const markOf = (documents: readonly Content[], at: number): Mark => ({
  at,
  seen: documents.reduce<VersionVector>((seen, { edits }) => union(seen, edits.vv), {}),
});

/**
 * What others did that was not here yet at the mark, the latest first. It goes by the counters and by no clock: what a
 * colleague did before, without internet, and what came in since, is new too.
 */
export function actsSince(
  documents: readonly Content[],
  { seen }: Mark,
  mine: ReadonlySet<string>,
): StampedAct[] {
  const isNew = (dot: Dot) => !mine.has(dot.by) && !hasSeen(seen, dot);
  return documents
    .filter(({ edits }) => Object.entries(edits.vv).some(([by, n]) => isNew({ by, n })))
    .flatMap((content) => stampedActs(content).filter(isNew))
    .toSorted(byLatest);
}
