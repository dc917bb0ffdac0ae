import type { DeskSlipsQuery } from '../../generated/graphql.ts'
import { graphql } from '../../generated/index.ts'
import { Paging } from '../../ui/paging.tsx'
import { Empty } from '../ui/empty.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { addressOf, emptyOf, type Listed } from './listed.ts'
import { OrderSlip } from './order-slip.tsx'

/** As many as the list of orders shows at once, so that its pages are these. */
export const DeskSlipsDocument = graphql(`
  query DeskSlips(
    $status: [OrderStatus!]
    $placedFrom: DateTime
    $placedBefore: DateTime
    $sort: OrderSort!
    $after: String
    $stock: Boolean!
  ) {
    orders(
      first: 25
      after: $after
      status: $status
      placedFrom: $placedFrom
      placedBefore: $placedBefore
      sort: $sort
    ) {
      edges { node { id ...DeskOrderSlip } }
      pageInfo { endCursor hasNextPage hasPreviousPage }
    }
  }
`)

interface SlipsPageProps {
  found: NonNullable<DeskSlipsQuery['orders']>
  listed: Listed
}

/** The slips of a page of orders; each is printed on a sheet of its own. */
export function SlipsPage({ found, listed }: SlipsPageProps) {
  const { desk } = useDesk()
  const said = desk.orders
  return (
    <>
      <header className="desk-bar unprinted">
        <h1>{said.slips}</h1>
        <button type="button" className="button small scripted-only" data-print>
          {said.printSlips}
        </button>
        <a href={addressOf(listed)}>{said.title}</a>
      </header>
      {found.edges.length === 0 ? (
        <Empty said={emptyOf(listed, said)} />
      ) : (
        <div className="desk-slips">
          {found.edges.map(({ node }) => (
            <OrderSlip key={node.id} order={node} />
          ))}
        </div>
      )}
      <Paging page={found.pageInfo} />
    </>
  )
}
