import { ShopRefused } from '@micromart/catalog-import'
import type { ShopApi } from '../shop-api.ts'

const cards = 'query CardsOnFile { me { paymentMethods { id } } }'
const addCard = `mutation AddCard($token: String!) {
  addPaymentMethod(providerToken: $token) { __typename ... on Problem { message } }
}`

interface Cards {
  me: { paymentMethods: unknown[] | null } | null
}

/** Gives whoever is signed in a working card, unless they have one. */
export async function seedCard(shop: ShopApi): Promise<void> {
  const { me } = await shop.ask<Cards>(cards, {})
  if (me?.paymentMethods?.length) return
  const { addPaymentMethod: answer } = await shop.ask<{ addPaymentMethod: { message?: string } }>(addCard, {
    token: 'pm_card_visa',
  })
  if (answer.message !== undefined) throw new ShopRefused(`the demo customer's card: ${answer.message}`)
}
