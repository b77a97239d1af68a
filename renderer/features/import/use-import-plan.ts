import { startTransition, useCallback, useEffect, useMemo, useState } from 'react';
import { dayOf } from '#domain/calendar/local-days.ts';
import type { Content } from '#domain/document/kind.ts';
import { type Choice, workOf } from '#domain/import/carry-out.ts';
import { type Column, proposeColumns } from '#domain/import/import-columns.ts';
import type { ListRow, ParsedList } from '#domain/import/parse-list.ts';
import { type Outcome, type PlannedRow, planImport } from '#domain/import/plan-import.ts';
import { acceptWithout, type ReadRow, readRow } from '#domain/import/read-row.ts';
import { inTurns } from '../../components/later/in-turns.ts';
import { teamHash } from '../../components/team-hash.ts';
import { type Team, useTeam } from '../../database/team.tsx';
import { rememberColumns, rememberedColumns } from './column-memory.ts';

export type RowOf<I extends Outcome['is']> = PlannedRow & { outcome: Extract<Outcome, { is: I }> };

/**
 * What would become of a list, by the columns and choices as they are now; nothing is saved by it. Planning a long list
 * takes seconds: until the new plan is there the last one stands, and `isPlanning` tells so.
 */
export function useImportPlan(list: ParsedList) {
  const team = useTeam();
  const [{ columns, isKept }, setColumns] = useState(() => rememberedColumns(list.headers));
  const [accepted, setAccepted] = useState<ReadonlySet<number>>(new Set());
  const [choices, setChoices] = useState<ReadonlyMap<number, Choice>>(new Map());
  const [members, setMembers] = useState<Content[]>();
  useEffect(() => void team.all('member').then(setMembers), [team]);

  const setColumn = useCallback(
    (index: number, target: Column['target']) => {
      const chosen = columns.map((column, at) => (at === index ? { ...column, target } : column));
      setColumns({ columns: chosen, isKept: false });
      rememberColumns(chosen);
    },
    [columns],
  );
  const read = useMemo(() => readingBy(columns, dayOf(team.now())), [columns, team]);
  const asked = useMemo(
    () => ({ list, read, accepted, members, team }),
    [list, read, accepted, members, team],
  );
  const [planned, setPlanned] = useState<{ plan: PlannedRow[]; asked: object }>();
  useEffect(() => {
    if (!asked.members) return;
    const leaving = new AbortController();
    void inTurns(stepsOf({ ...asked, members: asked.members }), leaving.signal).then((plan) => {
      if (plan) startTransition(() => setPlanned({ plan, asked }));
    });
    return () => leaving.abort();
  }, [asked]);
  const plan = planned?.plan;

  const work = useMemo(() => plan && members && workOf(plan, choices, members), [plan, choices, members]);
  return {
    columns,
    /** They are not those that are recognised, but those that were chosen before. */
    isKept,
    plan,
    isPlanning: planned?.asked !== asked,
    work,
    members,
    choices,
    accepted,
    setColumn,
    /** The columns as they are recognised; what was chosen before is forgotten. */
    recognise() {
      const recognised = proposeColumns(list.headers);
      setColumns({ columns: recognised, isKept: false });
      rememberColumns(recognised);
    },
    choose: (line: number, choice: Choice) => setChoices(new Map(choices).set(line, choice)),
    accept(line: number, yes: boolean) {
      const next = new Set(accepted);
      if (yes) next.add(line);
      else next.delete(line);
      setAccepted(next);
    },
  };
}

interface Asked {
  list: ParsedList;
  read(row: ListRow): ReadRow;
  accepted: ReadonlySet<number>;
  members: readonly Content[];
  team: Team;
}

function stepsOf({ list, read, accepted, members, team }: Asked) {
  function* rows() {
    for (const row of list.rows) {
      const found = read(row);
      yield accepted.has(found.line) ? (acceptWithout(found) ?? found) : found;
    }
  }
  return planImport({ rows: rows(), members, hash: teamHash(team.me.buurtId) });
}

/** Reads rows by these columns, each once: it is most of the work, and stays when a person accepts one of them. */
function readingBy(columns: readonly Column[], today: string): (row: ListRow) => ReadRow {
  const known = new WeakMap<ListRow, ReadRow>();
  return (row) => {
    const read = known.get(row) ?? readRow(columns, row, today);
    known.set(row, read);
    return read;
  };
}
