import type { DeskCustomersQuery, UserSort } from '../../generated/graphql.ts'
import { Paging } from '../../ui/paging.tsx'
import { Empty } from '../ui/empty.tsx'
import { SortedColumn } from '../ui/sorted-column.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { GuestOrdersSection } from './guest-orders-section.tsx'

interface CustomersPageProps {
  found: NonNullable<DeskCustomersQuery['users']>
  /** What guests have ordered with that very address. */
  guests: DeskCustomersQuery['guestOrders']
  /** What their names or addresses have in them. */
  email: string
  sort: UserSort
}

export function CustomersPage({ found, guests, email, sort }: CustomersPageProps) {
  const { desk, formats } = useDesk()
  const said = desk.customers
  return (
    <>
      <h1>{said.title}</h1>
      <form className="desk-bar" method="get">
        <label className="grow">
          {said.wanted}
          <input name="email" type="text" defaultValue={email} maxLength={200} />
        </label>
        {sort !== 'NEWEST' && <input type="hidden" name="sort" value={sort} />}
        <button type="submit" className="button small plain">
          {desk.find}
        </button>
        <p className="soft">{said.count(found.totalCount)}</p>
        <a href={`/desk/customers/export?${new URLSearchParams({ ...(email && { email }), sort })}`} download>
          {desk.export}
        </a>
      </form>
      {found.edges.length === 0 ? (
        !guests?.edges.length && <Empty said={said.empty} />
      ) : (
        <table className="desk-table">
          <thead>
            <tr>
              <SortedColumn said={said.name} up="NAME_ASC" down="NAME_DESC" sort={sort} />
              <SortedColumn said={said.email} up="EMAIL_ASC" down="EMAIL_DESC" sort={sort} />
              <SortedColumn said={said.since} up="OLDEST" down="NEWEST" sort={sort} />
              <th scope="col">{said.role}</th>
            </tr>
          </thead>
          <tbody>
            {found.edges.map(({ node }) => (
              <tr key={node.id}>
                <th scope="row">
                  <a href={`/desk/customers/${encodeURIComponent(node.id)}`}>{node.name}</a>
                </th>
                <td>
                  {node.email}
                  {!node.emailVerified && <small className="soft">{said.unverified}</small>}
                </td>
                <td>{formats.day(node.createdAt)}</td>
                <td>
                  <span className={node.role === 'CUSTOMER' ? undefined : 'state'}>{said.roles[node.role]}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Paging page={found.pageInfo} />
      {guests && guests.edges.length > 0 && <GuestOrdersSection found={guests} email={email} />}
    </>
  )
}
