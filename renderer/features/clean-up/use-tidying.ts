import { dayOf } from '#domain/calendar/local-days.ts';
import type { Content } from '#domain/document/kind.ts';
import { oneYearMore } from '#domain/privacy/retention.ts';
import { sayDate } from '../../components/telling/say-date.ts';
import { useAllOrNone } from '../../components/use-all-or-none.ts';
import { useUndoNotice } from '../../components/use-undo-notice.tsx';
import { useTeam } from '../../database/team.tsx';
import { useLanguage, useWords } from '../../words/use-words.ts';
import { words } from './words.ts';

/** Keeping people a year more or throwing them away, all of them or none, with the way back. */
export function useTidying(nameOf: (content: Content) => string) {
  const say = useWords(words);
  const { language } = useLanguage();
  const team = useTeam();
  const undoNotice = useUndoNotice();
  const { state, run } = useAllOrNone();

  return {
    state,
    async keep(people: readonly Content[]): Promise<void> {
      const [first] = people;
      const ids = people.map(({ id }) => id);
      const before = new Map(people.map(({ id, keepUntil }) => [id, keepUntil]));
      const until = oneYearMore(dayOf(team.now()));
      const went = await run(() => team.editAll(ids, () => ({ values: { keepUntil: until } })));
      if (!first || !went) return;
      const day = sayDate(until, language);
      undoNotice(
        ids.length === 1 ? say.kept(nameOf(first), day) : say.keptMany(ids.length, day),
        () => run(() => team.editAll(ids, ({ id }) => ({ values: { keepUntil: before.get(id) } }))),
        { label: say.unkeep },
      );
    },
    async throwAway(people: readonly Content[]): Promise<void> {
      const [first] = people;
      const ids = people.map(({ id }) => id);
      const went = await run(() => team.throwAwayAll(ids));
      if (!first || !went) return;
      undoNotice(ids.length === 1 ? say.thrown(nameOf(first)) : say.thrownMany(ids.length), () =>
        run(() => team.takeBackAll(ids)),
      );
    },
  };
}
