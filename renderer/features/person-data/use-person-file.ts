import { useEffect, useState } from 'react';
import type { Content } from '#domain/document/kind.ts';
import { kindNames } from '#domain/kinds.ts';
import { type PersonFile, personFileOf } from '#domain/privacy/person-file.ts';
import { displayName } from '../../components/telling/display-name.ts';
import { useTeam } from '../../database/team.tsx';
import { useSyncActions } from '../../sync/sync-status.tsx';

/** What the team holds of a person at this moment; `undefined` while it is being collected. */
export function usePersonFile(member: Content): PersonFile | undefined {
  const team = useTeam();
  const { installations } = useSyncActions();
  const [file, setFile] = useState<PersonFile>();
  useEffect(() => {
    let isWanted = true;
    void Promise.all([Promise.all(kindNames.map((kind) => team.all(kind))), installations()]).then(
      ([documents, accounts]) => {
        const names = Object.fromEntries(
          Object.entries(accounts).map(([by, account]) => [by, displayName(account)]),
        );
        const filing = {
          member,
          documents: documents.flat(),
          names,
          team: team.me.buurtName,
          now: team.now(),
        };
        if (isWanted) setFile(personFileOf(filing));
      },
    );
    return () => {
      isWanted = false;
    };
  }, [team, installations, member]);
  return file;
}
