import type { DeskCustomersQuery } from '../../generated/graphql.ts'
import { OrderLines } from '../orders/order-lines.tsx'
import { useDesk } from '../ui/use-desk.ts'

interface GuestOrdersSectionProps {
  found: NonNullable<DeskCustomersQuery['guestOrders']>
  email: string
}

/** The latest that guests have ordered with an address, and the way to all of it. */
export function GuestOrdersSection({ found: { edges, totalCount, pageInfo }, email }: GuestOrdersSectionProps) {
  const { desk, formats } = useDesk()
  const { customers: said } = desk
  return (
    <section>
      <h2>
        {said.guests} ({formats.count(totalCount)})
      </h2>
      <OrderLines orders={edges} />
      {pageInfo.hasNextPage && (
        <p>
          <a href={`/desk/customers/guests?email=${encodeURIComponent(email)}`}>{said.allOfGuests(totalCount)}</a>
        </p>
      )}
    </section>
  )
}
