import { Link } from 'react-router';
import { actsSince } from '#domain/activity/stamped-acts.ts';
import { useLanguage, useWords } from '../../words/use-words.ts';
import { sayMoment } from '../telling/say-date.ts';
import { useSayAct } from './use-say-act.ts';
import { useVisit } from './use-visit.ts';
import { words } from './words.ts';

/** One quiet line: on how much the team worked since one was here, and the way to it. Nothing when it is nothing. */
export function ChangedSince() {
  const say = useWords(words);
  const { language } = useLanguage();
  const found = useVisit();
  const sayAct = useSayAct();
  if (!found || !sayAct) return null;
  const since = found.visit.looked ?? found.visit.since;
  const changed = new Set(actsSince(found.documents, since, sayAct.mine).map(({ document }) => document));
  if (changed.size === 0) return null;
  return (
    <Link to="/sinds" className="changed-since">
      {say.changedSince(changed.size, sayMoment(since.at, language))}
    </Link>
  );
}
