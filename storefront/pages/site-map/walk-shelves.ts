import type { SiteMapShelfQuery } from '../../generated/graphql.ts'
import { graphql } from '../../generated/index.ts'
import type { Answer, Asker, Router } from '../../graph/router.ts'
import type { Entry } from './xml.ts'

/** Four levels, as deep as the router's limit of cost lets; what lies deeper is found by what stands in it. */
const AislesDocument = graphql(`
  query SiteMapAisles {
    categories { slug children { slug children { slug children { slug } } } }
  }
`)

const ShelfDocument = graphql(`
  query SiteMapShelf($after: String) {
    products(first: 100, after: $after) {
      edges { node { slug updatedAt categories { slug } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

interface Aisle {
  slug: string
  children?: readonly Aisle[] | null
}

/** For nobody who visits: the router counts it to the storefront itself. */
const asker: Asker = { address: undefined, userAgent: 'micromart-storefront' }

/** All pages that anybody may find: the entrance, the categories and what is on sale. Null where the router does not answer for all of it. */
export async function walkShelves(router: Router): Promise<Entry[] | null> {
  const { data: aisles } = await router.ask(AislesDocument, {}, asker)
  if (!aisles?.categories) return null
  const slugs = new Set(aislesOf(aisles.categories))
  const goods: Entry[] = []
  for (let after: string | null = null; ; ) {
    const shelf: Answer<SiteMapShelfQuery> = await router.ask(ShelfDocument, { after }, asker)
    if (!shelf.data?.products) return null
    const { edges, pageInfo } = shelf.data.products
    for (const { node } of edges) {
      goods.push({ path: pathOf('p', node.slug), changed: node.updatedAt })
      for (const { slug } of node.categories) slugs.add(slug)
    }
    if (!pageInfo.hasNextPage)
      return [{ path: '/' }, ...[...slugs].map((slug) => ({ path: pathOf('c', slug) })), ...goods]
    after = pageInfo.endCursor ?? null
  }
}

const aislesOf = (aisles: readonly Aisle[]): string[] =>
  aisles.flatMap(({ slug, children }) => [slug, ...aislesOf(children ?? [])])

const pathOf = (kind: 'c' | 'p', slug: string) => `/${kind}/${encodeURIComponent(slug)}`
