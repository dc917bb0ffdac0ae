import type { Hono } from 'hono'
import type { Router } from '../graph/router.ts'
import type { Draw } from '../http/page.tsx'
import type { Env } from '../http/visit.ts'
import type { CardSources } from '../ui/card-field.tsx'

/** What pages are made with. */
export interface Making {
  app: Hono<Env>
  draw: Draw
  /** For what is no page's one question. */
  router: Router
  /** Where staff look up an order's trace: an address with `{number}` in it. */
  tracesUrl: string | undefined
  cards: CardSources
  /** Aborts when the process is to end: what would go on for long ends then. */
  ending: AbortSignal
}
