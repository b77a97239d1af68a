import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { Content } from '#domain/document/kind.ts';
import { kindNames } from '#domain/kinds.ts';
import { textOf } from '#domain/publication/pick.ts';
import { type Dispute, disputesOf } from '#domain/sync/disputes.ts';
import { DisputeChoices, useWhoOf } from '../../components/form/dispute-choices.tsx';
import type { KindView, KindViews } from '../../components/kind-view.ts';
import { useLookUp } from '../../database/look-up.ts';
import { useTeam } from '../../database/team.tsx';
import { useSyncStatus } from '../../sync/sync-status.tsx';
import { useWords } from '../../words/use-words.ts';
import { words } from './words.ts';

/** What people wrote without knowing of each other, each with its values to choose from. */
export function Disputes({ views }: { views: KindViews }) {
  const say = useWords(words);
  const { disputed } = useSyncStatus();
  const whoOf = useWhoOf(disputed.length > 0);
  const nameOf = useNameOf(views);
  return (
    <Stack component="section">
      <Title order={2}>{say.disputes}</Title>
      <Text c={disputed.length > 0 ? undefined : 'dimmed'}>
        {disputed.length > 0 ? say.disputesLead : say.noDisputes}
      </Text>
      {disputed.flatMap((content) => {
        const kind = kindNames.find((name) => name === content.kind);
        if (!kind) return [];
        return disputesOf(content).map((dispute) => (
          <DisputeSheet
            key={`${content.id} ${dispute.field}`}
            view={views[kind]}
            content={content}
            dispute={dispute}
            whoOf={whoOf}
            nameOf={nameOf}
          />
        ));
      })}
    </Stack>
  );
}

interface SheetProps {
  view: KindView;
  content: Content;
  dispute: Dispute;
  whoOf(by: string): string;
  nameOf(id: string): string;
}

function DisputeSheet({ view, content, dispute, whoOf, nameOf }: SheetProps) {
  const say = useWords(words);
  const team = useTeam();
  const [first] = dispute.choices;
  const into = textOf(content['mergedInto']);
  const isKnown = into !== undefined && nameOf(into) !== into;
  if (dispute.field === 'trashed')
    return (
      <Stack className="sheet" gap="sm">
        <Title order={3}>{view.titleOf(content)}</Title>
        <Text>{say.threwAway(first ? whoOf(first.by) : say.somebody)}</Text>
        <Group>
          <Button onClick={() => void team.takeBack(content.id)}>{say.keepIt}</Button>
          {isKnown ? (
            // What was written since has to come with it, a consent that was withdrawn above all.
            <Button variant="default" component={Link} to={`${view.path}/${into}/samenvoegen/${content.id}`}>
              {say.mergeAgain(nameOf(into))}
            </Button>
          ) : (
            <Button variant="default" onClick={() => void team.throwAway(content.id)}>
              {say.throwIt}
            </Button>
          )}
        </Group>
      </Stack>
    );

  return <DisputeChoices view={view} content={content} dispute={dispute} whoOf={whoOf} nameOf={nameOf} />;
}

function useNameOf(views: KindViews): (id: string) => string {
  const look = useLookUp();
  return (id) => {
    const found = look?.(id);
    const kind = kindNames.find((name) => name === found?.kind);
    return found && kind ? views[kind].titleOf(found) : id;
  };
}
