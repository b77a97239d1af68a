import type { Content } from '#domain/document/kind.ts';
import { type Tag, tagging } from '#domain/member/words/tagging.ts';
import { useAllOrNone } from '../../../components/use-all-or-none.ts';
import { useNotice } from '../../../components/use-notice.ts';
import { useUndoNotice } from '../../../components/use-undo-notice.tsx';
import { useTeam } from '../../../database/team.tsx';
import { useWords } from '../../../words/use-words.ts';
import { words } from './words.ts';

/** Gives many people a word or takes it from them, all of them or none, with one way back. */
export function useTagging() {
  const say = useWords(words);
  const team = useTeam();
  const notice = useNotice();
  const undoNotice = useUndoNotice();
  const { state, run } = useAllOrNone();

  return {
    isBusy: state === 'busy',
    failed: state === 'failed',
    async tag(people: readonly Content[], tag: Tag, given: boolean): Promise<void> {
      const tagged = tagging(people, tag, given);
      const ids = [...tagged.keys()];
      if (ids.length === 0) return void notice(say.nothingDone);
      const put = (side: 'does' | 'undoes') =>
        run(() => team.editAll(ids, ({ id }) => tagged.get(id)?.[side] ?? {}));
      if (!(await put('does'))) return;
      const what = tag.field === 'volunteer' ? say.tags.volunteer : `${say.tags[tag.field]}: ${tag.word}`;
      const said = (given ? say.given : say.taken)(`"${what}"`, ids.length, people.length - ids.length);
      undoNotice(said, () => put('undoes'), { label: say.undo });
    },
  };
}
