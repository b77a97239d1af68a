import type { Content } from '#domain/document/kind.ts';
import type { KindName } from '#domain/kinds.ts';
import type { FieldSpec } from './field-spec.ts';

/** How a kind of document is listed and asked for; what a feature says of its kind. */
export interface KindView {
  kind: KindName;
  path: string;
  heading: string;
  addLabel: string;
  /** What the place is for, said when it is empty. */
  purpose: string;
  fields: readonly FieldSpec[];
  titleOf(content: Content): string;
  lineOf(content: Content): string;
  compare(a: Content, b: Content): number;
  /** The values a new one starts with. */
  initial: Record<string, unknown>;
}
