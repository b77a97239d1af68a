import type { Content } from '../document/kind.ts';
import type { Change } from '../sync/edit.ts';
import { compareWith, filled } from './fill-gaps.ts';
import type { Outcome, PlannedRow } from './plan-import.ts';

/** What a person decides for a row that may be somebody who is there already. */
export type Choice = { is: 'new' } | { is: 'merge'; with: string } | { is: 'skip' };

export interface ImportWork {
  create: { id: string; values: Record<string, unknown> }[];
  change: { id: string; change: Change }[];
}

/** What is chosen until a person chooses otherwise: merging only with a likely candidate. */
export function proposedChoice({ candidates }: Extract<Outcome, { is: 'same-as' }>): Choice {
  const likely = candidates.find((candidate) => candidate.likely);
  return likely ? { is: 'merge', with: likely.id } : { is: 'new' };
}

/**
 * The documents that a plan makes and changes. `choices` is by line; a row without a choice gets the proposed one.
 * Merging fills gaps only. A row that was to merge with an earlier row follows that one; where that one was skipped,
 * it becomes a member by itself.
 */
export function workOf(
  plan: readonly PlannedRow[],
  choices: ReadonlyMap<number, Choice>,
  members: readonly Content[],
): ImportWork {
  const there = new Map<string, Record<string, unknown>>(members.map((member) => [member.id, member]));
  const created = new Map<string, Record<string, unknown>>();
  const changed = new Map<string, Record<string, unknown>>();
  const became = new Map<string, string>();

  for (const { row, outcome } of plan) {
    if (outcome.is !== 'new' && outcome.is !== 'same-as') continue;
    const choice =
      outcome.is === 'new' ? { is: outcome.is } : (choices.get(row.line) ?? proposedChoice(outcome));
    if (choice.is === 'skip') continue;
    const target = choice.is === 'merge' ? (became.get(choice.with) ?? choice.with) : outcome.id;
    const own = created.get(target);
    const theirs = there.get(target);
    if (own) created.set(target, filled(own, compareWith(own, row).fill));
    else if (theirs) {
      const soFar = changed.get(target) ?? {};
      changed.set(target, { ...soFar, ...compareWith(filled(theirs, soFar), row).fill });
    } else created.set(outcome.id, row.values);
    became.set(outcome.id, (own ?? theirs) ? target : outcome.id);
  }
  return {
    create: Array.from(created, ([id, values]) => ({ id, values })),
    change: Array.from(changed, ([id, values]) => ({ id, change: { values } })).filter(
      ({ change }) => Object.keys(change.values).length > 0,
    ),
  };
}
