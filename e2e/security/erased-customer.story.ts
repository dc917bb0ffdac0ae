import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { topics } from '@micromart/events'
import { openShopLog } from '@micromart/running-shop/shop-log'
import { services } from '@micromart/subgraphs'
import { eventually } from '@micromart/testing/eventually'
import pg from 'pg'
import { addToCart, agree, orderBecomes, send } from '../actors/checkout.ts'
import { type Client, clientOf } from '../actors/client.ts'
import { shelve } from '../actors/goods.ts'
import { outcome } from '../actors/outcome.ts'
import { addCard, type Customer, PASSWORD, personOf, staffOf } from '../actors/people.ts'
import {
  DeleteMyAccountDocument,
  ExportMyDataDocument,
  type ExportMyDataQuery,
  MarkDeliveredDocument,
  MeDocument,
  OrderAddressDocument,
  ReceiveReturnDocument,
  RequestReturnDocument,
  SaveAddressDocument,
  SetPhoneNumberDocument,
  ShipOrderDocument,
  SignInDocument,
  SignUpDocument,
  UpdateProfileDocument,
} from '../generated.ts'
import { filesWith } from '../probes/files-with.ts'
import { mailsTo } from '../probes/mailbox.ts'
import { promisesHold } from '../probes/promises.ts'
import { shopRowsWith } from '../probes/rows-with.ts'
import type { PartContext } from '../runner/part.ts'
import type { Shop } from '../shop/shop.ts'
import { shopCommand } from '../shop/shop-command.ts'

export const title =
  'A customer has all that is known of them, and is forgotten: in every row, on the log, and when it is all replayed'
export const own = true
export const long = true
export const patienceMs = 400_000

export async function run({ shop, say }: PartContext): Promise<void> {
  // Stands in every text that is theirs, so that wherever one of them stays it is found.
  const mark = `q${randomBytes(5).toString('hex')}`
  const phone = `+49151${String(randomBytes(4).readUInt32BE()).padStart(10, '0')}`
  const language = `de-x-${mark.slice(0, 8)}`
  const theirs = [mark, phone, language]
  const staff = await staffOf(shop)
  const variantId = await shelve(staff, { stock: 9 })

  say('a customer whose every word can be told from all others shops, and sends something back')
  const customer = await marked(shop, mark)
  const { client } = customer
  await tellAll(client, mark, { phone, language })
  const returned = await order(customer, variantId, mark)
  await deliver(staff, returned)
  outcome(
    (await client.ask(RequestReturnDocument, { id: returned, reason: `Too bright ${mark}r` })).requestReturn,
    'OrderChanged',
  )
  outcome((await staff.ask(ReceiveReturnDocument, { id: returned })).receiveReturn, 'OrderChanged')
  const noted = await staff.ask<{ addOrderNote: { __typename: string } }, object>(
    'mutation ($input: AddOrderNoteInput!) { addOrderNote(input: $input) { __typename } }',
    { input: { idempotencyKey: returned, id: returned, text: `Rang ${mark}` } },
  )
  assert.equal(noted.addOrderNote.__typename, 'OrderChanged')
  const underWay = await order(customer, variantId, mark)
  await orderBecomes(client, underWay, 'CONFIRMED')
  await addToCart(client, variantId)

  say('they take along all that is known of them')
  const exported = JSON.stringify(await exportAll(client))
  for (const part of 'nubywaolctgsr') assert.ok(exported.includes(`${mark}${part}`), `the export has ${mark}${part}`)
  for (const whole of [phone, language]) assert.ok(exported.includes(whole), `the export has ${whole}`)
  const strangers = await clientOf(shop.url).send(ExportMyDataDocument, {})
  assert.deepEqual(strangers.codes, ['UNAUTHENTICATED'])

  say('and delete their account: every door closes, and a last mail says so')
  const wrong = await client.ask(DeleteMyAccountDocument, { password: 'not-the-password' })
  outcome(wrong.deleteMyAccount, 'WrongCredentials')
  outcome((await client.ask(DeleteMyAccountDocument, { password: PASSWORD })).deleteMyAccount, 'Done')
  const again = await clientOf(shop.url).ask(SignInDocument, { input: { email: customer.email, password: PASSWORD } })
  outcome(again.signIn, 'WrongCredentials')
  await eventually(
    async () => {
      const mails = await mailsTo(shop, customer.email)
      assert.ok(mails.some(({ subject }) => subject === 'Ihr Konto ist gelöscht'))
      assert.ok(
        (await client.send(RequestReturnDocument, { id: underWay, reason: 'x' })).codes.includes('UNAUTHENTICATED'),
      )
    },
    { within: 60_000 },
  )

  say('the order under way still finds its way, and is forgotten once it has arrived')
  await eventually(async () => assert.equal((await addressOf(staff, returned)).shipTo.name, 'Erased'), {
    within: 30_000,
  })
  const { shipTo, customer: of } = await addressOf(staff, underWay)
  assert.ok(shipTo.name.includes(mark))
  assert.equal(of, null)
  await deliver(staff, underWay)
  await eventually(async () => assert.equal((await addressOf(staff, underWay)).shipTo.name, 'Erased'), {
    within: 60_000,
  })

  say('no row of any database, no message and no line of a log has a word of theirs')
  await eventually(async () => assert.deepEqual(await shopRowsWith(shop, theirs), []), { within: 60_000 })
  await nothingIsLogged(shop, theirs)

  say('nor once every message was heard again and every read model made anew')
  await replay(shop)
  await eventually(async () => assert.deepEqual(await shopRowsWith(shop, theirs), []), { within: 60_000 })
  assert.equal((await addressOf(staff, underWay)).shipTo.name, 'Erased')
  await promisesHold(shop)

  say('somebody else can have the address, and finds nothing')
  const heir = await signUp(shop, customer.email, 'Somebody Else')
  assert.notEqual(heir.id, customer.id)
  const { exportMyData } = await heir.client.ask(ExportMyDataDocument, {})
  const { account } = exportMyData ?? {}
  assert.deepEqual(
    [account?.orders?.edges, account?.addresses, account?.cart, account?.paymentMethods],
    [[], [], null, []],
  )
  assert.deepEqual(exportMyData?.couponUses, [])
  assert.equal((await heir.client.ask(MeDocument, {})).me?.id, heir.id)
  await nothingIsLogged(shop, theirs)
}

