import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import { shelve } from '../actors/goods.ts'
import { outcome } from '../actors/outcome.ts'
import { adminOf, newCustomer, signedIn } from '../actors/people.ts'
import { type Role, SetRoleDocument, ShipOrderDocument } from '../generated.ts'
import { mailsTo } from '../probes/mailbox.ts'
import type { PartContext } from '../runner/part.ts'

export const title = 'An admin who is one no more gives nobody a role, whatever their token says, and hears of it'

export async function run({ shop, say }: PartContext): Promise<void> {
  const boss = await adminOf(shop)
  const colleague = await newCustomer(shop)
  const setRole = async (role: Role) => {
    const { setRole } = await boss.ask(SetRoleDocument, { userId: colleague.id, role })
    assert.equal(outcome(setRole, 'UserChanged').user.role, role)
  }

  say('whoever becomes an admin signs in again, and is one')
  await setRole('ADMIN')
  const { client } = await signedIn(shop, colleague.email)
  await shelve(client, { stock: 1 })

  say('and with the same token is none any more')
  await setRole('CUSTOMER')
  const again = await client.send(SetRoleDocument, { userId: colleague.id, role: 'ADMIN' })
  assert.deepEqual(again.codes, ['UNAUTHENTICATED'])
  const input = { id: 'ord_1', carrier: 'DHL', trackingNumber: '1' }
  await eventually(
    async () => assert.deepEqual((await client.send(ShipOrderDocument, { input })).codes, ['UNAUTHENTICATED']),
    { within: 10_000 },
  )
  const { client: customer } = await signedIn(shop, colleague.email)
  const asCustomer = await customer.send(SetRoleDocument, { userId: colleague.id, role: 'ADMIN' })
  assert.deepEqual(asCustomer.codes, ['FORBIDDEN'])

  say('and is told of both by mail')
  await eventually(
    async () => {
      const mails = await mailsTo(shop, colleague.email)
      const texts = mails.filter(({ subject }) => subject === 'Your account has another role').map(({ text }) => text)
      assert.equal(texts.length, 2)
      assert.ok(texts.some((text) => text.includes('You are an admin now.')))
      assert.ok(texts.some((text) => text.includes('You are a customer now.')))
    },
    { within: 60_000 },
  )
}
