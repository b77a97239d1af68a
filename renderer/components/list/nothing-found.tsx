import { Anchor, Text } from '@mantine/core';
import { Fragment } from 'react';
import type { Meant } from '#domain/search/search.ts';
import { useWords } from '../../words/use-words.ts';
import { words } from '../words.ts';

/** Says that nothing was found, and what may have been meant; choosing that searches for it. */
export function NothingFound({
  said,
  meant,
  choose,
}: {
  said: string;
  meant: readonly Meant[];
  choose(text: string): void;
}) {
  const say = useWords(words);
  return (
    <Text className="nothing-found">
      {said}
      {meant.length > 0 && ` ${say.didYouMean} `}
      {meant.map(({ text, count }, at) => (
        <Fragment key={text}>
          {at > 0 && (at === meant.length - 1 ? ` ${say.or} ` : ', ')}
          <Anchor component="button" type="button" underline="always" fw={600} onClick={() => choose(text)}>
            {text} ({count})
          </Anchor>
        </Fragment>
      ))}
      {meant.length > 0 && '?'}
    </Text>
  );
}
