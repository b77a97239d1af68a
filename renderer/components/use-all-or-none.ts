import { useState } from 'react';

/** Work on many things that is done as a whole or not at all, and how it stands; `run` says whether it was done. */
export function useAllOrNone(): {
  state: 'ready' | 'busy' | 'failed';
  run(work: () => Promise<void>): Promise<boolean>;
} {
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');
  return {
    state,
    async run(work) {
      setState('busy');
      const went = await work().then(
        () => true,
        () => false,
      );
      setState(went ? 'ready' : 'failed');
      return went;
    },
  };
}
