import { brand } from '../../brand.ts'
import type { CategoryQuery } from '../../generated/graphql.ts'
import { graphql, unmask } from '../../generated/index.ts'
import { asSlug, renamed } from '../../http/renamed.ts'
import { Breadcrumbs } from '../../ui/linked-data.tsx'
import { OwnAddress } from '../../ui/own-address.tsx'
import { useVisit } from '../../ui/shop-context.tsx'
import { failedPage } from '../errors/failed.tsx'
import type { Making } from '../routes.ts'
import { Listing, ListingFragment, pageSize } from './listing.tsx'
import { filterOf, wishOf } from './listing-address.ts'
import { noListing } from './no-listing.ts'
import { counting } from './use-count.ts'

const CategoryDocument = graphql(`
  query Category($slug: String!) {
    ...Chrome
    category(slug: $slug) {
      id
      slug
      name
      parent { id slug name }
      children { id slug name }
    }
  }
`)

const ShelvesDocument = graphql(`
  query Shelves($filter: SearchFilter!, $sort: SearchSort!, $first: Int!, $after: String, $currency: CurrencyCode) {
    search(filter: $filter, sort: $sort, first: $first, after: $after, currency: $currency) { ...Listing }
  }
`)

type Category = NonNullable<CategoryQuery['category']>

const pathOf = ({ slug }: Pick<Category, 'slug'>) => `/c/${encodeURIComponent(slug)}`

/** An aisle: what stands in a category and in those within it. */
export function category({ app, draw }: Making): void {
  app.get('/c/:slug', async (context) => {
    const visit = context.get('visit')
    const aisle = await visit.ask(CategoryDocument, { slug: asSlug(context.req.param('slug')) })
    const category = aisle.data?.category
    if (!category) return draw(context, failedPage(visit, aisle, 'category'))
    const elsewhere = renamed(context, 'c', category.slug)
    if (elsewhere) return elsewhere
    const wish = wishOf(visit.url.searchParams)
    const answer = await visit.ask(ShelvesDocument, {
      filter: filterOf(wish, visit.currency ?? brand.currency, category.id),
      sort: wish.sort,
      first: pageSize,
      after: wish.after,
      currency: visit.currency,
    })
    const { data } = answer
    if (!data?.search) return noListing(context, draw, wish, { ...answer, data: aisle.data })
    const { list } = visit.words
    const { totalCount, totalEstimated } = unmask(ListingFragment, data.search)
    const found = list.found(totalCount, counting(visit)(totalCount, totalEstimated))
    const description = list.described(category.name, found)
    const body = (
      <>
        <Trail category={category} />
        {/* What stands further down is found by its own address. */}
        {wish.after === null && <OwnAddress {...{ path: pathOf(category), title: category.name, description }} />}
        <Breadcrumbs
          steps={[category.parent, category].flatMap((step) => (step ? [{ name: step.name, path: pathOf(step) }] : []))}
        />
        <Listing title={category.name} connection={data.search} wish={wish} inCategory />
      </>
    )
    return draw(context, { title: category.name, description, chrome: aisle.data, body })
  })
}

/** The way here, and where it goes on. */
function Trail({ category: { parent, children } }: { category: Category }) {
  const { words } = useVisit()
  const links = [...(parent ? [parent] : []), ...children]
  if (links.length === 0) return null
  return (
    <nav className="trail" aria-label={words.nav.breadcrumbs}>
      {links.map((link) => (
        <a key={link.id} href={pathOf(link)} rel={link.id === parent?.id ? 'up' : undefined}>
          {link.id === parent?.id ? `← ${link.name}` : link.name}
        </a>
      ))}
    </nav>
  )
}
