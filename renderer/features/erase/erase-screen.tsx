import { Alert, Anchor, Button, Group, List, Stack, Text, TextInput, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Content } from '#domain/document/kind.ts';
import { type Trace, tracesOf } from '#domain/erasure/traces.ts';
import { fullName, personNameOf } from '#domain/member/member-name.ts';
import { kindNames, kindOfId } from '#domain/kinds.ts';
import type { KindViews } from '../../components/kind-view.ts';
import { dropDraft } from '../../components/form/unsaved-work.ts';
import { useDocument, useTeam } from '../../database/team.tsx';
import { useHost } from '../../desktop/use-host.ts';
import { type Erasure, useSyncActions } from '../../sync/sync-status.tsx';
import { useWords } from '../../words/use-words.ts';
import { words } from './words.ts';

/** Erasing a person for good (AVG): what goes, where else something of them stands, and asked twice. */
export function EraseScreen({ views }: { views: KindViews }) {
  const say = useWords(words);
  const { id } = useParams();
  const found = useDocument(id);
  const [receipt, setReceipt] = useState<unknown>();
  if (receipt !== undefined) return <Erased receipt={receipt} list={views.member.path} />;
  if (found === undefined) return null;
  if (found === null) return <Text className="one">{say.nobody}</Text>;
  return <Ask member={found.content} views={views} erased={setReceipt} />;
}

interface AskProps {
  member: Content;
  views: KindViews;
  erased(receipt: unknown): void;
}

function Ask({ member, views, erased }: AskProps) {
  const say = useWords(words);
  const { erase } = useSyncActions();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<Exclude<Erasure['is'], 'erased'>>();
  // As one says it, for these sentences are read aloud.
  const name = fullName(personNameOf(member)) || views.member.titleOf(member);

  async function confirm(): Promise<void> {
    const outcome = await erase(member.id);
    if (outcome.is !== 'erased') return setProblem(outcome.is);
    dropDraft(member.id);
    erased(outcome.receipt);
  }

  return (
    <Stack className="one" gap="lg">
      <Title order={1}>{say.heading(name)}</Title>
      <Text>{say.what(name)}</Text>
      <Text>{say.bin}</Text>
      <Traces member={member} views={views} />
      {problem && (
        <Alert color="red" role="alert">
          {say[problem]}
        </Alert>
      )}
      <TextInput label={say.type(name)} value={typed} onChange={(event) => setTyped(event.target.value)} />
      <Group>
        <Button color="red" disabled={typed.trim() !== name} onClick={() => void confirm()}>
          {say.erase}
        </Button>
        <Button variant="default" component={Link} to={`${views.member.path}/${member.id}`}>
          {say.cancel}
        </Button>
      </Group>
    </Stack>
  );
}

/** Where else something of the person stands; a free text can only be mended by somebody who reads it. */
function Traces({ member, views }: Omit<AskProps, 'erased'>) {
  const say = useWords(words);
  const team = useTeam();
  const [found, setFound] = useState<{ trace: Trace; document: Content }[]>([]);
  useEffect(() => {
    void Promise.all(kindNames.map((kind) => team.all(kind))).then((all) => {
      const byId = new Map(all.flat().map((document) => [document.id, document]));
      setFound(
        tracesOf(member, [...byId.values()]).flatMap((trace) => {
          const document = byId.get(trace.id);
          return document ? [{ trace, document }] : [];
        }),
      );
    });
  }, [team, member]);
  const refers = found.filter(({ trace }) => trace.how === 'refers').length;
  const named = found.filter(({ trace }) => trace.how === 'names');
  return (
    <>
      {refers > 0 && <Text>{say.refers(refers)}</Text>}
      {named.length > 0 && (
        <div>
          <Text>{say.names}</Text>
          <List>
            {named.map(({ document }) => {
              const kind = kindNames.find((one) => one === kindOfId(document.id)?.name);
              return (
                kind && (
                  <List.Item key={document.id}>
                    <Anchor component={Link} to={`${views[kind].path}/${document.id}`}>
                      {views[kind].titleOf(document)}
                    </Anchor>
                  </List.Item>
                )
              );
            })}
          </List>
        </div>
      )}
    </>
  );
}

function Erased({ receipt, list }: { receipt: unknown; list: string }) {
  const say = useWords(words);
  const host = useHost();
  const keep = () => host.saveFile('bewijs-van-wissen.json', JSON.stringify(receipt, null, 2));
  return (
    <Stack className="one" gap="lg" role="status">
      <Text>{say.done}</Text>
      <Text>{say.lag}</Text>
      <Group>
        <Button onClick={() => void keep()}>{say.keepReceipt}</Button>
        <Button variant="default" component={Link} to={list}>
          {say.toList}
        </Button>
      </Group>
    </Stack>
  );
}
