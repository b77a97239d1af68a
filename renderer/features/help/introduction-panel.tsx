import { Button, Group, Text } from '@mantine/core';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { useTeam } from '../../database/team.tsx';
import { useLanguage, useWords } from '../../words/use-words.ts';
import './help.css';
import { stepsIn } from './introduction-steps.ts';
import type { Introduction } from './use-introduction.ts';
import { words } from './words.ts';

/** The slug of the neighbourhood that the server makes by itself, for trying out. */
const demoSlug = 'ons-voorbeeld';

/** One step at a time, above the screen it is about. Nothing is covered: one can do something else and go on later. */
export function IntroductionPanel({
  introduction: { is, step },
  save,
}: {
  introduction: Introduction;
  save(next: Introduction): void;
}) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { me } = useTeam();
  const navigate = useNavigate();
  const panel = useRef<HTMLElement>(null);
  const steps = stepsIn(language);
  const shown = steps[step] ?? steps[0];
  const isLast = step >= steps.length - 1;

  function goTo(next: number): void {
    // What had the focus goes when the first step comes.
    if (is === 'new') panel.current?.focus();
    save({ is: 'open', step: next });
    void navigate(steps[next]?.path ?? '/vandaag');
  }

  function leave(next: Introduction): void {
    panel.current?.closest('main')?.focus();
    save(next);
  }

  return (
    <section ref={panel} tabIndex={-1} className="introduction" aria-label={say.introduction}>
      {is === 'new' || !shown ? (
        <>
          <Text fw={600}>{say.welcome}</Text>
          <Text>{say.introductionLead}</Text>
          <Group gap="sm" mt="xs">
            <Button variant="default" onClick={() => goTo(0)}>
              {say.start}
            </Button>
            <Button variant="subtle" onClick={() => leave({ is: 'left', step: 0 })}>
              {say.notNow}
            </Button>
          </Group>
          <Text size="sm" c="dimmed" mt={4}>
            {say.later}
          </Text>
        </>
      ) : (
        <>
          <div role="status">
            <Text size="sm" c="dimmed">
              {say.stepOf(step + 1, steps.length)}
            </Text>
            <Text fw={600}>{shown.heading}</Text>
            <Text>{shown.text}</Text>
            {step === 0 && me.slug === demoSlug && <Text c="dimmed">{say.demo}</Text>}
          </div>
          <Group gap="sm" mt="xs">
            {isLast ? (
              <Button variant="default" onClick={() => leave({ is: 'done', step: 0 })}>
                {say.done}
              </Button>
            ) : (
              <Button variant="default" onClick={() => goTo(step + 1)}>
                {say.next}
              </Button>
            )}
            {step > 0 && (
              <Button variant="subtle" onClick={() => goTo(step - 1)}>
                {say.before}
              </Button>
            )}
            {!isLast && (
              <Button variant="subtle" onClick={() => leave({ is: 'left', step })}>
                {say.stop}
              </Button>
            )}
          </Group>
        </>
      )}
    </section>
  );
}
