import type { Context, Hono } from 'hono'
import type { Router } from '../../graph/router.ts'
import type { Env } from '../../http/visit.ts'
import { walkShelves } from './walk-shelves.ts'
import { type Entry, mostEntries, siteMapIndex, urlSet } from './xml.ts'

/** What is one person's, changes something, or is another view of what stands elsewhere. */
export const unlisted = [
  ...['/account', '/bag', '/checkout', '/desk', '/orders', '/search', '/suggest'],
  ...[
    '/forgotten-password',
    '/reset-password',
    '/sign-in',
    '/sign-up',
    '/undo-email-change',
    '/verify-email',
    '/.well-known',
  ],
]

/** For so long, in ms, the shelves are not walked again, whoever asks. */
const keptMs = 60 * 60_000
/** Walking them failed, or takes its time: in s. */
const comeBack = '60'

/**
 * What crawlers are told: where they need not look (https://www.rfc-editor.org/rfc/rfc9309), and which pages there are
 * (https://www.sitemaps.org/protocol.html). It is the same for all, so no visit is opened for it.
 */
export function siteMap(
  app: Hono<Env>,
  { router, publicUrl }: { router: Router; publicUrl: string | undefined },
): void {
  const known = anHour(() => walkShelves(router))
  const originOf = (context: Context) => new URL(publicUrl ?? context.req.url).origin
  const fresh = { 'cache-control': publicUrl ? `public, max-age=${keptMs / 1000}` : 'private, no-cache' }
  const xml = (context: Context, text: string) =>
    context.body(text, 200, { ...fresh, 'content-type': 'application/xml; charset=utf-8' })
  const away = (context: Context) => context.text('The shelves cannot be listed now.', 503, { 'retry-after': comeBack })

  app.get('/robots.txt', (context) => {
    const lines = ['User-agent: *', ...unlisted.map((path) => `Disallow: ${path}`)]
    return context.text(`${lines.join('\n')}\n\nSitemap: ${originOf(context)}/sitemap.xml\n`, 200, fresh)
  })

  app.get('/sitemap.xml', async (context) => {
    const entries = await known()
    if (entries === null) return away(context)
    const files = Math.ceil(entries.length / mostEntries)
    if (files === 1) return xml(context, urlSet(originOf(context), entries))
    const paths = Array.from({ length: files }, (_, nth) => `/sitemaps/${nth + 1}.xml`)
    return xml(context, siteMapIndex(originOf(context), paths))
  })

  app.get('/sitemaps/:file{[1-9][0-9]{0,3}\\.xml}', async (context) => {
    const entries = await known()
    if (entries === null) return away(context)
    const nth = Number.parseInt(context.req.param('file'), 10)
    const own = entries.slice((nth - 1) * mostEntries, nth * mostEntries)
    return own.length === 0 ? context.text('There is no such file.', 404) : xml(context, urlSet(originOf(context), own))
  })
}

/** What was found within the hour; else it is looked for, once for all who ask meanwhile. What could not be found is looked for again. */
function anHour(find: () => Promise<Entry[] | null>): () => Promise<Entry[] | null> {
  let found: { entries: Promise<Entry[] | null>; until: number } | undefined
  return async () => {
    if (!found || found.until < performance.now()) found = { entries: find(), until: performance.now() + keptMs }
    const own = found
    const entries = await own.entries
    if (entries === null && found === own) found = undefined
    return entries
  }
}
