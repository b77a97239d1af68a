import { Radio, Stack, Text, Title } from '@mantine/core';
import type { Content } from '#domain/document/kind.ts';
import type { Choice, Difference, Pair } from '#domain/member/doubles/merge-members.ts';
import type { KindView } from '../../components/kind-view.ts';
import { useWords } from '../../words/use-words.ts';
import { useFields } from './use-fields.ts';
import { words } from './words.ts';

interface Props {
  view: KindView;
  pair: Pair;
  /** Stands on the left, whether it survives or not: of that nobody needs to know. */
  left: Content;
  differences: readonly Difference[];
  choices: ReadonlyMap<string, Choice>;
  choose(field: string, choice: Choice): void;
}

/** Where the two records say something else, each value to choose. */
export function Differences({ view, pair, left, differences, choices, choose }: Props) {
  const say = useWords(words);
  const { labelOf, orderOf, sayIn } = useFields(view);
  const sides: Choice[] = left === pair.survivor ? ['survivor', 'gone'] : ['gone', 'survivor'];
  const labelled = (field: string, choice: Choice) =>
    choice === 'both' ? say.both : sayIn(choice === 'gone' ? pair.gone : pair.survivor, field);
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>{say.toChoose}</Title>
      {differences.length === 0 && <Text>{say.nothingToChoose}</Text>}
      {differences
        .toSorted((a, b) => orderOf(a.field) - orderOf(b.field))
        .map(({ field, choices: possible, proposed }) => (
          <Radio.Group
            key={field}
            className="sheet"
            label={labelOf(field)}
            value={choices.get(field) ?? proposed}
            onChange={(value) => {
              const chosen = possible.find((one) => one === value);
              if (chosen) choose(field, chosen);
            }}
          >
            <div className="pair pair-choices">
              {[...sides, ...possible.filter((one) => one === 'both')].map((choice) => (
                <Radio key={choice} value={choice} label={labelled(field, choice)} />
              ))}
            </div>
          </Radio.Group>
        ))}
    </Stack>
  );
}
