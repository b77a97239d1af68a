import { notifications } from '@mantine/notifications';
import { useRef, useState } from 'react';
import { dayOf } from '#domain/calendar/local-days.ts';
import type { Content } from '#domain/document/kind.ts';
import { checkMonthsOf, type CheckTerm } from '#domain/organisation/check-due.ts';
import { textOf } from '#domain/publication/pick.ts';
import { useUndoNotice } from '../../components/use-undo-notice.tsx';
import { useDocument, useTeam } from '../../database/team.tsx';
import { useWords } from '../../words/use-words.ts';
import { words } from './words.ts';

/** When organisations are looked at again in this buurt, reckoned from today. */
export function useCheckTerm(): CheckTerm {
  const { me, now } = useTeam();
  const buurt = useDocument(me.buurtId);
  return { today: dayOf(now()), months: checkMonthsOf(buurt?.content) };
}

/** Saying of one organisation that all of it still holds, with the way back. One by one: who ticks a list looks at none. */
export function useCheck(): { check(organisation: Content): Promise<void>; failed: boolean } {
  const say = useWords(words);
  const team = useTeam();
  const undoNotice = useUndoNotice();
  const [failed, setFailed] = useState(false);
  const notice = useRef<string>(undefined);

  async function put(id: string, checked: unknown): Promise<boolean> {
    const now = await team.get(id);
    if (!now) return false;
    return team.edit(id, now, { values: { checked } }).then(
      () => true,
      () => false,
    );
  }

  return {
    failed,
    async check({ id, name, checked: before }) {
      const went = await put(id, { on: dayOf(team.now()), by: team.me.name });
      setFailed(!went);
      if (!went) return;
      // Who does a whole list sees the last one only: a pile of notices would lie over the list.
      if (notice.current !== undefined) notifications.hide(notice.current);
      notice.current = undoNotice(say.nowChecked(textOf(name) ?? ''), () => put(id, before), {
        label: say.uncheck,
      });
    },
  };
}
