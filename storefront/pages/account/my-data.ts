import { graphql } from '../../generated/index.ts'
import { signedIn } from '../../http/signed-in.ts'
import type { Visit } from '../../http/visit.ts'
import { failedPage } from '../errors/failed.tsx'
import type { Making } from '../routes.ts'

const MyDataDocument = graphql(`
  query MyData($orders: String, $notifications: String) {
    exportMyData {
      userId
      exportedAt
      account {
        name
        email
        emailVerified
        pendingEmail
        role
        language
        createdAt
        phoneNumber
        addresses { id label isDefault address { name line1 line2 city region postalCode country } }
        sessions { id userAgent createdAt lastSeenAt }
        paymentMethods { id brand last4 expiryMonth expiryYear isDefault }
        cart { id version coupon expiresAt lines { id title quantity } }
        notificationPreferences { topic channels }
        notifications(first: 50, after: $notifications) {
          pageInfo { hasNextPage endCursor }
          edges { node { topic title body createdAt readAt } }
        }
        orders(first: 20, after: $orders) {
          pageInfo { hasNextPage endCursor }
          edges {
            node {
              id
              number
              status
              cancelReason
              returnReason
              placedAt
              shipTo { name line1 line2 city region postalCode country }
              lines { sku title quantity lineTotal { amount currency } }
              total { amount currency }
              shipment { carrier trackingNumber shippedAt deliveredAt }
              payment { status method { brand last4 } }
            }
          }
        }
      }
      couponUses { code at givenBackAt order { number } }
    }
  }
`)

/** Everything that the shop knows of whoever asks, as a file of theirs. */
export function myData({ app, draw }: Making): void {
  app.get(
    '/account/data',
    signedIn(async (context, visit) => {
      const found = await allOf(visit)
      if (!found.data) return draw(context, { ...failedPage(visit, found.failed, 'exportMyData'), personal: true })
      context.header('content-disposition', 'attachment; filename="my-data.json"')
      context.header('cache-control', 'private, no-store')
      return context.body(JSON.stringify(found.data, null, 2), 200, { 'content-type': 'application/json' })
    }),
  )
}

/** Lists come page by page. What cannot be had whole is not given out: a part would look like all of it. */
async function allOf({ ask }: Visit) {
  const [orders, notifications]: object[][] = [[], []]
  let after: { orders: string | null; notifications: string | null } = { orders: null, notifications: null }
  for (;;) {
    const answer = await ask(MyDataDocument, after)
    const found = answer.data?.exportMyData
    const account = found?.account
    if (answer.errors.length > 0 || !account?.orders || !account.notifications)
      return { data: null, failed: { ...answer, data: null } }
    orders?.push(...account.orders.edges.map(({ node }) => node))
    notifications?.push(...account.notifications.edges.map(({ node }) => node))
    const more = { orders: account.orders.pageInfo, notifications: account.notifications.pageInfo }
    if (!more.orders.hasNextPage && !more.notifications.hasNextPage)
      return { data: { ...found, account: { ...account, orders, notifications } }, failed: null }
    // A list that has ended stays at its end, and says nothing twice.
    after = {
      orders: more.orders.endCursor ?? after.orders,
      notifications: more.notifications.endCursor ?? after.notifications,
    }
  }
}
