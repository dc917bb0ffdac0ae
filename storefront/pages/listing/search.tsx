import { brand } from '../../brand.ts'
import { graphql } from '../../generated/index.ts'
import type { Making } from '../routes.ts'
import { Listing, pageSize } from './listing.tsx'
import { filterOf, wishOf } from './listing-address.ts'
import { noListing } from './no-listing.ts'

const SearchDocument = graphql(`
  query Search($query: String!, $filter: SearchFilter, $sort: SearchSort!, $first: Int!, $after: String, $currency: CurrencyCode) {
    ...Chrome
    search(query: $query, filter: $filter, sort: $sort, first: $first, after: $after, currency: $currency) { ...Listing }
  }
`)

const SuggestDocument = graphql(`
  query Suggest($prefix: String!) {
    suggest(prefix: $prefix, first: 8) { text product { id slug } }
  }
`)

/** Everything, or what some words find; and what the search field suggests. */
export function search({ app, draw }: Making): void {
  app.get('/search', async (context) => {
    const visit = context.get('visit')
    const wish = wishOf(visit.url.searchParams)
    const answer = await visit.ask(SearchDocument, {
      query: wish.query,
      filter: filterOf(wish, visit.currency ?? brand.currency, null),
      sort: wish.sort,
      first: pageSize,
      after: wish.after,
      currency: visit.currency,
    })
    const { data } = answer
    if (!data?.search) return noListing(context, draw, wish, answer)
    const { list } = visit.words
    const title = wish.query ? list.results(wish.query) : list.all
    const body = <Listing title={title} connection={data.search} wish={wish} inCategory={false} />
    return draw(context, { title, chrome: data, unlisted: wish.query !== '', body })
  })

  app.get('/suggest', async (context) => {
    const { ask, url } = context.get('visit')
    const prefix = (url.searchParams.get('q') ?? '').trim().slice(0, 100)
    const { data } = prefix ? await ask(SuggestDocument, { prefix }) : { data: null }
    const suggested = (data?.suggest ?? []).map(({ text, product }) => ({ text, slug: product?.slug ?? null }))
    context.header('cache-control', 'private, max-age=60')
    return context.json(suggested)
  })
}
