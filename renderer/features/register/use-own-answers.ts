import { useEffect, useState } from 'react';
import { isRecord } from '#domain/sync/canonical.ts';
import { useTeam } from '../../database/team.tsx';

/** What only the team knows, in the order of the register. */
export const ownAnswers = ['controller', 'contact', 'officer', 'place'] as const;
export type OwnAnswers = Readonly<Record<(typeof ownAnswers)[number], string>>;

const nothing: OwnAnswers = { controller: '', contact: '', officer: '', place: '' };

/** These answers, kept on this device as they are typed. */
export function useOwnAnswers(): {
  answers: OwnAnswers;
  answer(name: (typeof ownAnswers)[number], text: string): void;
} {
  const { kept: keptOf, keep } = useTeam();
  const [answers, setAnswers] = useState(nothing);
  useEffect(() => {
    let isWanted = true;
    void keptOf('register').then((kept) => isWanted && setAnswers(answersIn(kept)));
    return () => {
      isWanted = false;
    };
  }, [keptOf]);
  return {
    answers,
    answer(name, text) {
      const next = { ...answers, [name]: text };
      setAnswers(next);
      void keep('register', next);
    },
  };
}

function answersIn(kept: unknown): OwnAnswers {
  const textOf = (name: string) => (isRecord(kept) && typeof kept[name] === 'string' ? kept[name] : '');
  return {
    controller: textOf('controller'),
    contact: textOf('contact'),
    officer: textOf('officer'),
    place: textOf('place'),
  };
}
