import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { sayDay } from '#domain/calendar/dutch-dates.ts';
import { kindNames } from '#domain/kinds.ts';
import { mergedInto } from '#domain/member/doubles/merged-into.ts';
import { undoDays } from '#domain/sync/trash.ts';
import { EmptyPlace } from '../../components/empty-place.tsx';
import type { KindViews } from '../../components/kind-view.ts';
import { useTeam, useTrashed } from '../../database/team.tsx';
import { useWords } from '../../words/use-words.ts';

const words = {
  nl: {
    heading: 'Prullenbak',
    lead: `Wat iemand van het team weggooide, kun je ${undoDays} dagen lang terughalen.`,
    empty: 'De prullenbak is leeg.',
    takeBack: 'Terughalen',
    thrown: (day: string) => `weggegooid op ${day}`,
    merged: 'Samengevoegd met iemand anders. Wat daarbij is overgenomen, blijft daar ook staan.',
  },
  en: {
    heading: 'Bin',
    lead: `What somebody of the team threw away can be taken back for ${undoDays} days.`,
    empty: 'The bin is empty.',
    takeBack: 'Take back',
    thrown: (day: string) => `thrown away on ${day}`,
    merged: 'Merged with somebody else. What was taken over there stays there too.',
  },
};

export function BinScreen({ views }: { views: KindViews }) {
  const say = useWords(words);
  const team = useTeam();
  const trashed = useTrashed();
  return (
    <Stack className="one">
      <Title order={1}>{say.heading}</Title>
      <Text>{say.lead}</Text>
      {trashed?.length === 0 && <EmptyPlace text={say.empty} />}
      {trashed?.map((content) => {
        const kind = kindNames.find((name) => name === content.kind);
        return (
          <Group key={content.id} className="sheet" justify="space-between">
            <div>
              <div className="row-title">{kind && views[kind].titleOf(content)}</div>
              <div className="row-line">
                {kind && views[kind].heading} · {say.thrown(sayDay(content.trashed?.at ?? ''))}
              </div>
              {mergedInto(content) !== undefined && <div className="row-line">{say.merged}</div>}
            </div>
            <Button variant="default" onClick={() => void team.takeBack(content.id)}>
              {say.takeBack}
            </Button>
          </Group>
        );
      })}
    </Stack>
  );
}