async function signUp(shop: Shop, email: string, name: string, userAgent = 'a browser') {
  const browser = clientOf(shop.url, undefined, { 'user-agent': userAgent })
  const { signUp } = await browser.ask(SignUpDocument, { input: { name, email, password: PASSWORD } })
  return personOf(shop, outcome(signUp, 'SignedIn'))
}

/** Each letter behind the mark names a field: what is missing from the export, or left anywhere, can be told. */
async function marked(shop: Shop, mark: string): Promise<Customer> {
  const person = await signUp(shop, `${mark}u@erased.example`, `Zelda ${mark}n`, `Browser ${mark}b`)
  return { ...person, paymentMethodId: await addCard(person.client, 'pm_card_visa') }
}

const addressWith = (mark: string) => ({
  name: `Zelda ${mark}a`,
  line1: `Kanalstrasse ${mark}o`,
  line2: `Back ${mark}l`,
  city: `Town ${mark}c`,
  region: `Land ${mark}t`,
  postalCode: `${mark}g`,
  country: 'DE',
})

/** Whatever else an account can be told. */
async function tellAll(
  client: Client,
  mark: string,
  { phone, language }: { phone: string; language: string },
): Promise<void> {
  const input = { label: `Home ${mark}y`, address: addressWith(mark) }
  outcome((await client.ask(SaveAddressDocument, { input })).saveAddress, 'UserChanged')
  await client.ask(SetPhoneNumberDocument, { number: phone })
  const move = { email: `${mark}w@erased.example`, language, currentPassword: PASSWORD }
  outcome((await client.ask(UpdateProfileDocument, { input: move })).updateProfile, 'UserChanged')
}

async function order(customer: Customer, variantId: string, mark: string): Promise<string> {
  await addToCart(customer.client, variantId)
  const wish = await agree(customer, { to: { ...addressWith(mark), name: `Zelda ${mark}s` } })
  return outcome(await send(customer.client, wish), 'OrderPlaced').order.id
}

async function deliver(staff: Client, id: string): Promise<void> {
  await orderBecomes(staff, id, 'CONFIRMED')
  const parcel = { id, carrier: 'DHL', trackingNumber: '00340434161094042557' }
  outcome((await staff.ask(ShipOrderDocument, { input: parcel })).shipOrder, 'OrderChanged')
  outcome((await staff.ask(MarkDeliveredDocument, { id })).markDelivered, 'OrderChanged')
}

async function addressOf(client: Client, id: string) {
  const { order } = await client.ask(OrderAddressDocument, { id })
  assert.ok(order)
  return order
}

/** All pages of an export. */
async function exportAll(client: Client): Promise<ExportMyDataQuery[]> {
  const pages: ExportMyDataQuery[] = []
  for (let after: { ordersAfter?: string; notificationsAfter?: string } | null = {}; after; ) {
    const page: ExportMyDataQuery = await client.ask(ExportMyDataDocument, after)
    pages.push(page)
    const { orders, notifications } = page.exportMyData?.account ?? {}
    const more = orders?.pageInfo.hasNextPage || notifications?.pageInfo.hasNextPage
    after = more
      ? {
          ...(orders?.pageInfo.endCursor && { ordersAfter: orders.pageInfo.endCursor }),
          ...(notifications?.pageInfo.endCursor && { notificationsAfter: notifications.pageInfo.endCursor }),
        }
      : null
  }
  return pages
}

async function nothingIsLogged(shop: Shop, texts: readonly string[]): Promise<void> {
  for (const text of texts) assert.deepEqual(await filesWith(join(shop.data, 'logs'), text), [])
}

/** Has every group read the log from its start, notifications as if it had heard none of it before, and read models made anew. */
async function replay(shop: Shop): Promise<void> {
  const running = await shop.running()
  const notifications = new pg.Client({ connectionString: running.databases.notifications })
  await notifications.connect()
  await notifications.query('TRUNCATE inbox, inbox_versions')
  await notifications.end()
  const log = await openShopLog(running)
  try {
    const read = services.flatMap((group) => topics.map((topic) => ({ group, topic })))
    const rewound: typeof read = []
    for (const one of read) if ((await log.rewind(one)) > 0) rewound.push(one)
    assert.ok(rewound.length > services.length)
    await eventually(
      async () => {
        for (const { group, topic } of rewound) assert.equal(await log.unread(group, topic), 0)
      },
      { within: 90_000 },
    )
  } finally {
    await log.close()
  }
  await shopCommand(shop, 'projections', 'rebuild', 'order-views')
}
