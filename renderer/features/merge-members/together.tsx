import { Stack, Text, Title } from '@mantine/core';
import type { Content } from '#domain/document/kind.ts';
import type { Difference } from '#domain/member/doubles/merge-members.ts';
import type { KindView } from '../../components/kind-view.ts';
import { useWords } from '../../words/use-words.ts';
import { useFields } from './use-fields.ts';
import { words } from './words.ts';

interface Props {
  view: KindView;
  left: Content;
  right: Content;
  differences: readonly Difference[];
}

/** What is kept without a choice: what only one of them has, what both say, and what is put together. */
export function Together({ view, left, right, differences }: Props) {
  const say = useWords(words);
  const { labelOf, sayIn, shown } = useFields(view);
  const fields = shown.filter(
    (field) =>
      !differences.some((one) => one.field === field) &&
      [left, right].some((member) => member[field] !== undefined),
  );
  if (fields.length === 0) return null;
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>{say.comesTogether}</Title>
      <Text>{say.together}</Text>
      <Stack className="sheet" gap="sm">
        {fields.map((field) => (
          <div key={field} className="choice">
            <Text size="sm" c="dimmed">
              {labelOf(field)}
            </Text>
            <div className="pair">
              <Text>{sayIn(left, field)}</Text>
              <Text>{sayIn(right, field)}</Text>
            </div>
            {field === 'consents' && <Text size="sm">{say.careful}</Text>}
          </div>
        ))}
      </Stack>
    </Stack>
  );
}
