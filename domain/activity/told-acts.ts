import { dayOf } from '../calendar/local-days.ts';
import type { Act, Deed } from './act.ts';

/** Acts as people read them: by day, by person, and there by kind and by what was done. */
export interface ToldDay {
  /** YYYY-MM-DD; empty when they are told without days. */
  day: string;
  people: ToldPerson[];
}

export interface ToldPerson {
  who: string;
  lines: ToldLine[];
}

export interface ToldLine {
  /** The kind as the ids of the documents name it. */
  kind: string;
  what: Deed;
  documents: ToldDocument[];
}

export interface ToldDocument {
  id: string;
  /** All fields of it in these acts. */
  fields: string[];
}

/** What was only changed after it was made is told as made. Days, people and lines stand as the acts come. */
export function toldActs(
  acts: readonly Act[],
  { whoOf, byDay }: { whoOf(act: Act): string; byDay: boolean },
): ToldDay[] {
  const isMade = new Set(acts.filter(({ what }) => what === 'made').map(({ document }) => document));
  const told = acts.filter(({ what, document }) => what !== 'changed' || !isMade.has(document));
  return grouped(told, ({ at }) => (byDay ? dayOf(new Date(at)) : '')).map(([day, ofDay]) => ({
    day,
    people: grouped(ofDay, whoOf).map(([who, theirs]) => ({ who, lines: linesOf(theirs) })),
  }));
}

const kindOf = ({ document }: Act): string => document.replace(/:.*$/s, '');

const linesOf = (acts: readonly Act[]): ToldLine[] =>
  grouped(acts, kindOf).flatMap(([kind, ofKind]) =>
    grouped(ofKind, ({ what }) => what).map(([what, alike]) => ({
      kind,
      what,
      documents: grouped(alike, ({ document }) => document).map(([id, ofDocument]) => ({
        id,
        fields: [...new Set(ofDocument.flatMap(({ fields }) => fields))],
      })),
    })),
  );

/** In the order of the first of each. */
const grouped = <K>(acts: readonly Act[], keyOf: (act: Act) => K): [K, Act[]][] => [
  ...Map.groupBy(acts, keyOf),
];
