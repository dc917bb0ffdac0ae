import { SharedArray } from 'k6/data'

/** What the command tells a script, in the file that `MICROMART_LOAD` names. */
export interface LoadSettings {
  /** The router's `/graphql`. */
  url: string
  /** Unique to this run: accounts and keys are named by it. */
  run: string
  /** 1 is the load that a profile describes. */
  scale: number
  /** How long the load is held, in s, in place of the profile's own. */
  seconds: number | null
  /** Who works in the shop; a token of theirs, and when it was given, in ms since 1970. */
  staff: { email: string; password: string; token: string; since: number }
  /** Variants whose stock belongs to this run. */
  variants: string[]
  /** What visitors look at, the most liked first. */
  products: { slug: string; name: string }[]
  /** Where the end of the run's summary goes. */
  summaryFile: string
}

// Read once for all virtual users: each of them has memory of its own.
const [settings] = new SharedArray('settings', () => [JSON.parse(open(required('MICROMART_LOAD')))])

export const told: LoadSettings = settings

function required(name: string): string {
  const value = __ENV[name]
  if (value === undefined) throw new Error(`${name} is not set: npm run load runs these scripts`)
  return value
}
