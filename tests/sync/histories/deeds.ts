import type { VersionVector } from '#domain/document/document-schema.ts';
import type { Content } from '#domain/document/kind.ts';
import { type WhatPeopleDid, whatPeopleDid } from '../../../domain/testing/what-people-did.ts';
import type { Deed } from '../device/device.ts';

/** What people did in a history, by document, written down apart from all machinery. */
export interface Deeds {
  note(deed: Deed | undefined): void;
  /** The bin was emptied of a document that had seen this. */
  binned(id: string, vv: VersionVector): void;
  ids(): string[];
  /** What is wrong with a document as it is in the end. */
  faultsIn(id: string, final: Content | undefined): string[];
  /** All that was ever written in a document and is in no other. */
  textsOf(id: string): string[];
}

/**
 * Whoever may not publish gets these values refused, and keeps them under new stamps: what must become of them is told by
 * what is on the site.
 */
const ofTheSite = ['status', 'public'];

const withoutSite = (values: Record<string, unknown> = {}): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !ofTheSite.includes(name)));

export function makeDeeds(): Deeds {
  const documents = new Map<string, WhatPeopleDid>();
  const texts = new Map<string, Set<string>>();

  function documentOf(id: string): WhatPeopleDid {
    const known = documents.get(id) ?? whatPeopleDid();
    documents.set(id, known);
    return known;
  }
  function noteTexts(id: string, value: unknown): void {
    const known = texts.get(id) ?? new Set();
    texts.set(id, known);
    for (const [text] of JSON.stringify(value ?? null).matchAll(/[a-z]+ ?\d+ uniek/gi)) known.add(text);
  }

  return {
    note(deed) {
      if (!deed) return;
      const { id, stamp } = deed;
      if (deed.is === 'made') {
        noteTexts(id, deed.values);
        documentOf(id).created(withoutSite(deed.values), stamp);
        return;
      }
      const { opened, change } = deed;
      noteTexts(id, change);
      documentOf(id).changed(opened, { ...change, values: withoutSite(change.values) }, stamp);
    },
    binned: (id, vv) => documentOf(id).binned(vv),
    ids: () => [...documents.keys()],
    faultsIn: (id, final) => documentOf(id).faultsIn(final),
    textsOf: (id) => [...(texts.get(id) ?? [])],
  };
}
