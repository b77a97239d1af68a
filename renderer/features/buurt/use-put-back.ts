import { useEffect, useRef } from 'react';
import { kinds } from '#domain/kinds.ts';
import { changesBetween } from '#domain/sync/changes-between.ts';
import type { InputProps } from '../../components/field-spec.ts';
import { useTeam } from '../../database/team.tsx';

/**
 * How something that was taken out of a field of the buurt comes back: in the form while it is open, and in the document
 * when somebody went on. `next` makes the value of the one that stands then.
 */
export function usePutBack({ field, value, change }: InputProps) {
  const team = useTeam();
  const open = useRef<Pick<InputProps, 'value' | 'change'>>(undefined);
  useEffect(() => {
    open.current = { value, change };
    return () => {
      open.current = undefined;
    };
  });
  return async (next: (standing: unknown) => unknown): Promise<void> => {
    if (open.current) return open.current.change(next(open.current.value));
    const now = await team.get(team.me.buurtId);
    const edited = now && changesBetween(kinds.buurt, now, { [field.name]: next(now[field.name]) });
    if (now && edited) await team.edit(now.id, now, edited);
  };
}
