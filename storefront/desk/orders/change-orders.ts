import type { Visit } from '../../http/visit.ts'
import { forEach, refusal } from '../answering.ts'
import { deskWordsOf } from '../words/languages.ts'
import { DeliverDocument, ReceiveDocument, ShipDocument } from './orders-query.ts'

export interface Parcel {
  id: string
  carrier: string
  trackingNumber: string
}

/** What somebody is told of the orders that were not changed, by their ids. */
export type Faults = Readonly<Record<string, string>>

/** Sends an order out. Answers what is the matter, if anything is; the same parcel may be sent again, and hears how it ended. */
export async function ship(visit: Visit, parcel: Parcel): Promise<string | null> {
  const { data } = await visit.ask(ShipDocument, { input: parcel })
  const result = data?.shipOrder
  if (result?.__typename === 'PaymentNotCollected') return deskWordsOf(visit).order.collected(result.declineCode)
  return refusal(visit, result, 'OrderChanged')
}

export async function deliver(visit: Visit, id: string): Promise<string | null> {
  const { data } = await visit.ask(DeliverDocument, { id })
  return refusal(visit, data?.markDelivered, 'OrderChanged')
}

export async function receive(visit: Visit, id: string): Promise<string | null> {
  const { data } = await visit.ask(ReceiveDocument, { id })
  return refusal(visit, data?.receiveReturn, 'OrderChanged')
}

/** Changes each order by itself: one that cannot be changed keeps no other back. */
export async function changeAll<Item extends { id: string }>(
  items: readonly Item[],
  change: (item: Item) => Promise<string | null>,
): Promise<Faults> {
  const told = await forEach(items, async (item) => [item.id, await change(item)] as const)
  return Object.fromEntries(told.filter((each): each is [string, string] => each[1] !== null))
}
