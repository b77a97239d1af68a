import { useEffect, useMemo, useState } from 'react';
import { addDays, dayOf } from '#domain/calendar/local-days.ts';
import type { Content } from '#domain/document/kind.ts';
import type { KindName } from '#domain/kinds.ts';
import { lookUpIn, survivorOf } from '#domain/member/doubles/merged-into.ts';
import { checkMonthsOf, dueForCheck } from '#domain/organisation/check-due.ts';
import { pastTerm } from '#domain/privacy/retention.ts';
import { mayPublish } from '#domain/roles/permissions.ts';
import { isMassDeletion } from '#domain/sync/trash.ts';
import { changedOnSite, endingSoon, photosToAsk, toReview } from '#domain/today/to-do.ts';
import { whenIdle } from '../../components/later/when-idle.ts';
import { useDocument, useDocumentsOf, useTeam, useTrashed } from '../../database/team.tsx';
import { useSyncStatus } from '../../sync/sync-status.tsx';

/** A photo to ask about, with those on it who have not said yes. */
export interface PhotoTask {
  photo: Content;
  people: readonly Content[];
}

/** What needs somebody today. */
export interface ToDo {
  refused: number;
  disputes: number;
  review: readonly Content[];
  changed: readonly Content[];
  ending: readonly Content[];
  photos: readonly PhotoTask[];
  check: number;
  pastTerm: number;
  muchThrown: number;
  /** All has been looked at. Before that nobody is told that there is nothing. */
  isWhole: boolean;
}

const read: readonly KindName[] = ['event', 'offer', 'organisation', 'place', 'media'];

/** The documents of the first screen, and what is to be done with them. */
export function useToDo(): { toDo: ToDo; events: readonly Content[]; places: readonly Content[] } {
  const { me, now } = useTeam();
  const today = dayOf(now());
  const { disputed, refused, filling } = useSyncStatus();
  const buurt = useDocument(me.buurtId);
  const lists = useDocumentsOf(read);
  const publishes = mayPublish(me.roles, { reviewOff: buurt?.content['reviewOff'] === true });
  const muchThrown = useMuchThrown();
  const slow = useSlowLooks({ lists, buurt: buurt?.content, publishes, today });
  const months = checkMonthsOf(buurt?.content);

  const quick = useMemo(() => {
    const of = (kind: KindName) => lists.get(kind) ?? [];
    return {
      review: publishes
        ? toReview([...of('event'), ...of('offer'), ...of('organisation'), ...of('place')])
        : [],
      ending: endingSoon(of('offer'), today),
      check: dueForCheck(of('organisation'), { today, months }).length,
    };
  }, [lists, publishes, today, months]);
  const toDo = {
    ...quick,
    ...(slow ?? { changed: [], photos: [], pastTerm: 0 }),
    refused: refused.length,
    disputes: disputed.length,
    muchThrown,
    isWhole: slow !== undefined && filling === null,
  };
  return { toDo, events: lists.get('event') ?? [], places: lists.get('place') ?? [] };
}

interface Sources {
  lists: ReadonlyMap<KindName, readonly Content[]>;
  buurt: Content | undefined;
  publishes: boolean;
  today: string;
}

type SlowLooks = Pick<ToDo, 'changed' | 'photos' | 'pastTerm'>;

/** What everybody has to be read for, or every text compared: what one came for goes first. */
function useSlowLooks({ lists, buurt, publishes, today }: Sources): SlowLooks | undefined {
  const team = useTeam();
  const isFilling = useSyncStatus().filling !== null;
  const [looks, setLooks] = useState<SlowLooks>();
  useEffect(() => {
    if (isFilling || read.some((kind) => !lists.has(kind))) return;
    let isOver = false;
    const of = (kind: KindName) => lists.get(kind) ?? [];
    const look = async () => {
      const members = await team.all('member');
      if (isOver) return;
      const names = lookUpIn([...of('place'), ...of('organisation')]);
      const shown = [
        ...of('event'),
        ...of('offer'),
        ...of('organisation'),
        ...of('place'),
        ...(buurt ? [buurt] : []),
      ];
      const byId = new Map(members.map((member) => [member.id, member]));
      const person = (id: string) => survivorOf(id, (one) => byId.get(one));
      setLooks({
        pastTerm: pastTerm(members, today).length,
        changed: publishes ? changedOnSite(shown, names, today) : [],
        photos: photosToAsk(of('media'), person).map(({ photo, people }) => ({
          photo,
          people: people.flatMap((id) => person(id) ?? []),
        })),
      });
    };
    const callOff = whenIdle(() => void look(), 1000);
    return () => {
      isOver = true;
      callOff();
    };
  }, [team, isFilling, lists, buurt, publishes, today]);
  return looks;
}

/** How much was thrown away in a week, when that is so much that somebody should look; else 0. */
function useMuchThrown(): number {
  const team = useTeam();
  const trashed = useTrashed() ?? [];
  const weekAgo = addDays(dayOf(team.now()), -7);
  const thrown = trashed.filter(({ trashed: mark }) => (mark?.at ?? '') >= weekAgo).length;
  const [all, setAll] = useState(Infinity);
  useEffect(() => void team.count().then(setAll), [team, thrown]);
  return isMassDeletion(thrown, all) ? thrown : 0;
}
