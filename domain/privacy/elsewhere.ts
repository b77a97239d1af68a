import { personOf } from '../erasure/traces.ts';
import { textsIn } from '../erasure/texts-in.ts';
import type { Content } from '../document/kind.ts';
import { textOf } from '../publication/pick.ts';
import { fieldOfStamp, fieldsOf } from '../sync/fields.ts';
import { isTrashed } from '../sync/trash.ts';

/** What another document holds of a person. Of a document about somebody else nothing but texts that name this person. */
export interface Elsewhere {
  /** Absent: it is about another person, who is not named to this one (art. 15, fourth paragraph, AVG). */
  id?: string;
  kind: string;
  title?: string;
  inBin: boolean;
  /** The fields in which this person was chosen. */
  chosenIn: readonly string[];
  /** What it says, when this person was chosen in it; of others whom it refers to only that there is somebody. */
  fields: Readonly<Record<string, unknown>>;
  /** The texts that name this person, or may do so. */
  texts: readonly { field: string; text: string; sure: boolean }[];
}

/** What stands in the place of another person. */
export const anotherPerson = 'another person';

export function elsewhereOf(member: Content, documents: readonly Content[]): Elsewhere[] {
  const { records, names } = personOf(member, documents);
  return documents.flatMap((document): Elsewhere[] => {
    if (records.has(document.id)) return [];
    const ofPerson = document.kind === 'member';
    const values = valuesIn(document).filter(({ field }) => !ofPerson || aboutOthers.has(field));
    const chosenIn = [
      ...new Set(
        values.flatMap(({ field, value }) =>
          textsIn(value).some((text) => records.has(text)) ? [field] : [],
        ),
      ),
    ];
    const texts = values.flatMap(({ field, value }) =>
      textsIn(value).flatMap((text) => {
        const how = names(text);
        return how && !records.has(text) ? [{ field, text, sure: how === 'surely' }] : [];
      }),
    );
    if (chosenIn.length === 0 && texts.length === 0) return [];
    const title = textOf(document['title']) ?? textOf(document['name']) ?? textOf(document['alt']);
    return [
      {
        ...(!ofPerson && { id: document.id, ...(title !== undefined && { title }) }),
        kind: document.kind,
        inBin: isTrashed(document),
        chosenIn,
        fields: chosenIn.length > 0 ? fieldsFor(records, document) : {},
        texts,
      },
    ];
  });
}

/**
 * The same with only those texts that somebody of the team chose, by their place in the list and in the document: a text
 * can be about somebody else of the same name.
 */
export function withChosenTexts(
  elsewhere: readonly Elsewhere[],
  isChosen: (document: number, text: number) => boolean,
): Elsewhere[] {
  return elsewhere
    .map((one, at) => ({ ...one, texts: one.texts.filter((_, index) => isChosen(at, index)) }))
    .filter(({ chosenIn, texts }) => chosenIn.length > 0 || texts.length > 0);
}

/** In somebody else's own fields stand their names and numbers, which may be the same; these may tell of others. */
const aboutOthers: ReadonlySet<string> = new Set(['notes', 'source', 'moments']);

/** Notes may be about anybody and come only where they name this person; a picture in dots says nothing. */
const leftOut: ReadonlySet<string> = new Set(['notes', 'public', 'trashed', 'preview', 'file']);

/** The values that stand in a document, shown or beside it. The copy on the site says nothing more. */
function valuesIn(document: Content): { field: string; value: unknown }[] {
  const shown = fieldsOf(document).map((field) => ({ field, value: document[field] }));
  const beside = Object.entries(document.edits.others ?? {}).flatMap(([name, entries]) =>
    entries.map(({ value }) => ({ field: fieldOfStamp(name), value })),
  );
  return [...shown, ...beside].filter(({ field }) => field !== 'public' && field !== 'trashed');
}

function fieldsFor(records: ReadonlySet<string>, document: Content): Record<string, unknown> {
  return Object.fromEntries(
    fieldsOf(document)
      .filter((field) => !leftOut.has(field))
      .map((field) => [field, withoutOthers(records, document[field])]),
  );
}

function withoutOthers(records: ReadonlySet<string>, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutOthers(records, item));
  return typeof value === 'string' && value.startsWith('member:') && !records.has(value)
    ? anotherPerson
    : value;
}
