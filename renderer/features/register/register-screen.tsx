import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useRef } from 'react';
import { registerOf } from '#domain/privacy/register.ts';
import { mayManage } from '#domain/roles/permissions.ts';
import type { KindViews } from '../../components/kind-view.ts';
import '../../components/printed.css';
import { sayDate } from '../../components/telling/say-date.ts';
import { longShown, useNotice } from '../../components/use-notice.ts';
import { useTeam } from '../../database/team.tsx';
import { useHost } from '../../desktop/use-host.ts';
import { useLanguage, useWords } from '../../words/use-words.ts';
import './register.css';
import { RegisterText } from './register-text.tsx';
import { savedPage } from './saved-page.ts';
import { ownAnswers, useOwnAnswers } from './use-own-answers.ts';
import { words } from './words.ts';

/** The register of processing (art. 30 AVG), to read, print or save; for coordinators. */
export function RegisterScreen({ views }: { views: KindViews }) {
  const say = useWords(words);
  const { me } = useTeam();
  if (mayManage(me.roles)) return <Register views={views} />;
  return (
    <Stack className="one">
      <Title order={1}>{say.heading}</Title>
      <Text>{say.notYou}</Text>
    </Stack>
  );
}

function Register({ views }: { views: KindViews }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { me, now } = useTeam();
  const host = useHost();
  const notice = useNotice();
  const { answers, answer } = useOwnAnswers();
  const page = useRef<HTMLDivElement>(null);
  const register = registerOf(me.buurtName, now());

  async function save(): Promise<void> {
    if (!page.current) return;
    const text = savedPage({ language, title: say.heading, body: page.current.innerHTML });
    const outcome = await host.saveFile(`${say.file}-${me.slug}-${register.madeOn}.html`, text);
    if (outcome !== 'cancelled') notice(outcome === 'saved' ? say.saved : say.notSaved, longShown);
  }

  return (
    <Stack className="one register printed" gap="lg">
      <Stack className="not-printed">
        <Title order={1}>{say.heading}</Title>
        <Text>{say.lead}</Text>
        <section className="sheet">
          <Title order={2} mb={4}>
            {say.own}
          </Title>
          <Text c="dimmed" mb="sm">
            {say.ownLead}
          </Text>
          <Stack gap="sm">
            {ownAnswers.map((name) => (
              <TextInput
                key={name}
                label={say[name]}
                description={say[`${name}Hint`]}
                value={answers[name]}
                maxLength={300}
                onChange={(event) => answer(name, event.currentTarget.value)}
              />
            ))}
          </Stack>
        </section>
        <Group gap="sm">
          <Button onClick={() => window.print()}>{say.print}</Button>
          <Button variant="default" onClick={() => void save()}>
            {say.save}
          </Button>
        </Group>
      </Stack>
      <div ref={page}>
        {/* For paper and the saved page; on the screen it stands at the top already. */}
        <h1 className="register-title">{say.heading}</h1>
        <p>{say.held(register.team, sayDate(register.madeOn, language))}</p>
        <RegisterText register={register} answers={answers} views={views} />
      </div>
    </Stack>
  );
}
