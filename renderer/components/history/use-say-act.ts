import { useEffect, useState } from 'react';
import type { Act } from '#domain/activity/act.ts';
import { serverInstallation } from '#domain/document/document-schema.ts';
import { useTeam } from '../../database/team.tsx';
import { useSyncActions } from '../../sync/sync-status.tsx';
import { useWords } from '../../words/use-words.ts';
import { displayName } from '../telling/display-name.ts';
import type { KindView } from '../kind-view.ts';
import { words } from './words.ts';

/**
 * How acts are said: whose they were, and the fields as the form calls them, in its order. `undefined` while it is
 * looked up.
 */
export function useSayAct() {
  const say = useWords(words);
  const { me, installation } = useTeam();
  const { installations } = useSyncActions();
  const [names, setNames] = useState<ReadonlyMap<string, string>>();
  useEffect(() => {
    let isWanted = true;
    void Promise.all([installations(), installation()]).then(([accounts, own]) => {
      const known = new Map(Object.entries(accounts));
      if (own !== undefined) known.set(own, me.name);
      if (isWanted) setNames(known);
    });
    return () => {
      isWanted = false;
    };
  }, [installations, installation, me]);

  return (
    names && {
      /** The installations that this person writes with, also those of their other computers. */
      mine: new Set([...names].flatMap(([by, name]) => (name === me.name ? [by] : []))),
      whoOf({ by, what }: Pick<Act, 'by' | 'what'>): string {
        if (what === 'erased') return say.erasedBy;
        if (by === serverInstallation) return say.server;
        const name = names.get(by);
        return name === undefined ? say.unknown : name === me.name ? say.you : displayName(name);
      },
      fieldsOf(view: KindView | undefined, fields: readonly string[]): string[] {
        const asked = (view?.fields ?? []).filter(({ name }) => fields.includes(name));
        const others = fields.filter(
          (field) => field !== 'trashed' && !asked.some(({ name }) => name === field),
        );
        return [
          ...asked.map(({ label }) => label.toLowerCase()),
          ...new Set(
            others.map(
              (field) => view?.otherLabels?.[field]?.toLowerCase() ?? say.fields[field] ?? say.something,
            ),
          ),
        ];
      },
    }
  );
}
