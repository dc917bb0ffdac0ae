import { useVisit } from './shop-context.tsx'

/** What schema.org has words for, as JSON-LD, for programs that read pages. */
export function LinkedData({ of }: { of: object }) {
  const data = { '@context': 'https://schema.org', ...of }
  // biome-ignore lint/security/noDangerouslySetInnerHtml: it is data, in which nothing can end its element
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: inertJson(data) }} />
}

/** The way to a page through the shop, its own place the last: search engines show it in place of the address. */
export function Breadcrumbs({ steps }: { steps: readonly { name: string; path: string }[] }) {
  const { url } = useVisit()
  const itemListElement = steps.map(({ name, path }, nth) => ({
    ...{ '@type': 'ListItem', position: nth + 1, name, item: new URL(path, url).href },
  }))
  return <LinkedData of={{ '@type': 'BreadcrumbList', itemListElement }} />
}

/** JSON that may stand in a script element: nothing of it begins a tag or a comment. */
export const inertJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
