import type { ReactNode } from 'react';
import type { Content } from '#domain/document/kind.ts';
import type { KindName } from '#domain/kinds.ts';
import type { FieldSpec } from './field-spec.ts';

/** A field by which a list can be narrowed, as a part of a sentence. */
export interface FilterPart {
  name: string;
  /** The words before it: "Toon", "in", "over". */
  before: string;
  /** What is chosen here, for who cannot see the sentence. */
  label: string;
  /** Said when nothing is chosen: "alle soorten". */
  all: string;
}

/** How a kind of document is listed and asked for; what a feature says of its kind. */
export interface KindView {
  kind: KindName;
  path: string;
  heading: string;
  addLabel: string;
  /** What the place is for, said when it is empty. */
  purpose: string;
  /** Said when a search finds none of it; absent: in general words. */
  nothingFound?(text: string): string;
  fields: readonly FieldSpec[];
  /** The names of fields that are written elsewhere than in the form. */
  otherLabels?: Readonly<Record<string, string>>;
  titleOf(content: Content): string;
  lineOf(content: Content): string;
  compare(a: Content, b: Content): number;
  /** The texts that `compare` goes by, where it goes by texts. */
  orderTexts?(content: Content): readonly string[];
  /** Absent: the list is not narrowed. */
  filters?: readonly FilterPart[];
  /** The values a new one starts with. */
  initial: Record<string, unknown>;
  /** Where the public site shows it, under the buurt's own address. */
  sitePathOf?(content: Content): string;
  /**
   * It holds a person's data: all of it can be given to them, at its own address with `/gegevens` behind it, and a
   * coordinator can erase it for good, with `/wissen`.
   */
  erasable?: true;
  /** Absent: it can be thrown away. */
  keeps?: true;
  /** What to say at the top of the form of what stands in it now; without `id` it is a new one's. */
  besides?(values: Readonly<Record<string, unknown>>, id?: string): ReactNode;
}

/** The views of all kinds; `app/` gives them to the screens that show kinds together. */
export type KindViews = Readonly<Record<KindName, KindView>>;
