import type { Random } from '@micromart/testing/random'
import type { KafkaCluster } from '../engines/kafka.ts'
import type { SmallDisk } from '../failures/small-disk.ts'
import type { Shop } from '../shop/shop.ts'

/** What faults strike: a shop that nobody else uses, and the brokers that carry its events where those are not its own PostgreSQL. */
export interface Ground {
  shop: Shop
  kafka?: KafkaCluster
  /** PostgreSQL's own, where a fault wants one that can be filled and this machine can have it. */
  disk?: SmallDisk
  /** Starts the whole shop again as it was started first, for whoever has stopped it. */
  startAgain(): Promise<void>
  /** Ids of messages that a fault has put on the log once more, which are not there twice by the shop's own doing. */
  repeated: Set<string>
}

export interface Struck {
  /** What was hit, for people. */
  what: string
  /** Ends it; what ends by itself has none. */
  heal?(): Promise<void>
}

/** A module `faults/NAME.fault.ts` with these exports. */
export interface Fault {
  /** What happens, as a sentence's beginning: "a process is killed". */
  title: string
  /** Which log it needs, where not either will do. */
  log?: 'embedded' | 'kafka'
  /** The least and the most that it lasts, in s; a moment where it is left out. */
  lasts?: readonly [number, number]
  /** How often it is chosen beside others; 1 unless told otherwise. */
  weight?: number
  /** Does it. Choices are `random`'s alone, so that a seed does the same again. Throws where there is nothing to strike just now. */
  strike(ground: Ground, random: Random): Promise<Struck>
}
