import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { Content } from '#domain/document/kind.ts';
import { type Status, statusSchema } from '#domain/document/publishable-schema.ts';
import { kindNames } from '#domain/kinds.ts';
import { textOf } from '#domain/publication/pick.ts';
import { type Choice, type Dispute, disputesOf, settle } from '#domain/sync/disputes.ts';
import { fieldOfStamp } from '#domain/sync/fields.ts';
import { displayName } from '../../components/display-name.ts';
import type { FieldSpec } from '../../components/field-spec.ts';
import type { KindView, KindViews } from '../../components/kind-view.ts';
import { sayValue } from '../../components/say-value.ts';
import { words as fieldWords } from '../../components/words.ts';
import { useLookUp } from '../../database/look-up.ts';
import { useTeam } from '../../database/team.tsx';
import { useSyncActions, useSyncStatus } from '../../sync/sync-status.tsx';
import { useWords } from '../../words/use-words.ts';
import { words } from './words.ts';

/** What people wrote without knowing of each other, each with its values to choose from. */
export function Disputes({ views }: { views: KindViews }) {
  const say = useWords(words);
  const { disputed } = useSyncStatus();
  const whoOf = useWhoOf();
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
  const sayField = useWords(fieldWords);
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

  const name = fieldOfStamp(dispute.field);
  const mergedInto: FieldSpec = { name: 'mergedInto', label: sayField.mergedInto, as: 'reference' };
  const field = [...view.fields, mergedInto].find((one) => one.name === name);
  const label =
    field?.label ??
    view.otherLabels?.[name] ??
    (name === 'status' ? sayField.status : name === 'public' ? sayField.public : name);
  const valueOf = ({ value }: Choice) =>
    name === 'status' && isStatus(value) ? sayField[value] : sayValue(sayField, field, value, nameOf);
  return (
    <Stack className="sheet" gap="sm">
      <Title order={3}>{view.titleOf(content)}</Title>
      {dispute.choices.map((choice, index) => (
        <Group key={`${choice.by} ${choice.n}`} justify="space-between" wrap="nowrap" className="choice">
          <div>
            <Text c="dimmed" size="sm">
              {say.wrote(whoOf(choice.by), label)}
              {index === 0 && ` (${say.shown})`}
            </Text>
            <Text fw={600}>{valueOf(choice)}</Text>
          </div>
          <Button
            variant="default"
            onClick={() => void team.edit(content.id, content, settle(dispute.field, choice.value))}
          >
            {say.keep}
          </Button>
        </Group>
      ))}
    </Stack>
  );
}

const isStatus = (value: unknown): value is Status => statusSchema.enum.some((status) => status === value);

/** Who stands behind an installation: you, a colleague by name, or a colleague. */
function useWhoOf(): (by: string) => string {
  const say = useWords(words);
  const { me } = useTeam();
  const { disputed } = useSyncStatus();
  const { installations } = useSyncActions();
  const [names, setNames] = useState<Record<string, string>>({});
  useEffect(() => {
    if (disputed.length > 0) void installations().then(setNames);
  }, [disputed.length, installations]);
  return (by) => {
    const name = names[by];
    return name === undefined ? say.somebody : name === me.name ? say.me : displayName(name);
  };
}

function useNameOf(views: KindViews): (id: string) => string {
  const look = useLookUp();
  return (id) => {
    const found = look?.(id);
    const kind = kindNames.find((name) => name === found?.kind);
    return found && kind ? views[kind].titleOf(found) : id;
  };
}
