import type { Context } from 'hono'
import type { Env } from './visit.ts'

/** Sends back to a page after a form, which says something once. */
export function backTo(context: Context<Env>, path: string, notice?: string): Response {
  const visit = context.get('visit')
  if (notice) visit.session = { ...visit.session, notice }
  return context.redirect(path, 303)
}
