import { useState } from 'react';
import { dayOf } from '#domain/calendar/local-days.ts';
import type { Content } from '#domain/document/kind.ts';
import { oneYearMore } from '#domain/privacy/retention.ts';
import { sayDate } from '../../components/say-date.ts';
import { useUndoNotice } from '../../components/use-undo-notice.tsx';
import { useTeam } from '../../database/team.tsx';
import { useLanguage, useWords } from '../../words/use-words.ts';
import { words } from './words.ts';

/** Keeping people a year more or throwing them away, one after the other, with the way back for all of them. */
export function useTidying(nameOf: (content: Content) => string) {
  const say = useWords(words);
  const { language } = useLanguage();
  const team = useTeam();
  const undoNotice = useUndoNotice();
  const [progress, setProgress] = useState<{ done: number; all: number }>();
  const [failed, setFailed] = useState(false);

  /** Gives those that were done; the rest stays as it is when this device cannot save. */
  async function each(people: readonly Content[], work: (content: Content) => Promise<void>) {
    const done: Content[] = [];
    setFailed(false);
    try {
      for (const content of people) {
        setProgress({ done: done.length, all: people.length });
        await work(content);
        done.push(content);
      }
    } catch {
      setFailed(true);
    }
    setProgress(undefined);
    return done;
  }

  const keepUntil = async (content: Content, day: unknown) => {
    const now = (await team.get(content.id)) ?? content;
    await team.edit(content.id, now, { values: { keepUntil: day } });
  };

  return {
    progress,
    failed,
    async keep(people: readonly Content[]): Promise<void> {
      const until = oneYearMore(dayOf(team.now()));
      const done = await each(people, (content) => keepUntil(content, until));
      const [first] = done;
      if (!first) return;
      const day = sayDate(until, language);
      undoNotice(done.length === 1 ? say.kept(nameOf(first), day) : say.keptMany(done.length, day), () =>
        each(done, (content) => keepUntil(content, content['keepUntil'])),
      );
    },
    async throwAway(people: readonly Content[]): Promise<void> {
      const done = await each(people, ({ id }) => team.throwAway(id));
      const [first] = done;
      if (!first) return;
      undoNotice(done.length === 1 ? say.thrown(nameOf(first)) : say.thrownMany(done.length), () =>
        each(done, ({ id }) => team.takeBack(id)),
      );
    },
  };
}
