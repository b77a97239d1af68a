import { useEffect, useRef, useState } from 'react';
import type { Content } from '#domain/document/kind.ts';
import { problemsOf } from '#domain/document/validate.ts';
import { kinds, type KindName } from '#domain/kinds.ts';
import { normalisePhone } from '#domain/member/phone.ts';
import { bsnProblems } from '#domain/privacy/bsn-problems.ts';
import { changesBetween } from '#domain/sync/changes-between.ts';
import { covers } from '#domain/sync/version-vector.ts';
import { useTeam } from '../../database/team.tsx';
import type { FieldSpec } from '../field-spec.ts';
import { type Draft, draftOf, keepDraft } from './unsaved-work.ts';

/** Where the work stands: `fields` did not pass their checks, or the device would not save. */
export type Saving =
  { is: 'saved' } | { is: 'saving' } | { is: 'not-saved'; because: 'fields' | 'device'; fields: string[] };

/**
 * A form over a document: saves by itself, half a second after the last change, and sends changes only. What arrives
 * while somebody types does not change the fields under their hands; the edit says what the form had shown. A field that
 * does not pass its checks holds up no other, and waits in memory for who comes back to the form; `left` hears of it.
 */
export function useDocumentForm(
  kind: KindName,
  content: Content,
  { fields, left }: { fields: readonly FieldSpec[]; left?(unsaved: string[]): void },
) {
  const team = useTeam();
  const { id } = content;
  const [draft, setDraft] = useState(() => draftOf(id));
  const touched = Object.keys(draft);
  const [base, setBase] = useState(() => (touched.length > 0 ? content : undefined));
  // After a save the base stands until the database has told of it, so that no field falls back for a moment.
  const opened = base && (touched.length > 0 || !covers(content.edits.vv, base.edits.vv)) ? base : content;
  const typed = tidied(valuesIn(draft), fields);
  const values: Record<string, unknown> = { ...opened, ...typed };
  const problems = problemsIn(kind, values, touched, opened);
  const [saving, setSaving] = useState<Saving>(() =>
    touched.length > 0 ? { is: 'not-saved', because: 'fields', fields: touched } : { is: 'saved' },
  );

  function keep(next: Draft): void {
    keepDraft(id, next);
    setDraft(next);
  }

  // What was saved last. Who types on before the page is drawn again had it before them, and is in no dispute with it.
  const saved = useRef<Content>(undefined);

  // One after the other: two at once would write the same edit twice.
  const running = useRef(Promise.resolve());
  const save = (): Promise<void> => (running.current = running.current.then(saveOnce));

  async function saveOnce(): Promise<void> {
    const sent = draftOf(id);
    if (Object.keys(sent).length === 0) return;
    const ready = tidied(valuesIn(sent), fields);
    const wrong = new Set(
      problemsIn(kind, { ...opened, ...ready }, Object.keys(sent), opened).map(({ field }) => field),
    );
    const sound = Object.keys(sent).filter((name) => !wrong.has(name));
    try {
      for (const [from, names] of Map.groupBy(sound, (name) => sent[name]?.from)) {
        const next = Object.fromEntries(names.map((name) => [name, ready[name]]));
        const change = from && changesBetween(kinds[kind], from, { ...from, ...next });
        if (change) await team.edit(id, from, change);
      }
    } catch {
      return setSaving({ is: 'not-saved', because: 'device', fields: sound });
    }
    const now = sound.length > 0 ? await team.get(id) : undefined;
    if (now) setBase((saved.current = now));
    // What was typed while saving stays in the draft, and knows what was saved: nobody is in dispute with themselves.
    const rest = Object.entries(draftOf(id))
      .filter(([name, { value }]) => wrong.has(name) || sent[name]?.value !== value)
      .map(([name, { value, from }]) => [name, { value, from: (!wrong.has(name) && now) || from }] as const);
    keep(Object.fromEntries(rest));
    if (wrong.size > 0) setSaving({ is: 'not-saved', because: 'fields', fields: [...wrong] });
    else if (rest.length === 0) setSaving({ is: 'saved' });
  }
  const latest = useRef({ save, left });
  useEffect(() => {
    latest.current = { save, left };
  });

  useEffect(() => {
    if (Object.keys(draft).length === 0) return;
    const timer = setTimeout(() => void latest.current.save(), 500);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => {
    // Who goes to another window may not come back to this one.
    const hide = () => document.visibilityState === 'hidden' && void latest.current.save();
    document.addEventListener('visibilitychange', hide);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      // Leaving the form saves what was typed last, and says so of what could not be.
      const { save: saveLast, left: tell } = latest.current;
      void saveLast().then(() => {
        const unsaved = Object.keys(draftOf(id));
        if (unsaved.length > 0) tell?.(unsaved);
      });
    };
  }, [id]);

  return {
    saving,
    problems,
    /** As they would be stored now. */
    values,
    valueOf: (name: string): unknown => (name in draft ? draft[name]?.value : opened[name]),
    set(name: string, value: unknown) {
      setSaving({ is: 'saving' });
      if (touched.length === 0) setBase(opened);
      const before = draftOf(id);
      const newest = saved.current;
      const shown = newest && covers(newest.edits.vv, opened.edits.vv) ? newest : opened;
      keep({ ...before, [name]: { value, from: before[name]?.from ?? shown } });
    },
    save,
    /** Lets go of what is not saved. */
    forget: () => keep({}),
  };
}

const valuesIn = (draft: Draft): Record<string, unknown> =>
  Object.fromEntries(Object.entries(draft).map(([name, { value }]) => [name, value]));

/** Values as they are stored: emptied ones absent, phone numbers in one form. */
export function tidied(
  values: Record<string, unknown>,
  fields: readonly FieldSpec[],
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const field = fields.find((one) => one.name === name);
      if (field?.as === 'phone' && typeof value === 'string') return [name, normalisePhone(value) ?? value];
      return [name, value === '' || value === null ? undefined : value];
    }),
  );
}

/**
 * What is wrong with the fields that were touched. An ending before the beginning is no time. A BSN is refused where it
 * did not stand in `stood`, the document as the form opened it.
 */
export function problemsIn(
  kind: KindName,
  content: Record<string, unknown>,
  touched: readonly string[],
  stood?: Content,
): { field: string; problem: string }[] {
  const filled = Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
  const found = [
    ...problemsOf(kinds[kind], filled as Content),
    ...bsnProblems(kinds[kind], filled, stood),
  ].filter(({ field }) => touched.includes(field));
  const when = filled['when'] as { start: string; end: string } | undefined;
  return when && touched.includes('when') && when.end <= when.start
    ? [...found, { field: 'when', problem: 'order' }]
    : found;
}
