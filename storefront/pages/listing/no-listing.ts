import type { Context } from 'hono'
import { causeOf } from '../../graph/cause-of.ts'
import type { Answer } from '../../graph/router.ts'
import type { Draw, Page } from '../../http/page.tsx'
import type { Env } from '../../http/visit.ts'
import { firstPage } from '../../ui/list-place.ts'
import { failedPage } from '../errors/failed.tsx'
import type { Wish } from './listing-address.ts'

/** What is answered where a list cannot be had: its first page, where it is a later one's place that is not known any more. */
export function noListing(context: Context<Env>, draw: Draw, wish: Wish, answer: Answer<Page['chrome']>) {
  const visit = context.get('visit')
  if (wish.after !== null && causeOf(answer, 'search') === 'unfit') return context.redirect(firstPage(visit.url))
  return draw(context, failedPage(visit, answer, 'search'))
}
