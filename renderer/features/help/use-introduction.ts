import { useCallback, useEffect, useState } from 'react';
import { isRecord } from '#domain/sync/canonical.ts';
import { useTeam } from '../../database/team.tsx';

/** How far somebody is: `step` counts from 0; `new` was never asked, `left` stopped on the way or did not begin. */
export interface Introduction {
  is: 'new' | 'open' | 'left' | 'done';
  step: number;
}

const states = ['new', 'open', 'left', 'done'] as const;
const heard = 'buurtverbinder-introduction';

/** The introduction of this person on this device; the same wherever it is asked, also in the same window. */
export function useIntroduction(): [Introduction | undefined, (next: Introduction) => void] {
  const { kept: keptOf, keep } = useTeam();
  const [introduction, setIntroduction] = useState<Introduction>();
  useEffect(() => {
    let isWanted = true;
    const read = () =>
      void keptOf('introduction').then((kept) => isWanted && setIntroduction(introductionIn(kept)));
    read();
    window.addEventListener(heard, read);
    return () => {
      isWanted = false;
      window.removeEventListener(heard, read);
    };
  }, [keptOf]);
  const save = useCallback(
    (next: Introduction) => {
      setIntroduction(next);
      void keep('introduction', next).then(() => window.dispatchEvent(new Event(heard)));
    },
    [keep],
  );
  return [introduction, save];
}

function introductionIn(kept: unknown): Introduction {
  const is = isRecord(kept) ? states.find((state) => state === kept['is']) : undefined;
  const step = isRecord(kept) ? kept['step'] : undefined;
  return is && typeof step === 'number' ? { is, step } : { is: 'new', step: 0 };
}
