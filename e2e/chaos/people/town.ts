import type { Customer } from '../../actors/people.ts'
import type { History } from '../history.ts'
import type { Heard } from './watch.ts'

/** What people know of the shop together. */
export interface Town {
  shop: { url: string }
  variants: readonly string[]
  /** Who has signed up before anything befell; others do when their turn comes. */
  waiting: Customer[]
  history: History
  /** What was heard of each order, by its id. */
  heard: Map<string, Heard[]>
  orders: { placed: Set<string>; confirmed: Set<string>; cancelled: Set<string> }
}
