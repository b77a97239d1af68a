import { anyId } from '#domain/document/document-schema.ts';
import { statusSchema } from '#domain/document/publishable-schema.ts';
import { fieldOfStamp } from '#domain/sync/fields.ts';
import { anotherPerson } from '#domain/privacy/elsewhere.ts';
import type { PersonFile, Written } from '#domain/privacy/person-file.ts';
import { textOf } from '#domain/publication/pick.ts';
import type { KindView } from '../../components/kind-view.ts';
import { sayDayOf } from '../../components/telling/say-date.ts';
import { sayValue } from '../../components/telling/say-value.ts';
import { words as fieldWords } from '../../components/words.ts';
import { useLookUp } from '../../database/look-up.ts';
import { useLanguage, useWords } from '../../words/use-words.ts';
import { words } from './words.ts';

/** How what was filed is said, in words and without a code. */
export function useSayFiled(file: PersonFile) {
  const say = useWords(words);
  const sayField = useWords(fieldWords);
  const { language } = useLanguage();
  const look = useLookUp();

  const nameOf = (id: string): string => {
    if (id === file.id) return file.name;
    if (id === anotherPerson || id.startsWith('member:')) return say.somebodyElse;
    const found = look?.(id);
    return textOf(found?.['name']) ?? textOf(found?.['alt']) ?? sayField.goneReference;
  };
  const named = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(named)
      : typeof value === 'string' && (value === anotherPerson || anyId.test(value))
        ? nameOf(value)
        : value;

  const inOrder = (view: KindView, name: string): number => {
    const place = view.fields.findIndex((one) => one.name === fieldOfStamp(name));
    return place < 0 ? view.fields.length : place;
  };

  return {
    /** As the form asks for them. */
    byForm: (view: KindView) => (a: string, b: string) => inOrder(view, a) - inOrder(view, b),
    /** The label of a field; `undefined`: it is one that no form asks for. */
    label(view: KindView, name: string): string | undefined {
      const field = fieldOfStamp(name);
      return (
        view.fields.find((one) => one.name === field)?.label ?? view.otherLabels?.[field] ?? say.fields[field]
      );
    },
    value(view: KindView, name: string, value: unknown): string {
      const field = view.fields.find((one) => one.name === fieldOfStamp(name));
      const status = statusSchema.enum.find((known) => name === 'status' && known === value);
      // What is referred to has its name already.
      const plain = field?.as === 'reference' || field?.as === 'photo' ? undefined : field;
      return status ? sayField[status] : sayValue(sayField, plain, named(value), nameOf);
    },
    written(list: readonly Written[]): string {
      return list
        .map(({ by, at }) => say.wrote(by ?? say.colleague, at === null ? '' : sayDayOf(at, language)))
        .join('. ');
    },
  };
}
