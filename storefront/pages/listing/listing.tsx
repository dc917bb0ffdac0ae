import { type FragmentType, graphql, unmask } from '../../generated/index.ts'
import { Paging } from '../../ui/paging.tsx'
import { Shelf } from '../../ui/product-card.tsx'
import { useVisit } from '../../ui/shop-context.tsx'
import { Facets } from './facets.tsx'
import { filtersOn, type Wish } from './listing-address.ts'
import { useCount } from './use-count.ts'

export const ListingFragment = graphql(`
  fragment Listing on SearchConnection {
    ...Facets
    totalCount
    totalEstimated
    correctedQuery
    leftOut
    edges { node { id ...ProductCard } }
    pageInfo { endCursor hasNextPage hasPreviousPage }
  }
`)

/** How many a page shows: whole rows of two, three and four. */
export const pageSize = 24

interface ListingProps {
  title: string
  connection: FragmentType<typeof ListingFragment>
  wish: Wish
  inCategory: boolean
}

/** A list of products that can be narrowed, sorted and paged, by its address alone. */
export function Listing({ title, connection, wish, inCategory }: ListingProps) {
  const listing = unmask(ListingFragment, connection)
  const { words } = useVisit()
  const written = useCount()
  const { list } = words
  const { totalCount, totalEstimated } = listing
  // Where nothing was asked for, nothing can be taken off.
  const isNarrowed = wish.query !== '' || wish.after !== null || filtersOn(wish) > 0
  const products = listing.edges.flatMap(({ node }) => node ?? [])
  return (
    <>
      <div className="list-head">
        <h1>{title}</h1>
        <p role="status">{list.found(totalCount, written(totalCount, totalEstimated))}</p>
      </div>
      {listing.correctedQuery && <p className="notice">{list.corrected(listing.correctedQuery)}</p>}
      {products.length > 0 && listing.leftOut.length > 0 && <p className="notice">{list.leftOut(listing.leftOut)}</p>}
      <Facets connection={listing} wish={wish} inCategory={inCategory} />
      {products.length > 0 ? (
        <Shelf products={products} eager={4} />
      ) : (
        <div className="sorry">
          <span className="edge" aria-hidden="true" />
          <h2>{isNarrowed ? list.none : list.empty}</h2>
          <p>{isNarrowed ? list.noneHint : list.emptyHint}</p>
        </div>
      )}
      <Paging page={listing.pageInfo} more={list.more} />
    </>
  )
}
