import type { CategoryQuery } from '../../generated/graphql.ts'
import { graphql } from '../../generated/index.ts'
import { useVisit } from '../../ui/shop-context.tsx'
import { Missing, Unavailable } from '../errors/unavailable.tsx'
import type { Making } from '../routes.ts'
import { Listing, pageSize } from './listing.tsx'
import { filterOf, wishOf } from './listing-address.ts'
import { listCurrency } from './search.tsx'

const CategoryDocument = graphql(`
  query Category($slug: String!) {
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
  query Shelves($filter: SearchFilter!, $sort: SearchSort!, $first: Int!, $after: String) {
    ...Chrome
    search(filter: $filter, sort: $sort, first: $first, after: $after) { ...Listing }
  }
`)

type Category = NonNullable<CategoryQuery['category']>

/** An aisle: what stands in a category and in those within it. */
export function category({ app, draw }: Making): void {
  app.get('/c/:slug', async (context) => {
    const { ask, url } = context.get('visit')
    const found = await ask(CategoryDocument, { slug: context.req.param('slug') })
    const category = found.data?.category ?? null
    const wish = wishOf(url.searchParams)
    const { data } = await ask(ShelvesDocument, {
      filter: category ? filterOf(wish, listCurrency, category.id) : {},
      sort: wish.sort,
      first: category ? pageSize : 1,
      after: category ? wish.after : null,
    })
    if (category === null) {
      const missing = found.data !== null && found.errors.length === 0
      const { errors, list } = context.get('visit').words
      return draw(context, {
        title: missing ? errors.missing : list.unavailable,
        chrome: data,
        status: missing ? 404 : 503,
        body: missing ? <Missing /> : <Unavailable />,
      })
    }
    return draw(context, {
      title: category.name,
      chrome: data,
      status: data?.search ? 200 : 503,
      body: data?.search ? (
        <>
          <Trail category={category} />
          <Listing title={category.name} connection={data.search} wish={wish} inCategory />
        </>
      ) : (
        <Unavailable />
      ),
    })
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
        <a key={link.id} href={`/c/${encodeURIComponent(link.slug)}`} rel={link.id === parent?.id ? 'up' : undefined}>
          {link.id === parent?.id ? `← ${link.name}` : link.name}
        </a>
      ))}
    </nav>
  )
}
