import { Anchor, Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { mayManage } from '#domain/roles/permissions.ts';
import { plainWords } from '#domain/search/plain-words.ts';
import { useTeam } from '../../database/team.tsx';
import { useLanguage, useWords } from '../../words/use-words.ts';
import { glossary } from './glossary.ts';
import './help.css';
import { stepsIn } from './introduction-steps.ts';
import { useIntroduction } from './use-introduction.ts';
import { words } from './words.ts';

/** Where one finds help: the introduction, what the words mean, and the ways to look back. */
export function HelpScreen() {
  const say = useWords(words);
  const { me } = useTeam();
  return (
    <Stack className="one" gap="xl">
      <Title order={1}>{say.heading}</Title>
      <IntroductionAgain />
      <Glossary />
      <section>
        <Title order={2} mb="xs">
          {say.more}
        </Title>
        <div className="help-links">
          <Text>
            {say.keysBefore} <kbd>?</kbd> {say.keysAfter}
          </Text>
          <Anchor component={Link} to="/sinds">
            {say.toSince}
          </Anchor>
          <Anchor component={Link} to="/activiteit">
            {say.toActivity}
          </Anchor>
          {mayManage(me.roles) && (
            <Anchor component={Link} to="/verwerkingen">
              {say.toRegister}
            </Anchor>
          )}
          <Text c="dimmed">{say.ask}</Text>
        </div>
      </section>
    </Stack>
  );
}

function IntroductionAgain() {
  const say = useWords(words);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const [introduction, save] = useIntroduction();
  const at = introduction?.is === 'left' ? introduction.step : 0;

  function begin(step: number): void {
    save({ is: 'open', step });
    void navigate(stepsIn(language)[step]?.path ?? '/vandaag');
  }

  return (
    <section>
      <Title order={2} mb="xs">
        {say.introduction}
      </Title>
      <Text mb="xs">{say.introductionLead}</Text>
      {introduction && introduction.is !== 'open' && (
        <Button variant="default" onClick={() => begin(at)}>
          {introduction.is === 'done' ? say.again : at > 0 ? say.goOn(at + 1) : say.start}
        </Button>
      )}
    </section>
  );
}

function Glossary() {
  const say = useWords(words);
  const { language } = useLanguage();
  const [text, setText] = useState('');
  const terms = useMemo(
    () =>
      glossary[language]
        .toSorted((a, b) => a.word.localeCompare(b.word, language))
        .map((term) => ({
          ...term,
          plain: plainWords(`${term.word} ${term.also ?? ''} ${term.meaning}`).join(' '),
        })),
    [language],
  );
  const wanted = plainWords(text);
  const found = terms.filter(({ plain }) => wanted.every((word) => plain.includes(word)));
  // What is called so stands before what only speaks of it.
  const isNamed = ({ word }: { word: string }) => plainWords(word).join(' ').includes(wanted.join(' '));
  const shown = wanted.length > 0 ? found.toSorted((a, b) => Number(isNamed(b)) - Number(isNamed(a))) : terms;
  return (
    <section>
      <Title order={2}>{say.glossary}</Title>
      <Text mb="sm">{say.glossaryLead}</Text>
      <TextInput
        label={say.search}
        type="search"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autoComplete="off"
        maw="24rem"
        mb="sm"
      />
      <Text role="status" size="sm" c="dimmed">
        {wanted.length > 0 && (shown.length > 0 ? say.found(shown.length) : say.notFound(text.trim()))}
      </Text>
      <dl className="glossary">
        {shown.map(({ word, meaning }) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
