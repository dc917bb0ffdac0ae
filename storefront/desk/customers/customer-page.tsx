import type { DeskCustomerQuery, Role } from '../../generated/graphql.ts'
import { Paging } from '../../ui/paging.tsx'
import { OrderLines } from '../orders/order-lines.tsx'
import { AddressLines } from '../ui/address-lines.tsx'
import { DeskForm } from '../ui/desk-form.tsx'
import { useDesk } from '../ui/use-desk.ts'

export const roles: readonly Role[] = ['CUSTOMER', 'STAFF', 'ADMIN']

/** An account as staff work with it; admins give it its role. */
export function CustomerPage({ user }: { user: NonNullable<DeskCustomerQuery['user']> }) {
  const { desk, formats, may } = useDesk()
  const said = desk.customers
  return (
    <>
      <h1>{user.name}</h1>
      <dl className="desk-facts">
        <div>
          <dt>{said.email}</dt>
          <dd>
            {user.email} {!user.emailVerified && <small className="soft">{said.unverified}</small>}
          </dd>
        </div>
        <div>
          <dt>{said.since}</dt>
          <dd>{formats.day(user.createdAt)}</dd>
        </div>
        <div>
          <dt>{said.role}</dt>
          <dd>{said.roles[user.role]}</dd>
        </div>
        {user.phoneNumber && (
          <div>
            <dt>{said.phone}</dt>
            <dd>
              <a href={`tel:${user.phoneNumber}`}>{user.phoneNumber}</a>
            </dd>
          </div>
        )}
        {user.addresses.map(({ id, isDefault, address }) => (
          <div key={id}>
            <dt>{isDefault ? said.firstAddress : said.address}</dt>
            <dd>
              <AddressLines address={address} />
            </dd>
          </div>
        ))}
        {(user.paymentMethods ?? []).map(({ id, brand, last4, expiryMonth, expiryYear }) => (
          <div key={id}>
            <dt>{said.card}</dt>
            <dd>
              {brand} •••• {last4} <small className="soft">{formats.month(expiryYear, expiryMonth)}</small>
            </dd>
          </div>
        ))}
      </dl>
      {may('admin') && (
        <DeskForm className="desk-bar">
          <label>
            {said.role}
            <select name="role" defaultValue={user.role}>
              {roles.map((role) => (
                <option key={role} value={role}>
                  {said.roles[role]}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" className="button small plain">
            {said.setRole}
          </button>
          <p className="soft">{said.setRoleHint}</p>
        </DeskForm>
      )}
      {user.orders && (
        <section>
          <h2>
            {desk.orders.title} ({formats.count(user.orders.totalCount)})
          </h2>
          <OrderLines orders={user.orders.edges} />
          <Paging page={user.orders.pageInfo} />
        </section>
      )}
      <p className="soft">{said.privacyHint}</p>
    </>
  )
}
