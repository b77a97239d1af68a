import { type Choice, mergeChange, type Pair, unmergeChange } from '#domain/member/doubles/merge-members.ts';
import { fullName, personNameOf } from '#domain/member/member-name.ts';
import { useUndoNotice } from '../../components/use-undo-notice.tsx';
import { useTeam } from '../../database/team.tsx';
import { useWords } from '../../words/use-words.ts';
import { words } from './words.ts';

/** Longer than other messages, in milliseconds: the bin gives back the double, and not how the other one was. */
const undoShown = 60_000;

/** Makes one member of two, by edits like any other, and offers to undo it. */
export function useMerge(): (pair: Pair, choices: ReadonlyMap<string, Choice>) => Promise<void> {
  const say = useWords(words);
  const team = useTeam();
  const undoNotice = useUndoNotice();

  return async (pair, choices) => {
    const { survivor: before, gone } = pair;
    const change = mergeChange(pair, choices, team.now().toISOString());
    // In this order nothing is lost when the computer stops half way: then there are two of them still.
    if (change) await team.edit(before.id, before, change);
    const after = (await team.get(before.id)) ?? before;
    await team.edit(gone.id, gone, { values: { mergedInto: before.id } });
    await team.throwAway(gone.id);

    async function undo(): Promise<void> {
      await team.takeBack(gone.id);
      const now = await team.get(before.id);
      const back = now && unmergeChange(before, after, now);
      if (back) await team.edit(before.id, now, back);
    }
    undoNotice(say.merged(fullName(personNameOf(after)) || say.nameless), undo, {
      label: say.undo,
      shown: undoShown,
    });
  };
}
