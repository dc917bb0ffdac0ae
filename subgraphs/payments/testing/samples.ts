import { newId } from '@micromart/ids'
import { customer } from '@micromart/service/testing'

export const euros = (amount: string) => ({ amount, currency: 'EUR' })

/** A customer whom nobody knows yet. */
export const somebody = () => customer(newId('usr'))

/** What the payment provider of tests signs its webhooks with. */
export const webhookSecret = 'a secret for webhooks'
