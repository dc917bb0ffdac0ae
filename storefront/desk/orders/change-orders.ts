import type { Visit } from '../../http/visit.ts'
import { refusal } from '../answering.ts'
import { deskWordsOf } from '../words/languages.ts'
import { DeliverDocument, ReceiveDocument, ShipDocument } from './orders-query.ts'

export interface Parcel {
  id: string
  carrier: string
  trackingNumber: string
}

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
