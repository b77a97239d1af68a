import type { Edits, Trashed } from './document-schema.ts';

/** Any document as the engine sees it: the stamps it knows, the fields it carries. */
export interface Content {
  id: string;
  kind: string;
  shape: number;
  edits: Edits;
  trashed?: Trashed;
  [field: string]: unknown;
}

/** The part of JSON Schema that a kind's literal uses and the engine reads. */
export interface KindSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, object>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
}

/** One kind of document: all that the engine, the gateway and the app need to know of it. */
export interface Kind {
  readonly name: string;
  readonly schema: KindSchema;
  /** The shape this version of the app writes. */
  readonly shape: number;
  /** Among values written apart, the highest is shown; absent or equal: the latest. */
  readonly strictness?: (field: string, value: unknown) => number;
  /** What of it may be seen by everyone; absent: nothing, ever. */
  readonly publication?: Publication;
}

/** How a kind's `public` copy is made; the names of other documents come in through `look`. */
export interface Publication {
  /** The allow-list: exactly the fields of the copy that a visitor may see. */
  readonly fields: readonly string[];
  /** The copy as it would be published now, without `at` and `by`; of it only `fields` are seen. */
  readonly copy: (content: Content, look: LookUp) => Record<string, unknown>;
  /**
   * The member whose name the copy's `name` is: it is shown as it is now, and while they say yes. `null`: the name of
   * no person. Absent: the kind's names are no persons'.
   */
  readonly person?: (copy: Readonly<Record<string, unknown>>) => string | null;
}

/** Finds another document that a document refers to. */
export type LookUp = (id: string) => Content | undefined;
