import { type Daemon, startDaemon } from './daemon.ts'

/** Where a cluster's programs run. */
export interface Place {
  /** The address that they listen at, and nowhere else. */
  address: string
  /** Starts a program that runs until it is stopped, or until the place or this process is gone. */
  start(command: readonly string[], log: string): Promise<Daemon>
}

/** This machine, where nobody else can reach it. */
export const loopback: Place = { address: '127.0.0.1', start: startDaemon }
