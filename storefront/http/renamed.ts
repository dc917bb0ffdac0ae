import type { Context } from 'hono'
import type { Env } from './visit.ts'

/** What a name in an address is looked up by: on paper it may be in capitals, in a mail a sentence may end with it. */
export const asSlug = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+$/u, '')

/** Leads, for good, to where a thing is now that had the address's name before, or has it in other letters; null where it still has it. */
export function renamed(context: Context<Env>, shelf: 'p' | 'c', slug: string): Response | null {
  if (context.req.param('slug') === slug) return null
  return context.redirect(`/${shelf}/${encodeURIComponent(slug)}${context.get('visit').url.search}`, 301)
}
