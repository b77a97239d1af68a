import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { useEffect, useMemo, useState } from 'react';
import { dayOf } from '#domain/calendar/local-days.ts';
import type { Content } from '#domain/document/kind.ts';
import { type Choice, workOf } from '#domain/import/carry-out.ts';
import { type Column, proposeColumns } from '#domain/import/import-columns.ts';
import type { ParsedList } from '#domain/import/parse-list.ts';
import { type Outcome, type PlannedRow, planImport } from '#domain/import/plan-import.ts';
import { acceptWithout, readRow } from '#domain/import/read-row.ts';
import { useTeam } from '../../database/team.tsx';
import { rememberColumns, rememberedColumns } from './column-memory.ts';

export type RowOf<I extends Outcome['is']> = PlannedRow & { outcome: Extract<Outcome, { is: I }> };

/** What would become of a list, by the columns and choices as they are now; nothing is saved by it. */
export function useImportPlan(list: ParsedList) {
  const team = useTeam();
  const [{ columns, isKept }, setColumns] = useState(() => rememberedColumns(list.headers));
  const [accepted, setAccepted] = useState<ReadonlySet<number>>(new Set());
  const [choices, setChoices] = useState<ReadonlyMap<number, Choice>>(new Map());
  const [members, setMembers] = useState<Content[]>();
  useEffect(() => void team.all('member').then(setMembers), [team]);

  const plan = useMemo(() => {
    const today = dayOf(team.now());
    const rows = list.rows.map((row) => {
      const read = readRow(columns, row, today);
      return accepted.has(read.line) ? (acceptWithout(read) ?? read) : read;
    });
    // Keyed by the buurt: two devices of a team make the same member of a row, and no id says who it is.
    const key = new TextEncoder().encode(team.me.buurtId);
    const hash = (text: string) => hmac(sha256, key, new TextEncoder().encode(text));
    return members && planImport({ rows, members, hash });
  }, [list, columns, accepted, members, team]);

  const work = useMemo(() => plan && members && workOf(plan, choices, members), [plan, choices, members]);
  return {
    columns,
    /** They are not those that are recognised, but those that were chosen before. */
    isKept,
    plan,
    work,
    members,
    choices,
    accepted,
    setColumn(index: number, target: Column['target']) {
      const chosen = columns.map((column, at) => (at === index ? { ...column, target } : column));
      setColumns({ columns: chosen, isKept: false });
      rememberColumns(chosen);
    },
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
