import { useCallback, useEffect, useState } from 'react';
import type { Act } from '#domain/activity/act.ts';
import { stampedActs } from '#domain/activity/stamped-acts.ts';
import type { Content } from '#domain/document/kind.ts';
import { kindNames } from '#domain/kinds.ts';
import { useTeam } from '../../database/team.tsx';
import { useSyncActions } from '../../sync/sync-status.tsx';

interface TeamActs {
  acts: readonly Act[];
  documents: ReadonlyMap<string, Content>;
  /** Where the acts come from: the server's log, the stamps of the documents here, or nowhere, for who may not see it. */
  from: 'log' | 'stamps' | 'not-allowed';
  /** Where the log goes on; absent: this is all. */
  before?: string;
}

/** Without a network not more than this is told: the stamps of ten thousand people are a long list. */
const mostStamped = 400;

const mostPages = 20;
const lineOf = ({ by, what, document }: Act): string => `${by} ${what} ${document.replace(/:.*$/s, '')}`;

/** What the team did, a page more each time `older` is asked for. */
export function useTeamActs(): { found: TeamActs | undefined; older(): Promise<void> } {
  const team = useTeam();
  const { activity } = useSyncActions();
  const [found, setFound] = useState<TeamActs>();

  useEffect(() => {
    let isWanted = true;
    void Promise.all([activity({}), ...kindNames.map((kind) => team.all(kind))]).then(([page, ...lists]) => {
      const contents = lists.flat();
      const documents = new Map(contents.map((content) => [content.id, content]));
      if (!isWanted) return;
      if (page.is === 'page') setFound({ ...page, documents, from: 'log' });
      else if (page.is === 'not-allowed') setFound({ acts: [], documents, from: page.is });
      else setFound({ acts: lastStamped(contents), documents, from: 'stamps' });
    });
    return () => {
      isWanted = false;
    };
  }, [team, activity]);

  const older = useCallback(async () => {
    if (!found) return;
    const acts = [...found.acts];
    let { before } = found;
    // A list of thousands that was read in is one line of what is told: one goes on until there is another.
    for (let pages = 0; before !== undefined && pages < mostPages; pages++) {
      const last = acts.at(-1);
      const page = await activity({ before });
      if (page.is !== 'page') break;
      acts.push(...page.acts);
      before = page.before;
      if (!last || page.acts.some((act) => lineOf(act) !== lineOf(last))) break;
    }
    const { before: _, ...known } = found;
    setFound({ ...known, acts, ...(before !== undefined && { before }) });
  }, [activity, found]);
  return { found, older };
}

const lastStamped = (contents: readonly Content[]): Act[] =>
  contents
    .flatMap((content) =>
      stampedActs(content).filter(({ what, fields }) => what === 'made' || fields.length > 0),
    )
    .toSorted((a, b) => b.at - a.at)
    .slice(0, mostStamped);
