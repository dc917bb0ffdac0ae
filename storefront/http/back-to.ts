import type { Context } from 'hono'
import type { Env } from './visit.ts'

/** A cookie holds 4 KiB, tokens included. */
const longestNotice = 300

/** Leads to a page, after a form say, which says something once. */
export function backTo(context: Context<Env>, path: string, notice?: string | null): Response {
  const visit = context.get('visit')
  if (notice) visit.session = { ...visit.session, notice: notice.slice(0, longestNotice) }
  return context.redirect(path, 303)
}
