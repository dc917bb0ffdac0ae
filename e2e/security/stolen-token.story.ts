import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import { addToCart, agree, buy, orderBecomes, send } from '../actors/checkout.ts'
import { clientOf } from '../actors/client.ts'
import { follow } from '../actors/follow.ts'
import { shelve } from '../actors/goods.ts'
import { outcome } from '../actors/outcome.ts'
import { newCustomer, PASSWORD, personOf, signedIn, staffOf } from '../actors/people.ts'
import {
  AddPaymentMethodDocument,
  CancelOrderDocument,
  MeDocument,
  PlaceOrderDocument,
  RequestPasswordResetDocument,
  ResetPasswordDocument,
  SignOutDocument,
  UndoEmailChangeDocument,
  UpdateProfileDocument,
  VerifyEmailDocument,
} from '../generated.ts'
import { codeFor } from '../probes/mailbox.ts'
import type { PartContext } from '../runner/part.ts'

export const title = 'A stolen token takes no account away, and is over once its owner says so'

/** The log carries the end of a session to the other services. */
const HEARD_MS = 10_000

export async function run({ shop, say }: PartContext): Promise<void> {
  const variantId = await shelve(await staffOf(shop), { stock: 9 })
  const owner = await newCustomer(shop)
  const thief = clientOf(shop.url, owner.client.token)
  const { id } = await buy(owner, variantId)
  await orderBecomes(owner.client, id, 'CONFIRMED')
  const spying = follow(thief, id, 0)
  await spying.until('ORDER_CONFIRMED')

  say('it does not move the account to another address without the password')
  const theirs = `thief-of-${owner.email}`
  for (const currentPassword of [undefined, 'a-mere-guess-1']) {
    const { updateProfile } = await thief.ask(UpdateProfileDocument, { input: { email: theirs, currentPassword } })
    outcome(updateProfile, 'WrongCredentials')
  }

  say('after a reset it changes nothing at once, orders and pays for nothing a moment later, and sees nothing more')
  await addToCart(owner.client, variantId)
  const agreed = await agree(owner)
  await owner.client.ask(RequestPasswordResetDocument, { email: owner.email })
  const token = await codeFor(shop, owner.email, 'Reset your password')
  const newPassword = `new-${PASSWORD}`
  const { resetPassword } = await clientOf(shop.url).ask(ResetPasswordDocument, { token, newPassword })
  const again = { ...owner, ...personOf(shop, outcome(resetPassword, 'SignedIn')) }
  assert.deepEqual((await thief.send(UpdateProfileDocument, { input: { name: 'Thief' } })).codes, ['UNAUTHENTICATED'])
  await eventually(
    async () => {
      for (const refused of [
        await thief.send(CancelOrderDocument, { id }),
        await thief.send(AddPaymentMethodDocument, { token: 'pm_card_visa' }),
        await thief.send(PlaceOrderDocument, { input: { ...agreed, cartVersion: 0 } }),
      ]) {
        assert.deepEqual(refused.codes, ['UNAUTHENTICATED'])
      }
    },
    { within: HEARD_MS },
  )
  assert.deepEqual(await spying.refused(), ['4403'])
  const { order } = outcome(await send(again.client, agreed), 'OrderPlaced')
  await orderBecomes(again.client, order.id, 'CONFIRMED')

  say('who has the password, too, moves the account for as long as the owner does not undo it')
  const robber = await signedIn(shop, owner.email, newPassword)
  const input = { email: theirs, currentPassword: newPassword }
  outcome((await robber.client.ask(UpdateProfileDocument, { input })).updateProfile, 'UserChanged')
  const confirming = await codeFor(shop, theirs, 'Confirm your new e-mail address')
  outcome((await robber.client.ask(VerifyEmailDocument, { token: confirming })).verifyEmail, 'UserChanged')
  const undoing = await codeFor(shop, owner.email, 'Your e-mail address is about to change')
  outcome((await clientOf(shop.url).ask(UndoEmailChangeDocument, { token: undoing })).undoEmailChange, 'Done')
  const back = await signedIn(shop, owner.email, newPassword)
  assert.equal((await back.client.ask(MeDocument, {})).me?.email, owner.email)
  const { codes } = await robber.client.send(UpdateProfileDocument, { input: { name: 'Thief' } })
  assert.deepEqual(codes, ['UNAUTHENTICATED'])

  say('after a sign-out it orders nothing')
  outcome((await back.client.ask(SignOutDocument, {})).signOut, 'Done')
  await eventually(
    async () => {
      const { codes } = await back.client.send(PlaceOrderDocument, { input: agreed })
      assert.deepEqual(codes, ['UNAUTHENTICATED'])
    },
    { within: HEARD_MS },
  )
}
