/** The long polls that wait at this server, by the name of whose they are. */
export interface ParkedPolls {
  /** Gives how to leave. */
  park(name: string, poll: AbortController): () => void;
  /** Ends all of a person, so that each is asked at once whether they may still be here. */
  end(name: string): void;
}

/** More polls than a person's windows and computers need are ended, the oldest first. */
const mostParked = 6;

export function makeParkedPolls(): ParkedPolls {
  const parked = new Map<string, Set<AbortController>>();
  return {
    park(name, poll) {
      const polls = parked.get(name) ?? new Set();
      parked.set(name, polls.add(poll));
      const [oldest] = polls;
      if (polls.size > mostParked && oldest) {
        polls.delete(oldest);
        oldest.abort();
      }
      return () => {
        polls.delete(poll);
        if (polls.size === 0) parked.delete(name);
      };
    },
    end(name) {
      for (const poll of parked.get(name) ?? []) poll.abort();
    },
  };
}
