import type { Mistake } from '../as-it-was.ts'
import type { Database } from '../world/database.ts'
import type { SimulatedLog } from '../world/log.ts'
import type { Process } from '../world/process.ts'
import type { Provider } from '../world/provider.ts'

/** What the mirrored use cases of one process have, as `Deps` of the real ones. */
export interface Deps {
  process: Process
  db: Database
  log: SimulatedLog
  provider: Provider
  clock: () => Date
  newId: (prefix: string) => string
  asItWas: ReadonlySet<Mistake>
}

/** From placing the order, in ms: the shop's own are ten times as long, and as far apart. */
export const timing = { deadlineMs: 40_000, holdMs: 90_000 }
