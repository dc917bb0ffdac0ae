/** What a browser's cookie remembers of a shopper, sealed: nothing of it is ever readable by a script. */
export interface Session {
  /** Of whoever has signed in. */
  account?: {
    name: string
    access: string
    refresh: string /** Of the access token, in ms since the epoch. */
    expires: number
  }
  /** Of a guest's cart. */
  cart?: string
  /** Tokens of orders of a guest's, by the order's id, the newest last. */
  orders?: Readonly<Record<string, string>>
  language?: string
  /** Said once, on the next page. */
  notice?: string
}

/** A cookie holds 4 KiB: the latest orders of a guest are enough. */
const mostOrders = 6

/** With the token of another order of a guest's. */
export function withOrder(session: Session, id: string, token: string): Session {
  const others = Object.entries(session.orders ?? {}).filter(([known]) => known !== id)
  return { ...session, orders: Object.fromEntries([...others, [id, token] as const].slice(-mostOrders)) }
}
