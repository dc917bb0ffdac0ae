import type { Transaction } from '../world/database.ts'

/** Mirrors packages/messaging/hints: told by the process that has committed, so one that dies has told nobody. */
export function hint({ connection, database }: Transaction, channel: string): void {
  connection.onEnd.push(() => connection.process.hear(() => database.notify(channel)))
}
