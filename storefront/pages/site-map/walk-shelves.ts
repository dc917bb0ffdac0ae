import type { SiteMapShelfQuery } from '../../generated/graphql.ts'
import { graphql } from '../../generated/index.ts'
import type { Answer, Asker, Router } from '../../graph/router.ts'
import type { Entry } from './xml.ts'

const AislesDocument = graphql(`
  query SiteMapAisles {
    categories { slug children { slug children { slug children { slug } } } }
  }
`)

const ShelfDocument = graphql(`
  query SiteMapShelf($after: String) {
    products(first: 100, after: $after) {
      edges { node { slug updatedAt } }
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
  const entries: Entry[] = [{ path: '/' }, ...aislesOf(aisles.categories).map((slug) => ({ path: pathOf('c', slug) }))]
  for (let after: string | null = null; ; ) {
    const shelf: Answer<SiteMapShelfQuery> = await router.ask(ShelfDocument, { after }, asker)
    if (!shelf.data?.products) return null
    const { edges, pageInfo } = shelf.data.products
    entries.push(...edges.map(({ node }) => ({ path: pathOf('p', node.slug), changed: node.updatedAt })))
    if (!pageInfo.hasNextPage) return entries
    after = pageInfo.endCursor ?? null
  }
}

const aislesOf = (aisles: readonly Aisle[]): string[] =>
  aisles.flatMap(({ slug, children }) => [slug, ...aislesOf(children ?? [])])

const pathOf = (kind: 'c' | 'p', slug: string) => `/${kind}/${encodeURIComponent(slug)}`
