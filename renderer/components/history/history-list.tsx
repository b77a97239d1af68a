import { Button, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { historyOf } from '#domain/activity/stamped-acts.ts';
import type { Content } from '#domain/document/kind.ts';
import { type Activity, useSyncActions } from '../../sync/sync-status.tsx';
import { useLanguage, useWords } from '../../words/use-words.ts';
import type { KindView } from '../kind-view.ts';
import { sayMoment } from '../telling/say-date.ts';
import { useSayAct } from './use-say-act.ts';
import { words } from './words.ts';

/** So many are shown at once. */
const fewest = 12;

/** The server's log and what the document's own stamps tell, as one list; without a network the stamps alone. */
export function HistoryList({ view, content }: { view: KindView; content: Content }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { activity } = useSyncActions();
  const sayAct = useSayAct();
  const [isWhole, showWhole] = useState(false);
  const [log, setLog] = useState<Activity>();
  useEffect(() => {
    let isWanted = true;
    void activity({ document: content.id }).then((answer) => isWanted && setLog(answer));
    return () => {
      isWanted = false;
    };
    // Own changes are known by their stamps, so it is asked once.
  }, [activity, content.id]);

  if (!log || !sayAct) return <Text c="dimmed">{say.loading}</Text>;
  const acts = historyOf(content, log.is === 'page' ? log.acts : []);
  return (
    <>
      <Text size="sm" c="dimmed" mb={4}>
        {log.is === 'page' ? say.lead : log.is === 'no-connection' ? say.alone : say.notAllowed}
      </Text>
      <ol className="history-list" aria-label={say.open}>
        {acts.slice(0, isWhole ? acts.length : fewest).map((act) => {
          const moment = sayMoment(act.at, language);
          const fields = act.what === 'made' ? [] : sayAct.fieldsOf(view, act.fields);
          return (
            <li key={`${act.by} ${act.n}`}>
              <span className="history-when">{act.about ? say.after(moment) : moment}</span>
              <span>
                <b>{sayAct.whoOf(act)}</b>
                {' · '}
                {say.deeds[act.what]}
                {act.what === 'changed' && fields.length > 0 && `: ${fields.join(', ')}`}
              </span>
            </li>
          );
        })}
      </ol>
      {!isWhole && acts.length > fewest && (
        <Button size="compact-sm" variant="subtle" onClick={() => showWhole(true)}>
          {say.whole(acts.length)}
        </Button>
      )}
    </>
  );
}
