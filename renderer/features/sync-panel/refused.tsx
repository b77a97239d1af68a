import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Content } from '#domain/document/kind.ts';
import { kindNames } from '#domain/kinds.ts';
import type { Refusal } from '#domain/sync/local.ts';
import type { KindView, KindViews } from '../../components/kind-view.ts';
import { useTeam } from '../../database/team.tsx';
import { useHost } from '../../desktop/use-host.ts';
import { useSyncActions, useSyncStatus } from '../../sync/sync-status.tsx';
import { useWords } from '../../words/use-words.ts';
import { words } from './words.ts';

/** What the server would not have, each with the reason and the ways out: mend, try again, keep a copy, let go. */
export function Refused({ views }: { views: KindViews }) {
  const say = useWords(words);
  const { refused } = useSyncStatus();
  if (refused.length === 0) return null;
  return (
    <Stack component="section">
      <Title order={2}>{say.refused}</Title>
      <Text>{say.refusedLead}</Text>
      {refused.map(({ content, refusal }) => {
        const kind = kindNames.find((name) => name === content.kind);
        return kind && <Sheet key={content.id} view={views[kind]} content={content} refusal={refusal} />;
      })}
    </Stack>
  );
}

function Sheet({ view, content, refusal }: { view: KindView; content: Content; refusal: Refusal }) {
  const say = useWords(words);
  const team = useTeam();
  const host = useHost();
  const [asking, setAsking] = useState(false);
  const title = view.titleOf(content);
  const labels = refusal.fields.flatMap(
    (name) => view.fields.find((field) => field.name === name)?.label ?? [],
  );

  function keepCopy(): void {
    const { edits: _, ...fields } = content;
    void host.saveFile(`${title.replace(/[^\p{L}\p{N} -]/gu, '')}.json`, JSON.stringify(fields, null, 2));
  }

  return (
    <Stack className="sheet" gap="sm">
      <div>
        <div className="row-title">{title}</div>
        <Text>{say.reasons[refusal.reason]}</Text>
        {labels.length > 0 && <Text c="dimmed">{say.fields(labels.join(', '))}</Text>}
      </div>
      <Group gap="sm">
        <Button variant="default" component={Link} to={`${view.path}/${content.id}`}>
          {say.open}
        </Button>
        <Button variant="subtle" onClick={() => void team.tryAgain(content.id)}>
          {say.retry}
        </Button>
        <Button variant="subtle" onClick={keepCopy}>
          {say.keepCopy}
        </Button>
        {!asking && (
          <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
            {say.letGo}
          </Button>
        )}
      </Group>
      {asking && <LetGo id={content.id} no={() => setAsking(false)} />}
    </Stack>
  );
}

/** Asked once more, with what is lost. */
function LetGo({ id, no }: { id: string; no(): void }) {
  const say = useWords(words);
  const { takeTeamsVersion } = useSyncActions();
  const [failed, setFailed] = useState(false);
  return (
    <Stack gap="xs" role="alert">
      <Text>{failed ? say.noConnection : say.letGoLead}</Text>
      <Group gap="sm">
        <Button color="red" onClick={() => void takeTeamsVersion(id).then((done) => setFailed(!done))}>
          {say.reallyLetGo}
        </Button>
        <Button variant="default" onClick={no}>
          {say.keepMine}
        </Button>
      </Group>
    </Stack>
  );
}
