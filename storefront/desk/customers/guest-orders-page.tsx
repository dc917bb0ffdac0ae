import type { DeskGuestOrdersQuery } from '../../generated/graphql.ts'
import { Paging } from '../../ui/paging.tsx'
import { OrderLines } from '../orders/order-lines.tsx'
import { Empty } from '../ui/empty.tsx'
import { useDesk } from '../ui/use-desk.ts'

interface GuestOrdersPageProps {
  found: NonNullable<DeskGuestOrdersQuery['guestOrders']>
  email: string
}

/** All that guests have ordered with an address. */
export function GuestOrdersPage({ found, email }: GuestOrdersPageProps) {
  const { desk, formats } = useDesk()
  const { customers: said } = desk
  return (
    <>
      <h1>
        {said.guests}: {email} ({formats.count(found.totalCount)})
      </h1>
      {found.edges.length === 0 ? <Empty said={said.noGuests} /> : <OrderLines orders={found.edges} />}
      <Paging page={found.pageInfo} />
    </>
  )
}
