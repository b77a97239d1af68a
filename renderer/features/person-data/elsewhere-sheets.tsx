import { Checkbox, Stack, Text, Title } from '@mantine/core';
import { kindNames } from '#domain/kinds.ts';
import type { Elsewhere } from '#domain/privacy/elsewhere.ts';
import type { PersonFile } from '#domain/privacy/person-file.ts';
import type { KindView, KindViews } from '../../components/kind-view.ts';
import { useWords } from '../../words/use-words.ts';
import { useSayFiled } from './say-filed.ts';
import { words } from './words.ts';

/** Names a text of the overview by its place in it. */
export const textKey = (document: number, text: number): string => `${document}-${text}`;

interface Choosing {
  isChosen(key: string): boolean;
  choose(key: string, on: boolean): void;
}

/** What other documents say of the person; of texts somebody of the team says whether they are about them. */
export function ElsewhereSheets(props: { file: PersonFile; views: KindViews } & Choosing) {
  const { file, views, ...choosing } = props;
  const say = useWords(words);
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>{say.elsewhere}</Title>
      {file.elsewhere.length === 0 && <Text>{say.elsewhereNone}</Text>}
      {file.elsewhere.some(({ texts }) => texts.length > 0) && (
        <Text className="not-printed">{say.elsewhereLead}</Text>
      )}
      {file.elsewhere.map((one, at) => {
        const kind = kindNames.find((name) => name === one.kind);
        return kind && <Sheet key={textKey(at, -1)} {...{ file, one, at, view: views[kind], ...choosing }} />;
      })}
    </Stack>
  );
}

interface SheetProps extends Choosing {
  file: PersonFile;
  view: KindView;
  one: Elsewhere;
  at: number;
}

function Sheet({ file, view, one, at, isChosen, choose }: SheetProps) {
  const say = useWords(words);
  const filed = useSayFiled(file);
  const labelOf = (field: string) => filed.label(view, field) ?? say.otherField;
  // What no form asks for, such as the size of a photo, says nothing to a reader; the title stands above.
  const fields = Object.keys(one.fields)
    .filter((field) => filed.label(view, field) !== undefined && one.fields[field] !== one.title)
    .toSorted(filed.byForm(view));
  const isPrinted = one.chosenIn.length > 0 || one.texts.some((_, index) => isChosen(textKey(at, index)));
  return (
    <div className="filed-sheet" data-printed={isPrinted}>
      <div className="row-title">
        {one.id === undefined ? say.anotherPerson : (one.title ?? view.heading)}
      </div>
      <div className="row-line">
        {[
          one.id === undefined || one.title === undefined ? '' : view.heading,
          one.chosenIn.length > 0 ? say.chosenIn(one.chosenIn.map(labelOf).join(', ')) : '',
          one.inBin ? say.inBinToo : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
      <dl className="filed">
        {fields.map((field) => (
          <div key={field}>
            <dt>{labelOf(field)}</dt>
            <dd className="filed-value">{filed.value(view, field, one.fields[field])}</dd>
          </div>
        ))}
        {one.texts.map(({ field, text, sure }, index) => {
          const key = textKey(at, index);
          return (
            <div key={key} data-printed={isChosen(key)}>
              <dt>{labelOf(field)}</dt>
              <dd>
                <div className="filed-value">{text}</div>
                <Checkbox
                  className="not-printed"
                  mt={4}
                  label={say.include}
                  description={one.id === undefined ? say.withSomebodyElse : sure ? undefined : say.perhaps}
                  checked={isChosen(key)}
                  onChange={(event) => choose(key, event.currentTarget.checked)}
                />
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
