import type { Change, Outcome } from './address-health.ts'

/** Told of what becomes of a peer's addresses and calls. */
export interface PeerObserver {
  /** A try has ended. */
  tried(address: string, outcome: Outcome): void
  /** A call is tried again. */
  retried(): void
  /** A call is made at another address as well. */
  hedged(): void
  /** `refused`: calls that were not made at all since the last change. */
  changed(address: string, change: Change & { refused: number }): void
  /** The address is gone. */
  forgotten(address: string): void
}

export const nobody: PeerObserver = {
  tried() {},
  retried() {},
  hedged() {},
  changed() {},
  forgotten() {},
}
