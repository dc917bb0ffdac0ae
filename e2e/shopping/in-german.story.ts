import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import { buy, send } from '../actors/checkout.ts'
import type { Client } from '../actors/client.ts'
import { shelve } from '../actors/goods.ts'
import { guestWish, newGuest } from '../actors/guests.ts'
import { outcome } from '../actors/outcome.ts'
import { newCustomer, staffOf } from '../actors/people.ts'
import { NewsInDocument, RequestPasswordResetDocument, UpdateProfileDocument } from '../generated.ts'
import { mailsTo } from '../probes/mailbox.ts'
import type { PartContext } from '../runner/part.ts'

export const title = 'Who reads German is written to in German, with an account and without, until they choose English'

const withinMs = 60_000

export async function run({ shop, say }: PartContext): Promise<void> {
  const variantId = await shelve(await staffOf(shop), { stock: 9 })
  /** The newest mail of that subject to an address, once it has come. */
  const mail = (address: string, subject: string) =>
    eventually(
      async () => {
        const found = (await mailsTo(shop, address)).find((each) => each.subject === subject)
        assert.ok(found, `a mail “${subject}” to ${address}`)
        return found
      },
      { within: withinMs },
    )

  say('a German guest buys, and the mail about it is in German')
  const guest = await newGuest(shop, variantId)
  const { guest: who, ...wish } = await guestWish(guest)
  const { order } = outcome(await send(guest.client, { ...wish, guest: { ...who, language: 'de' } }), 'OrderPlaced')
  const confirmed = await mail(guest.email, `Bestellung ${order.number} ist bestätigt`)
  assert.match(confirmed.text, /Guten Tag,\n/)
  assert.match(confirmed.text, /Summe: \d+,\d\d\s€/)
  assert.match(confirmed.text, /\?language=de#token=/)
  assert.match(confirmed.html, /<html lang="de">/)

  say('an Austrian account does, and its news are in German, too')
  const customer = await newCustomer(shop)
  const chosen = await customer.client.ask(UpdateProfileDocument, { input: { language: 'de-at' } })
  assert.equal(outcome(chosen.updateProfile, 'UserChanged').user.language, 'de-AT')
  const { number } = await buy(customer, variantId)
  assert.match((await mail(customer.email, `Bestellung ${number} ist bestätigt`)).text, /Summe: €\s\d+,\d\d/)
  assert.ok((await newsOf(customer.client)).includes(`Bestellung ${number} ist bestätigt`))

  say('they choose English: mails are in it from then on, and so is what they were told before')
  await customer.client.ask(UpdateProfileDocument, { input: { language: 'en' } })
  await customer.client.ask(RequestPasswordResetDocument, { email: customer.email })
  await mail(customer.email, 'Reset your password')
  assert.ok((await newsOf(customer.client)).includes(`Order ${number} is confirmed`))
  assert.ok((await newsOf(customer.client, 'de')).includes(`Bestellung ${number} ist bestätigt`))
}

/** What somebody was told, in that language or in their own. */
async function newsOf(client: Client, language: string | null = null): Promise<string[]> {
  const { me } = await client.ask(NewsInDocument, { language })
  return (me?.notifications?.edges ?? []).map(({ node }) => node.title)
}
