import { useEffect, useRef, useState } from 'react';
import type { Content } from '#domain/document/kind.ts';
import { problemsOf } from '#domain/document/validate.ts';
import { kinds, type KindName } from '#domain/kinds.ts';
import { normalisePhone } from '#domain/member/phone.ts';
import { bsnProblems } from '#domain/privacy/bsn-problems.ts';
import { changesBetween } from '#domain/sync/changes-between.ts';
import { covers } from '#domain/sync/version-vector.ts';
import { useTeam } from '../database/team.tsx';
import type { FieldSpec } from './field-spec.ts';

export type Saving = 'saved' | 'saving' | 'not-saved';

/**
 * A form over a document: saves by itself, half a second after the last change, and sends changes only. What arrives
 * while somebody types does not change the fields under their hands; the edit says what the form had shown.
 */
export function useDocumentForm(kind: KindName, content: Content, fields: readonly FieldSpec[]) {
  const team = useTeam();
  const [base, setBase] = useState<Content>();
  const [draft, setDraft] = useState<Record<string, unknown>>({});
  const [saving, setSaving] = useState<Saving>('saved');
  const touched = Object.keys(draft).length > 0;
  // After a save the base stands until the database has told of it, so that no field falls back for a moment.
  const opened = base && (touched || !covers(content.edits.vv, base.edits.vv)) ? base : content;
  const values: Record<string, unknown> = { ...opened, ...tidied(draft, fields) };
  const problems = problemsIn(kind, values, Object.keys(draft), opened);

  const latest = useRef({ opened, draft });
  async function save(): Promise<void> {
    const { opened: from, draft: sent } = latest.current;
    if (Object.keys(sent).length === 0) return;
    const values = tidied(sent, fields);
    if (problemsIn(kind, { ...from, ...values }, Object.keys(sent), from).length > 0)
      return setSaving('not-saved');
    const change = changesBetween(kinds[kind], from, values);
    if (change) {
      try {
        await team.edit(content.id, from, change);
      } catch {
        return setSaving('not-saved');
      }
    }
    setBase(await team.get(content.id));
    // What was typed while saving stays in the draft.
    setDraft((typed) =>
      Object.fromEntries(Object.entries(typed).filter(([name, value]) => sent[name] !== value)),
    );
    setSaving('saved');
  }
  const saveNow = useRef(save);
  useEffect(() => {
    latest.current = { opened, draft };
    saveNow.current = save;
  });

  useEffect(() => {
    if (Object.keys(draft).length === 0) return;
    const timer = setTimeout(() => void saveNow.current(), 500);
    return () => clearTimeout(timer);
  }, [draft]);
  // Leaving the form saves what was typed last.
  useEffect(() => () => void saveNow.current(), []);

  return {
    saving,
    problems,
    /** As they would be stored now. */
    values,
    valueOf: (name: string): unknown => (name in draft ? draft[name] : opened[name]),
    set(name: string, value: unknown) {
      setSaving('saving');
      if (!touched) setBase(opened);
      setDraft((typed) => ({ ...typed, [name]: value }));
    },
    save,
  };
}

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
