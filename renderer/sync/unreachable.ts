/** The server did not answer as it should; `status` 0: not at all. */
export class Unreachable extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`The server answered ${status}.`);
    this.status = status;
  }
}

/** The store is not the one this device knows: restored, moved, or it may have lost writes. */
export class NewEpoch extends Error {}
