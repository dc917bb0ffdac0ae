import type { GuestOrderQuery, OrdersQuery } from '../../generated/graphql.ts'
import { graphql } from '../../generated/index.ts'
import type { Visit } from '../../http/visit.ts'
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

/** One that a guest has placed from this browser, which opens to its own token. */
const GuestOrderDocument = graphql(`
  query GuestOrder($id: ID!) {
    order(id: $id) { id number status placedAt total { amount currency } lines { id title quantity } }
  }
`)

type Me = OrdersQuery['me'] | null
type Listed = NonNullable<GuestOrderQuery['order']>
/** A guest's orders by their ids, the newest first; null is what could not be had, and still has a page. */
type AsGuest = readonly (readonly [id: string, order: Listed | null])[]

/** What somebody has bought: of their account, and as a guest from this browser. */
export function orders({ app, draw }: Making): void {
  app.get('/orders', async (context) => {
    const visit = context.get('visit')
    const account = visit.session.account !== undefined
    const [answer, asGuest] = await Promise.all([
      visit.ask(OrdersDocument, { account, after: visit.url.searchParams.get('after') }),
      pageIn(visit.url) === 1 ? ordersAsGuest(visit) : [],
    ])
    const { data } = answer
    const failed = data === null || (account && !data.me?.orders)
    const page = failed
      ? failedPage(visit, answer, 'me')
      : { title: visit.words.orders.title, chrome: data, body: <Orders me={data.me ?? null} asGuest={asGuest} /> }
    return draw(context, { ...page, personal: true })
  })
}

/** Each is asked for by itself, all at once: they are a few. */
async function ordersAsGuest(visit: Visit): Promise<AsGuest> {
  const tokens = Object.entries(visit.session.orders ?? {}).reverse()
  return Promise.all(
    tokens.map(async ([id, orderToken]) => {
      const { data } = await visit.ask(GuestOrderDocument, { id }, { orderToken })
      return [id, data?.order ?? null] as const
    }),
  )
}

function Orders({ me, asGuest: placed }: { me: Me; asGuest: AsGuest }) {
  const { words } = useVisit()
  const found = me?.orders?.edges.map(({ node }) => node) ?? []
  const known = new Set(found.map(({ id }) => id))
  const asGuest = placed.filter(([id]) => !known.has(id))
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
        {found.map((order) => (
          <Line key={order.id} order={order} />
        ))}
        {asGuest.map(([id, order], nth) =>
          order ? (
            <Line key={id} order={order} />
          ) : (
            <li key={id}>
              <a href={`/orders/${encodeURIComponent(id)}`}>
                <b>{nth === 0 ? words.orders.latest : words.orders.earlier}</b>
                <span className="soft">{words.orders.asGuest}</span>
              </a>
            </li>
          ),
        )}
      </ul>
      {page && <Paging page={page} more={words.orders.more} />}
    </div>
  )
}

function Line({ order }: { order: Listed }) {
  const { words, formats } = useVisit()
  const { id, number, status, placedAt, total, lines } = order
  return (
    <li>
      <a href={`/orders/${encodeURIComponent(id)}`}>
        <b>{number}</b>
        <span>{words.order.headline[status]}</span>
        <span className="soft">{lines.map(({ title, quantity }) => `${quantity} × ${title}`).join(', ')}</span>
        <span className="soft">{formats.day(placedAt)}</span>
        <span className="order-list-total">{formats.money(total)}</span>
      </a>
    </li>
  )
}
