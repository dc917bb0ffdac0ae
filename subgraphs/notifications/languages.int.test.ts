import { newId } from '@micromart/ids'
import { startMailbox } from '@micromart/mailbox/testing'
import { customer } from '@micromart/service/testing'
import { cleanups } from '@micromart/testing/cleanups'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openNotifications } from './testing/harness.ts'

const { after, end } = cleanups()
let mailbox: Awaited<ReturnType<typeof startMailbox>>

beforeAll(async () => {
  mailbox = await startMailbox(after)
})
afterAll(end)

async function open(siblings?: 'of before') {
  const shop = await openNotifications({ ...mailbox, ...(siblings && { siblings }) })
  after(shop.close)
  return shop
}

const sentTo = async (address: string) => (await mailbox.mails()).filter(({ to }) => to.includes(address))

type Shop = Awaited<ReturnType<typeof open>>

/** An order is confirmed, an account's or a guest's; answers the mails that say so. */
async function confirmed(shop: Shop, customer: string | { email: string; language?: string }) {
  const orderId = `ord_${newId('req')}`
  const isGuest = typeof customer === 'object'
  if (isGuest) shop.guests.set(orderId, { orderToken: 'opens-it', ...customer })
  const customerId = isGuest ? newId('gst') : customer
  await shop.placed(orderId, customerId)
  await shop.confirmed(orderId, customerId)
  await shop.sendMails()
  const sent = await sentTo(isGuest ? customer.email : `${customer}@buyers.example`)
  return sent.filter(({ subject }) => subject.includes(`MM-${orderId}`))
}

/** What somebody is told in the app, as they ask for it. */
async function news(shop: Shop, userId: string, as = '') {
  const query = `query($of: [_Any!]!) { _entities(representations: $of) { ... on User {
    notifications { edges { node { title${as} body${as} } } } } } }`
  const { data, errors } = await shop.ask(query, { of: [{ __typename: 'User', id: userId }] }, customer(userId))
  return errors ?? data._entities[0].notifications.edges.map(({ node }: { node: object }) => node)
}

test('the mails of a German customer are in German, with its amounts, and lead to German pages', async () => {
  const shop = await open()
  shop.languages.set('usr_berlin', 'de')
  const [mail] = await confirmed(shop, 'usr_berlin')
  expect(mail?.subject).toMatch(/^Bestellung MM-ord_\S+ ist bestätigt$/)
  expect(mail?.text).toContain('Guten Tag Ada Quist,')
  expect(mail?.text).toMatch(/2 x Brass lantern <b>: 39,80\s€/)
  expect(mail?.text).toMatch(/Versand: 4,90\s€/)
  expect(mail?.text).toMatch(/Bestellung ansehen: http:\S+\?language=de\n/)
  expect(mail?.html).toContain('<html lang="de">')
})

test('whoever reads the German of another country gets it with the amounts of there', async () => {
  const shop = await open()
  shop.languages.set('usr_wien', 'de-AT')
  const [mail] = await confirmed(shop, 'usr_wien')
  expect(mail?.subject).toContain('ist bestätigt')
  expect(mail?.text).toMatch(/€\s39,80/)
})

test.each([
  ['nobody knows of', null],
  ['there are no words in', 'tlh-CA'],
])('a language that %s is English', async (_, tag) => {
  const shop = await open()
  if (tag) shop.languages.set('usr_abroad', tag)
  const [mail] = await confirmed(shop, 'usr_abroad')
  expect(mail?.subject).toContain('is confirmed')
  expect(mail?.text).toContain('€39.80')
  expect(mail?.text).not.toContain('language=')
})

test('a German guest gets German mails, with what opens the order', async () => {
  const shop = await open()
  const [mail] = await confirmed(shop, { email: 'gast@buyers.example', language: 'de' })
  expect(mail?.subject).toContain('ist bestätigt')
  expect(mail?.text).toMatch(/^Guten Tag,$/m)
  expect(mail?.text).toContain('?language=de#token=opens-it')
  expect(mail?.text).toContain('Ihr Code: opens-it')
})

test('the mail that is sent is in the language of when it is sent', async () => {
  const shop = await open()
  await shop.user('usr_moved')
  shop.languages.set('usr_moved', 'de')
  await shop.sendMails()
  expect((await sentTo('usr_moved@buyers.example')).map(({ subject }) => subject)).toEqual(['Willkommen bei MicroMart'])
})

