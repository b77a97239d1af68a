import type { Content } from '../document/kind.ts';
import { canonicalJson } from '../sync/canonical.ts';
import { isTrashed } from '../sync/trash.ts';
import { derivedKey, type KeyedHash } from './derived-id.ts';
import { type Comparison, compareWith, saysNothingNew } from './fill-gaps.ts';
import type { ReadRow, RowProblem } from './read-row.ts';
import { findable, isLikely, peopleIndex, type Sameness } from '../member/doubles/same-person.ts';

/** Somebody who may be the person of a row; with `line`: of an earlier row of this list. */
export interface Candidate extends Comparison {
  id: string;
  line?: number;
  because: Sameness[];
  /** By more than a name alone, or than what a household shares. */
  likely: boolean;
}

/** What becomes of a row. `same-as` waits for a person, who makes a new member of it, merges it or skips it. */
export type Outcome =
  | { is: 'new'; id: string }
  | { is: 'known'; id: string; inBin: boolean }
  | { is: 'same-as'; id: string; candidates: Candidate[] }
  | { is: 'repeated'; earlierLine: number }
  | { is: 'refused'; reasons: RowProblem[] };

export interface PlannedRow {
  row: ReadRow;
  outcome: Outcome;
}

export interface ImportInput {
  /** Each is read when its turn comes. */
  rows: Iterable<ReadRow>;
  /** All members, also those in the bin. */
  members: readonly Content[];
  hash: KeyedHash;
}

/**
 * What becomes of every row, in their order. Ids come from the rows themselves, so a list that is imported twice, or
 * on two devices, makes the same members. A row that tells nothing new of a likely candidate is known, or repeated.
 * It goes by small steps, so that who asks for a long list can do something else between them.
 */
export function* planImport({ rows, members, hash }: ImportInput): Generator<void, PlannedRow[]> {
  const existing = new Map(members.map((member) => [member.id, member]));
  const people = peopleIndex();
  for (const member of members) {
    if (!isTrashed(member)) people.add(findable({ id: member.id, fields: member }));
    yield;
  }
  const seen = new Map<string, number>();
  const taken = new Set(existing.keys());

  const plan: PlannedRow[] = [];
  for (const row of rows) {
    plan.push({ row, outcome: outcomeOf(row) });
    yield;
  }
  return plan;

  function outcomeOf(row: ReadRow): Outcome {
    if (row.problems.length > 0) return { is: 'refused', reasons: row.problems };
    const { line, content, memberId, values, newsletter } = row;
    const meaning = canonicalJson({ memberId, values, newsletter });
    const earlierLine = seen.get(content) ?? seen.get(meaning);
    if (earlierLine !== undefined) return { is: 'repeated', earlierLine };
    seen.set(content, line).set(meaning, line);

    const derivedId = `member:${derivedKey(hash, content)}`;
    const imported = existing.get(derivedId);
    if (imported) return { is: 'known', id: derivedId, inBin: isTrashed(imported) };
    const exported = memberId ? existing.get(memberId) : undefined;
    if (exported && isTrashed(exported)) return { is: 'known', id: exported.id, inBin: true };

    const candidates = candidatesFor(row);
    const settled = candidates.find((candidate) => candidate.likely && saysNothingNew(candidate));
    if (settled?.line !== undefined) return { is: 'repeated', earlierLine: settled.line };
    if (settled) return { is: 'known', id: settled.id, inBin: false };

    const id = memberId && !taken.has(memberId) ? memberId : derivedId;
    taken.add(id);
    people.add(findable({ id, line, fields: values }));
    return candidates.length > 0 ? { is: 'same-as', id, candidates } : { is: 'new', id };
  }

  function candidatesFor(row: ReadRow): Candidate[] {
    return people.find(row.memberId, row.values).map(({ person: { id, line, fields }, because }) => ({
      id,
      ...(line !== undefined && { line }),
      because,
      likely: isLikely(because),
      ...compareWith(fields, row),
    }));
  }
}
