import { Badge, Button, Group, Text } from '@mantine/core';
import type { Content } from '#domain/document/kind.ts';
import { statusSchema } from '#domain/document/publishable-schema.ts';
import { kinds } from '#domain/kinds.ts';
import {
  cancelChange,
  changedSincePublication,
  publishChange,
  submitChange,
  withdrawChange,
} from '#domain/publication/publish.ts';
import { mayPublish } from '#domain/roles/permissions.ts';
import type { Change } from '#domain/sync/edit.ts';
import { useLookUp } from '../database/look-up.ts';
import { useDocument, useTeam } from '../database/team.tsx';
import { useHost } from '../desktop/use-host.ts';
import { useWords } from '../words/use-words.ts';
import type { KindView } from './kind-view.ts';
import { words } from './words.ts';

/** Where a document stands on its way to the public site, and the steps its reader may take. */
export function PublishBar({
  view,
  content,
  before,
}: {
  view: KindView;
  content: Content;
  before(): Promise<void>;
}) {
  const { kind } = view;
  const host = useHost();
  const say = useWords(words);
  const team = useTeam();
  const buurt = useDocument(team.me.buurtId);
  const look = useLookUp();
  // Publishing before the places and people are there would leave their names out.
  if (!look) return null;
  const status = readStatus(content['status']);
  const publisher = mayPublish(team.me.roles, { reviewOff: buurt?.content['reviewOff'] === true });
  const shown = content['public'] !== undefined && (status === 'published' || status === 'cancelled');
  const changed = shown && changedSincePublication(kinds[kind], content, look);

  /** What was typed last is saved first; the step is taken on the document as it then is. */
  async function step(changeOf: (now: Content) => Change): Promise<void> {
    await before();
    const now = await team.get(content.id);
    if (now) await team.edit(content.id, now, changeOf(now));
  }
  const publish = () =>
    step((now) => publishChange(kinds[kind], now, look, { at: team.now().toISOString(), by: team.me.name }));

  return (
    <Group gap="sm" align="center">
      <Badge size="lg" variant="light" tt="none">
        {say[status]}
      </Badge>
      {changed && <Text size="sm">{say.changedSince}</Text>}
      {!shown && status !== 'review' && !publisher && (
        <Button onClick={() => void step(submitChange)}>{say.submit}</Button>
      )}
      {!shown && publisher && <Button onClick={() => void publish()}>{say.publish}</Button>}
      {changed && publisher && <Button onClick={() => void publish()}>{say.republish}</Button>}
      {shown && (
        <Button variant="default" onClick={() => void step(withdrawChange)}>
          {say.withdraw}
        </Button>
      )}
      {shown && view.sitePathOf && (
        <Button
          variant="subtle"
          onClick={() => void host.openSite(`/${team.me.slug}${view.sitePathOf?.(content) ?? ''}`)}
        >
          {say.onSite}
        </Button>
      )}
      {kind === 'event' && status === 'published' && (
        <Button variant="default" onClick={() => void step(cancelChange)}>
          {say.cancel}
        </Button>
      )}
    </Group>
  );
}

const readStatus = (value: unknown) => statusSchema.enum.find((status) => status === value) ?? 'draft';
