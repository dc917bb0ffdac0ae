import type { DeskOrdersFileQuery } from '../../generated/graphql.ts'
import { graphql } from '../../generated/index.ts'
import { type Columns, csvFile } from '../csv-file.ts'
import type { DeskMaking } from '../room.ts'
import { may } from '../scopes.ts'
import { asked, listedIn } from './listed.ts'

const DeskOrdersFileDocument = graphql(`
  query DeskOrdersFile(
    $status: [OrderStatus!]
    $placedFrom: DateTime
    $placedBefore: DateTime
    $sort: OrderSort!
    $after: String
    $money: Boolean!
    $customers: Boolean!
  ) {
    orders(
      first: 50
      after: $after
      status: $status
      placedFrom: $placedFrom
      placedBefore: $placedBefore
      sort: $sort
    ) {
      edges {
        node {
          number
          placedAt
          status
          cancelReason
          customer @include(if: $customers) { id email }
          shipTo { name line1 line2 postalCode city region country }
          lines { id quantity }
          subtotal { amount }
          discount { amount }
          shipping { amount }
          tax { amount }
          total { amount currency }
          payment @include(if: $money) { id status captured { amount } refunded { amount } }
          shipment { carrier trackingNumber shippedAt deliveredAt }
        }
      }
      pageInfo { endCursor hasNextPage }
    }
  }
`)

type Order = NonNullable<DeskOrdersFileQuery['orders']>['edges'][number]['node']

/** What whoever asks may read of customers and of money. */
interface Readable {
  customers: boolean
  money: boolean
}

const columnsFor = ({ customers, money }: Readable): Columns<Order> => ({
  number: ({ number }) => number,
  placed_at: ({ placedAt }) => placedAt,
  status: ({ status }) => status,
  cancel_reason: ({ cancelReason }) => cancelReason,
  ...(customers && { email: ({ customer }) => customer?.email }),
  name: ({ shipTo }) => shipTo.name,
  line1: ({ shipTo }) => shipTo.line1,
  line2: ({ shipTo }) => shipTo.line2,
  postal_code: ({ shipTo }) => shipTo.postalCode,
  city: ({ shipTo }) => shipTo.city,
  region: ({ shipTo }) => shipTo.region,
  country: ({ shipTo }) => shipTo.country,
  pieces: ({ lines }) => lines.reduce((sum, { quantity }) => sum + quantity, 0),
  subtotal: ({ subtotal }) => subtotal.amount,
  discount: ({ discount }) => discount.amount,
  shipping: ({ shipping }) => shipping.amount,
  tax: ({ tax }) => tax.amount,
  total: ({ total }) => total.amount,
  currency: ({ total }) => total.currency,
  ...(money && {
    payment: ({ payment }) => payment?.status,
    captured: ({ payment }) => payment?.captured.amount,
    refunded: ({ payment }) => payment?.refunded.amount,
  }),
  carrier: ({ shipment }) => shipment?.carrier,
  tracking_number: ({ shipment }) => shipment?.trackingNumber,
  shipped_at: ({ shipment }) => shipment?.shippedAt,
  delivered_at: ({ shipment }) => shipment?.deliveredAt,
})

/** A list of orders as a file, for books and spreadsheets. */
export function exportOrders({ app, show }: DeskMaking): void {
  app.get('/desk/orders/export', (context) => {
    const { ask, session, url } = context.get('visit')
    const listed = listedIn(url.searchParams)
    const readable = { money: may(session, 'payments:read'), customers: may(session, 'customers:read') }
    return csvFile(context, show, {
      name: ['orders', listed.name, listed.from, listed.until].filter(Boolean).join('-'),
      columns: columnsFor(readable),
      field: 'orders',
      ask: (after) =>
        ask(DeskOrdersFileDocument, { ...asked(listed), ...readable, after }, { patient: after !== null }),
    })
  })
}
