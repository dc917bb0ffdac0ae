import type { Hono } from 'hono'
import type { Env } from '../http/visit.ts'
import type { Show } from './show.tsx'

/** What the desk's pages are made with. */
export interface DeskMaking {
  app: Hono<Env>
  show: Show
}
