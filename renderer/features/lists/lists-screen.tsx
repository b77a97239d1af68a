import { Alert, Anchor, Button, Group, Radio, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { addressLabels } from '#domain/export/address-labels.ts';
import type { KindView } from '../../components/kind-view.ts';
import { useSyncStatus } from '../../sync/sync-status.tsx';
import { useWords } from '../../words/use-words.ts';
import './lists.css';
import { LabelChoice } from './label-choice.tsx';
import { firstWish, type ListWish, partsFor, partsIn, whats } from './list-wish.ts';
import { PartChoice } from './part-choice.tsx';
import { useFileMaker } from './use-file-maker.ts';
import { useWho } from './use-who.ts';
import { WhoChoice } from './who-choice.tsx';
import { words } from './words.ts';

/** From people to a file: who, what, and what of them. Nothing in the app changes by it. */
export function ListsScreen({ view }: { view: KindView }) {
  const say = useWords(words);
  const { filling } = useSyncStatus();
  const choice = useWho(view);
  const { members, everybody, asked, isForOne } = choice;
  const one = isForOne ? asked[0] : undefined;
  const [wish, setWish] = useState<ListWish>({ ...firstWish, ...(isForOne && { what: 'vcard' }) });
  const maker = useFileMaker();
  const set = (changed: Partial<ListWish>) => setWish((before) => ({ ...before, ...changed }));
  const { what, per, order } = wish;
  const labels = useMemo(
    () => (what === 'labels' ? addressLabels(members, { per, order }, everybody ?? []) : undefined),
    [what, members, per, order, everybody],
  );
  if (!everybody) return null;
  const reached = members.length - (labels?.without.length ?? 0);

  return (
    <Stack className="one" gap="xl">
      <div>
        <Anchor component={Link} to={one ? `${view.path}/${one.id}` : view.path}>
          {one ? view.titleOf(one) : say.back}
        </Anchor>
        <Title order={1}>{say.heading}</Title>
        <Text>{everybody.length > 0 ? say.lead : say.nobody}</Text>
      </div>
      {filling && <Alert color="yellow">{say.incomplete}</Alert>}
      {everybody.length > 0 && (
        <>
          <WhoChoice view={view} choice={choice} />
          <Radio.Group
            label={say.what}
            value={wish.what}
            onChange={(value) => {
              const what = whats.find((known) => known === value);
              if (what) set({ what });
            }}
          >
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" mt="xs">
              {whats.map((what) => (
                <Radio key={what} value={what} label={say.whats[what]} description={say.whatHelp[what]} />
              ))}
            </SimpleGrid>
          </Radio.Group>
          {partsFor(wish.what).length > 0 && <PartChoice wish={wish} set={set} />}
          {labels && <LabelChoice wish={wish} found={labels} set={set} />}
          <Stack gap="sm">
            {reached > 0 && <Text className="aside">{say.care(reached, partsIn(wish))}</Text>}
            <Group gap="sm">
              <Button
                disabled={reached === 0 || maker.isBusy}
                onClick={() => void maker.make(wish, members, everybody)}
              >
                {say.make[wish.what]}
              </Button>
              {maker.isBusy && (
                <>
                  <Text role="status">{say.busy}</Text>
                  <Button variant="default" onClick={maker.stop}>
                    {say.stop}
                  </Button>
                </>
              )}
            </Group>
          </Stack>
        </>
      )}
    </Stack>
  );
}
