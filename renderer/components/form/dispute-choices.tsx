import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Content } from '#domain/document/kind.ts';
import { type Status, statusSchema } from '#domain/document/publishable-schema.ts';
import { type Choice, type Dispute, settle } from '#domain/sync/disputes.ts';
import { fieldOfStamp } from '#domain/sync/fields.ts';
import { useTeam } from '../../database/team.tsx';
import { useSyncActions } from '../../sync/sync-status.tsx';
import { useWords } from '../../words/use-words.ts';
import { displayName } from '../telling/display-name.ts';
import { words } from './dispute-words.ts';
import type { FieldSpec } from '../field-spec.ts';
import type { KindView } from '../kind-view.ts';
import { sayValue } from '../telling/say-value.ts';
import { words as fieldWords } from '../words.ts';

interface Props {
  view: KindView;
  content: Content;
  dispute: Dispute;
  whoOf(by: string): string;
  nameOf(id: string): string;
}

/** What people wrote in one field without knowing of each other; choosing one settles it. */
export function DisputeChoices({ view, content, dispute, whoOf, nameOf }: Props) {
  const say = useWords(words);
  const sayField = useWords(fieldWords);
  const team = useTeam();
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

/** Who stands behind an installation: you, a colleague by name, or a colleague; asked only when `isNeeded`. */
export function useWhoOf(isNeeded: boolean): (by: string) => string {
  const say = useWords(words);
  const { me } = useTeam();
  const { installations } = useSyncActions();
  const [names, setNames] = useState<Record<string, string>>({});
  useEffect(() => {
    if (isNeeded) void installations().then(setNames);
  }, [isNeeded, installations]);
  return (by) => {
    const name = names[by];
    return name === undefined ? say.somebody : name === me.name ? say.me : displayName(name);
  };
}