test('news are said in what whoever asks reads, in what they ask for, and anew when that changes', async () => {
  const shop = await open()
  shop.languages.set('usr_reader', 'de')
  await shop.user('usr_reader')
  const [german, english] = [
    { title: 'Willkommen bei MicroMart', body: 'Ihr Konto ist eröffnet.' },
    { title: 'Welcome to MicroMart', body: 'Your account is ready.' },
  ]
  expect(await news(shop, 'usr_reader')).toEqual([german])
  expect(await news(shop, 'usr_reader', '(language: "en-US")')).toEqual([english])
  expect(await news(shop, 'usr_reader', '(language: "fr")')).toEqual([english])
  expect(await news(shop, 'usr_reader', '(language: "not a tag")')).toMatchObject([
    { extensions: { code: 'BAD_USER_INPUT' } },
  ])
  shop.languages.set('usr_reader', 'en')
  expect(await news(shop, 'usr_reader')).toEqual([english])
})

test('what comes live is in the reader’s language, too', async () => {
  const shop = await open()
  shop.languages.set('usr_live', 'de')
  const following = await shop.follow('subscription { notificationReceived { title } }', {}, customer('usr_live'))
  const first = following.next()
  await shop.user('usr_live')
  expect((await first).value).toMatchObject({ data: { notificationReceived: { title: 'Willkommen bei MicroMart' } } })
  await following.return(undefined)
})

test('while users is away news are in English, and do not wait', async () => {
  const shop = await open()
  shop.languages.set('usr_waits', 'de')
  await shop.user('usr_waits')
  shop.users.health = 'failing'
  expect(await news(shop, 'usr_waits')).toMatchObject([{ title: 'Welcome to MicroMart' }])
  expect(await news(shop, 'usr_waits', '(language: "de")')).toMatchObject([{ title: 'Willkommen bei MicroMart' }])
})

test('what a version before has told, or one to come, is read as it is', async () => {
  const shop = await open()
  shop.languages.set('usr_long', 'de')
  await shop.user('usr_long')
  const told = async (noted: string | null) => {
    await shop.db.updateTable('notifications').set({ title: 'As it was', body: 'Told.', news: noted }).execute()
    return news(shop, 'usr_long')
  }
  expect(await told(null)).toEqual([{ title: 'As it was', body: 'Told.' }])
  expect(await told(JSON.stringify({ kind: 'of-tomorrow' }))).toEqual([{ title: 'As it was', body: 'Told.' }])
})

test('an SMS is in its reader’s language, and one that a version before has queued as that wrote it', async () => {
  const shop = await open()
  shop.languages.set('usr_phone', 'de')
  const as = customer('usr_phone')
  await shop.ask('mutation { setPhoneNumber(number: "+491701234500") { __typename } }', {}, as)
  await shop.ask('mutation { setNotificationPreference(topic: ORDER, channels: [SMS]) { __typename } }', {}, as)
  await shop.placed('ord_sms_de', 'usr_phone')
  await shop.confirmed('ord_sms_de', 'usr_phone')
  const [queued] = await shop.mails('usr_phone')
  expect(queued?.content).toMatchObject({ text: expect.stringContaining('Order MM-ord_sms_de is confirmed.') })
  await shop.db
    .insertInto('mails')
    .values({
      ...{ id: 'of-before', user_id: 'usr_phone', state: 'QUEUED', due_at: shop.clock(), created_at: shop.clock() },
      content: JSON.stringify({ kind: 'sms', number: '+491701234500', text: 'MicroMart: as it was written.' }),
    })
    .execute()
  await shop.sendMails()
  const texts = (await sentTo('+491701234500')).map(({ text }) => text).sort()
  expect(texts).toEqual([
    'MicroMart: Bestellung MM-ord_sms_de ist bestätigt. Alles ist für Sie zurückgelegt und macht sich bald auf den Weg.',
    'MicroMart: as it was written.',
  ])
})

test('beside users and orders of before, everything is told, in English', async () => {
  const shop = await open('of before')
  shop.languages.set('usr_early', 'de')
  expect(await confirmed(shop, 'usr_early')).toMatchObject([{ subject: expect.stringContaining('is confirmed') }])
  expect(await confirmed(shop, { email: 'early@buyers.example', language: 'de' })).toHaveLength(1)
  expect(await news(shop, 'usr_early')).toMatchObject([{ title: expect.stringContaining('is confirmed') }])
})
