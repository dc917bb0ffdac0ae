import type { Hono } from 'hono'
import type { Env } from '../http/visit.ts'
import type { Show } from './show.tsx'

/** What the desk's pages are made with. */
export interface DeskMaking {
  app: Hono<Env>
  show: Show
  /** Where an order's trace is looked up: an address with `{number}` in it. */
  tracesUrl: string | undefined
}
