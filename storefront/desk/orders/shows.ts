import type { OrderStatus } from '../../generated/graphql.ts'

/** What can be done for many orders of a list at once. */
export type Bulk = 'ship' | 'deliver' | 'receive'

interface ShownOrders {
  status: OrderStatus[] | null
  bulk?: Bulk
}

/** The lists of orders, by what is to be done with them. */
export const shows = {
  ship: { status: ['CONFIRMED'], bulk: 'ship' },
  placed: { status: ['PLACED'] },
  shipped: { status: ['SHIPPED'], bulk: 'deliver' },
  returns: { status: ['RETURN_REQUESTED'], bulk: 'receive' },
  done: { status: ['DELIVERED', 'RETURNED'] },
  cancelled: { status: ['CANCELLED'] },
  all: { status: null },
} satisfies Record<string, ShownOrders>

export type ShowName = keyof typeof shows

/** What an address asks to be shown: what is to be shipped, unless it says otherwise. */
export const showOf = (params: URLSearchParams): ShowName => {
  const name = params.get('show') ?? ''
  return Object.hasOwn(shows, name) ? (name as ShowName) : 'ship'
}

export const shown = (name: ShowName): ShownOrders => shows[name]
