import assert from 'node:assert/strict'
import { addToCart, agree, orderBecomes, send } from '../actors/checkout.ts'
import { type Client, clientOf } from '../actors/client.ts'
import { shelve } from '../actors/goods.ts'
import { outcome } from '../actors/outcome.ts'
import { addCard, newCustomer, PASSWORD, staffOf } from '../actors/people.ts'
import {
  AddPaymentMethodDocument,
  RequestPasswordResetDocument,
  ResetPasswordDocument,
  SignInDocument,
} from '../generated.ts'
import { codeFor } from '../probes/mailbox.ts'
import type { Shop } from '../shop/shop.ts'
import { canary, paths } from './canary-paths.ts'

/** What nobody may find in a log, a span or a metric, by what it is. */
export type Canaries = Readonly<Record<string, string>>

/** Takes secrets along every way through the shop: requests, errors, events, mails and calls of the provider. */
export async function releaseCanaries(shop: Shop, say: (line: string) => void): Promise<Canaries> {
  const staff = await staffOf(shop)
  const ada = await newCustomer(shop)
  const guest = clientOf(shop.url)

  say('requests that are refused, and some that cannot be read')
  const [wrongPassword, badToken, document] = [canary('password'), canary('token'), canary('document')]
  await guest.send(SignInDocument, { input: { email: ada.email, password: wrongPassword } })
  const stranger = `${canary('stranger')}@buyers.example`
  await guest.send(SignInDocument, { input: { email: stranger, password: wrongPassword } })
  await clientOf(shop.url, badToken).send('{ me { id } }', {})
  await guest.send(`{ ${document.replaceAll('-', '_')}(`, {})
  await guest.send('query($n: Int!) { products(first: $n) { totalCount } }', { n: document })
  await guest.send(ResetPasswordDocument, { token: badToken, newPassword: wrongPassword })

  say('cards that the provider does not know, declines, or loses')
  const cardToken = `pm_${canary('card').replaceAll('-', '_')}`
  await ada.client.send(AddPaymentMethodDocument, { token: cardToken })
  const variantId = await shelve(staff, { stock: 9 })
  for (const [card, end] of [
    ['pm_card_chargeCustomerFail', 'CANCELLED'],
    ['pm_sandbox_lost', 'CONFIRMED'],
  ] as const) {
    const paymentMethodId = await addCard(ada.client, card)
    await addToCart(ada.client, variantId)
    const { id } = outcome(await send(ada.client, await agree({ ...ada, paymentMethodId })), 'OrderPlaced').order
    await orderBecomes(ada.client, id, end)
  }

  const released: Record<string, string> = {}
  for (const [what, take] of Object.entries(paths)) {
    say(what)
    Object.assign(released, await take({ shop, staff, customer: ada, password: PASSWORD, variantId }))
  }

  say('a link that is mailed, and used')
  await guest.ask(RequestPasswordResetDocument, { email: ada.email })
  const reset = await codeFor(shop, ada.email, 'Reset your password')
  const newPassword = canary('new-password')
  await guest.send(ResetPasswordDocument, { token: reset, newPassword })

  say('a place for a picture, to which something else is sent')
  const uploadUrl = await placeForPicture(staff)
  const refused = await fetch(new URL(uploadUrl, shop.url), { method: 'PUT', body: document })
  assert.equal(refused.status, 415)
  const upload = new URL(uploadUrl, shop.url).searchParams.get('token') ?? assert.fail('the place has no token')

  const { accessToken, refreshToken } = ada.tokens
  return {
    ...{
      password: PASSWORD,
      wrongPassword,
      newPassword,
      badToken,
      document,
      documentName: document.replaceAll('-', '_'),
    },
    ...released,
    ...{ accessToken, refreshToken, reset, upload, cardToken, address: ada.email, stranger },
  }
}

async function placeForPicture(staff: Client): Promise<string> {
  const question = `mutation { createPictureUpload(input: { bytes: 1000 }) { ... on PictureUploadCreated { uploadUrl } } }`
  const { data } = await staff.send<{ createPictureUpload: { uploadUrl: string } }, object>(question, {})
  return data?.createPictureUpload.uploadUrl ?? assert.fail('no place was promised')
}

/** Throws where any of them stands in a text. */
export function assertNone(canaries: Canaries, where: string, text: string): void {
  for (const [what, value] of Object.entries(canaries)) {
    const at = text.indexOf(value)
    assert.equal(at, -1, `${where} has the ${what}: …${text.slice(Math.max(0, at - 200), at + 40)}…`)
  }
}
