import { Alert, Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Content } from '#domain/document/kind.ts';
import { withChosenTexts } from '#domain/privacy/elsewhere.ts';
import { type PersonFile, personFileText } from '#domain/privacy/person-file.ts';
import { keptUntil } from '#domain/privacy/retention.ts';
import type { KindViews } from '../../components/kind-view.ts';
import { sayDate, sayDayOf } from '../../components/telling/say-date.ts';
import { longShown, useNotice } from '../../components/use-notice.ts';
import { useDocument } from '../../database/team.tsx';
import { useHost } from '../../desktop/use-host.ts';
import { useSyncStatus } from '../../sync/sync-status.tsx';
import { useLanguage, useWords } from '../../words/use-words.ts';
import { ElsewhereSheets, textKey } from './elsewhere-sheets.tsx';
import { OwnData } from './own-data.tsx';
import '../../components/printed.css';
import './person-data.css';
import { usePersonFile } from './use-person-file.ts';
import { words } from './words.ts';

/** All that the team holds of one person, to read, print or save as a file (art. 15 and 20 AVG). */
export function PersonDataScreen({ views }: { views: KindViews }) {
  const say = useWords(words);
  const { id } = useParams();
  const found = useDocument(id);
  if (found === undefined) return null;
  if (found === null) return <Text className="one">{say.nobody}</Text>;
  return <PersonData member={found.content} views={views} />;
}

function PersonData({ member, views }: { member: Content; views: KindViews }) {
  const file = usePersonFile(member);
  return file ? <Overview key={file.madeAt} file={file} member={member} views={views} /> : null;
}

function Overview({ file, member, views }: { file: PersonFile; member: Content; views: KindViews }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const host = useHost();
  const notice = useNotice();
  const { filling } = useSyncStatus();
  const name = file.name || views.member.titleOf(member);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => surelyAbout(file));
  const kept = keptUntil(member);

  async function save(): Promise<void> {
    const elsewhere = withChosenTexts(file.elsewhere, (at, text) => chosen.has(textKey(at, text)));
    const outcome = await host.saveFile(
      `gegevens-${name.replace(/[^\p{L}\p{N}]+/gu, '-')}-${file.madeAt.slice(0, 10)}.json`,
      personFileText({ ...file, elsewhere }),
    );
    if (outcome !== 'cancelled') notice(outcome === 'saved' ? say.saved(name) : say.notSaved, longShown);
  }

  return (
    <Stack className="one person-data printed" gap="lg">
      <div>
        <Anchor className="not-printed" component={Link} to={`${views.member.path}/${member.id}`}>
          {say.back(name)}
        </Anchor>
        <Title order={1}>{say.heading(name)}</Title>
        <Text c="dimmed">{say.held(file.team, sayDayOf(file.madeAt, language))}</Text>
      </div>
      <Stack className="not-printed">
        <Text>{say.lead}</Text>
        {filling && <Alert color="yellow">{say.incomplete}</Alert>}
        <Group gap="sm">
          <Button onClick={() => void save()}>{say.save}</Button>
          <Button variant="default" onClick={() => window.print()}>
            {say.print}
          </Button>
        </Group>
      </Stack>
      {file.inBin && <Text>{say.inBin}</Text>}
      {[file, ...file.merged].map((record) => (
        <OwnData key={record.id} file={file} view={views.member} record={record} />
      ))}
      <ElsewhereSheets
        file={file}
        views={views}
        isChosen={(key) => chosen.has(key)}
        choose={(key, on) =>
          setChosen((before) => new Set([...before].filter((one) => one !== key).concat(on ? [key] : [])))
        }
      />
      <Stack component="section" gap="xs">
        <Title order={2}>{say.about}</Title>
        <Text>{say.why}</Text>
        {kept && <Text>{say.until(sayDate(kept.until, language))}</Text>}
        <Text>{say.where}</Text>
        {file.elsewhere.some(({ kind }) => kind === 'media') && <Text>{say.photos}</Text>}
        <Text>{say.rights}</Text>
      </Stack>
    </Stack>
  );
}

/** What is chosen at first: texts that surely name the person, but not what stands with somebody else. */
const surelyAbout = ({ elsewhere }: PersonFile): ReadonlySet<string> =>
  new Set(
    elsewhere.flatMap(({ id, texts }, at) =>
      texts.flatMap(({ sure }, index) => (sure && id !== undefined ? [textKey(at, index)] : [])),
    ),
  );
