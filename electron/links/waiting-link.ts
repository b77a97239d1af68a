import type { DeepLink } from '../bridge/events.ts';

/** Keeps the newest link until the page listens: a link that starts the app arrives long before the page is there. */
export class WaitingLink {
  #link: DeepLink | null = null;
  #send: ((link: DeepLink) => void) | null = null;

  arrive(link: DeepLink | null): void {
    if (!link) return;
    if (this.#send) this.#send(link);
    else this.#link = link;
  }

  /** The page listens now. */
  listen(send: (link: DeepLink) => void): void {
    this.#send = send;
    if (this.#link) send(this.#link);
    this.#link = null;
  }

  /** The page is loading anew, or gone. */
  pause(): void {
    this.#send = null;
  }
}
