import type { OperationFigures, Stretch } from './figures.ts'
import { allKept, type Promised } from './promises.ts'
import type { Verdict } from './verdicts.ts'

export interface Machine {
  cores: number
  processor: string
  gibibytes: number
  system: string
  node: string
  k6: string
}

interface Percentiles {
  p50: number
  p95: number
  p99: number
}

/** What a process took while the load was on. */
export interface ProcessFigures {
  name: string
  /** Cores that it kept busy, on the average. */
  cores: number
  /** The most memory that it had, and what it had before; in MiB. */
  mebibytes: number
  mebibytesBefore: number
}

export interface MachineFigures {
  processes: ProcessFigures[]
  /** Cores that were busy with what is neither the shop nor k6. */
  otherCores: number
}

/** All that a run tells: `figures.json`. Times are in ms unless their name says otherwise. */
export interface LoadReport {
  profile: string
  title: string
  /** Of the load that the profile describes. */
  scale: number
  /** When the load began, ISO 8601. */
  began: string
  seconds: number
  machine: Machine
  /** The load average of the minute before. */
  loadBefore: number
  /** As clients were told of them. */
  orders: { placed: number; confirmed: number; cancelled: number }
  verdicts: Verdict[]
  promises: Promised[]
  /** Null where the system does not tell. */
  usage: MachineFigures | null
  timeline: Stretch[]
  operations: OperationFigures[]
  /** From `placeOrder` to the event that says that it is confirmed; null where no order was. */
  toConfirmed: Percentiles | null
  /** From an event to its watchers. */
  news: Percentiles | null
}

/** Whether all that was promised held. What could not be looked at did not. */
export const allHeld = ({ verdicts, promises }: Pick<LoadReport, 'verdicts' | 'promises'>): boolean =>
  verdicts.every(({ holds }) => holds) && allKept(promises)
