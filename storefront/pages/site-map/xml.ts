/** A page that search engines are told of, by its address within the shop. */
export interface Entry {
  path: string
  /** When it was last changed, as ISO 8601 has it. */
  changed?: string | undefined
}

/** The most that one file may name (https://www.sitemaps.org/protocol.html). */
export const mostEntries = 50_000

const open = '<?xml version="1.0" encoding="UTF-8"?>'
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** A file that names pages of a shop at `origin`. */
export function urlSet(origin: string, entries: readonly Entry[]): string {
  const urls = entries.map(({ path, changed }) => {
    const lastmod = changed === undefined ? '' : `<lastmod>${asText(changed)}</lastmod>`
    return `<url><loc>${asText(new URL(path, origin).href)}</loc>${lastmod}</url>`
  })
  return [open, `<urlset ${namespace}>`, ...urls, '</urlset>', ''].join('\n')
}

/** A file that names other files, where one would not do. */
export function siteMapIndex(origin: string, paths: readonly string[]): string {
  const files = paths.map((path) => `<sitemap><loc>${asText(new URL(path, origin).href)}</loc></sitemap>`)
  return [open, `<sitemapindex ${namespace}>`, ...files, '</sitemapindex>', ''].join('\n')
}

const asText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
