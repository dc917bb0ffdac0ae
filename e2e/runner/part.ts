import type { Shop } from '../shop/shop.ts'
import type { Option } from './option.ts'

export interface PartContext {
  shop: Shop
  /** One line of progress. */
  say(line: string): void
  /** Aborts when the part has taken too long. */
  signal: AbortSignal
  /** What was said for the part's own. */
  options?: Readonly<Record<string, string | undefined>>
}

/** A shop with further options of its `npm start`, or settings that are passed on by it. */
export interface OwnShop {
  args?: string[]
  environment?: Record<string, string>
}

/** A story or a benchmark: a module `NAME.story.ts` or `NAME.bench.ts`, anywhere in e2e, with these exports. */
export interface Part {
  title: string
  /** A name that stands for several parts at once, such as `kafka` for all that need a broker. */
  group?: string
  /** Needs a shop that nobody else uses, such as one it kills. */
  own?: boolean | OwnShop
  /** Needs no shop at all, and gets none. */
  shopless?: boolean
  /** Too long for `npm test`. */
  long?: boolean
  /** Of its own. A part that has some shows its figures itself, and they are all that --json prints where it is asked for alone. */
  options?: Readonly<Record<string, Option>>
  /** The most that it may take, in ms, where the suite's own patience is too short. */
  patienceMs?: number
  /** May answer figures to be printed. Fails by throwing. */
  run(context: PartContext): Promise<unknown>
}

/** Throw where this machine lacks what a part needs, such as Java; `message` says what. */
export class CannotRunHere extends Error {
  override name = 'CannotRunHere'
}
