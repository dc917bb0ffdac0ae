import type { OrdersQuery } from '../../generated/graphql.ts'
import { graphql } from '../../generated/index.ts'
import { pageIn } from '../../ui/list-place.ts'
import { Paging } from '../../ui/paging.tsx'
import { useVisit } from '../../ui/shop-context.tsx'
import { failedPage } from '../errors/failed.tsx'
import type { Making } from '../routes.ts'
import { Rooms } from './rooms.tsx'

const OrdersDocument = graphql(`
  query Orders($account: Boolean!, $after: String) {
    ...Chrome
    me @include(if: $account) {
      id
      orders(first: 20, after: $after) {
        edges { node { id number status placedAt total { amount currency } lines { id title quantity } } }
        pageInfo { endCursor hasNextPage }
      }
    }
  }
`)

type Me = OrdersQuery['me'] | null

/** What somebody has bought: of their account, and as a guest from this browser. */
export function orders({ app, draw }: Making): void {
  app.get('/orders', async (context) => {
    const visit = context.get('visit')
    const account = visit.session.account !== undefined
    const answer = await visit.ask(OrdersDocument, { account, after: visit.url.searchParams.get('after') })
    const { data } = answer
    const failed = data === null || (account && !data.me?.orders)
    const page = failed
      ? failedPage(visit, answer, 'me')
      : { title: visit.words.orders.title, chrome: data, body: <Orders me={data.me ?? null} /> }
    return draw(context, { ...page, personal: true })
  })
}

function Orders({ me }: { me: Me }) {
  const { words, formats, session, url } = useVisit()
  const found = me?.orders?.edges.map(({ node }) => node) ?? []
  const known = new Set(found.map(({ id }) => id))
  const asGuest = (pageIn(url) === 1 ? Object.keys(session.orders ?? {}) : []).filter((id) => !known.has(id)).reverse()
  const page = me?.orders?.pageInfo
  return (
    <div className="orders">
      {me && <Rooms />}
      <h1>{words.orders.title}</h1>
      {!me && (
        <p>
          {words.orders.guest} <a href="/sign-in?back=/orders">{words.nav.signIn}</a>
        </p>
      )}
      {found.length + asGuest.length === 0 && <p className="notice">{words.orders.none}</p>}
      <ul className="order-list">
        {found.map(({ id, number, status, placedAt, total, lines }) => (
          <li key={id}>
            <a href={`/orders/${encodeURIComponent(id)}`}>
              <b>{number}</b>
              <span>{words.order.headline[status]}</span>
              <span className="soft">{lines.map(({ title, quantity }) => `${quantity} × ${title}`).join(', ')}</span>
              <span className="soft">{formats.day(placedAt)}</span>
              <span className="order-list-total">{formats.money(total)}</span>
            </a>
          </li>
        ))}
        {asGuest.map((id, nth) => (
          <li key={id}>
            <a href={`/orders/${encodeURIComponent(id)}`}>
              <b>{nth === 0 ? words.orders.latest : words.orders.earlier}</b>
              <span className="soft">{words.orders.asGuest}</span>
            </a>
          </li>
        ))}
      </ul>
      {page && <Paging page={page} more={words.orders.more} />}
    </div>
  )
}
