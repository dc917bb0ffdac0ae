import type { Visit } from '../../http/visit.ts'
import { refusal } from '../answering.ts'
import { DeliverDocument, ReceiveDocument, ShipDocument } from './orders-query.ts'

export interface Parcel {
  id: string
  carrier: string
  trackingNumber: string
}

/** Sends an order out. Answers what is the matter, if anything is; the same parcel may be sent again, and hears how it ended. */
export const ship = async (visit: Visit, parcel: Parcel) =>
  refusal(visit, 'order', await visit.ask(ShipDocument, { input: parcel }), 'shipOrder')

export const deliver = async (visit: Visit, id: string) =>
  refusal(visit, 'order', await visit.ask(DeliverDocument, { id }), 'markDelivered')

export const receive = async (visit: Visit, id: string) =>
  refusal(visit, 'order', await visit.ask(ReceiveDocument, { id }), 'receiveReturn')
