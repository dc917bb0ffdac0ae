import { createServer } from 'node:net'
import { newId } from '@micromart/ids'
import { startMailbox } from '@micromart/mailbox/testing'
import { allowWrites, aRun, refuseWritesOf } from '@micromart/service/testing'
import { cleanups } from '@micromart/testing/cleanups'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { MailRefused } from './peers/smtp.ts'
import { sendMails } from './send-mails.ts'
import { openNotifications } from './testing/harness.ts'

const whole = cleanups()
const { after, end } = cleanups()
const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
let mailbox: Awaited<ReturnType<typeof startMailbox>>

beforeAll(async () => {
  mailbox = await startMailbox(whole.after)
})
afterAll(whole.end)
afterEach(end)

async function open(smtpUrl = mailbox.smtpUrl) {
  const shop = await openNotifications({ smtpUrl })
  after(shop.close)
  return shop
}
const mailsTo = async (address: string) => (await mailbox.mails()).filter(({ to }) => to.includes(address))

test('the customer gets a mail with the order number, its lines and its total', async () => {
  const shop = await open()
  await shop.user('usr_ada')
  await shop.placed('ord_1', 'usr_ada')
  await shop.confirmed('ord_1', 'usr_ada')
  await shop.sendMails()
  const [mail] = (await mailsTo('usr_ada@buyers.example')).filter(({ subject }) => subject.includes('MM-ord_1'))
  expect(mail?.text).toContain('2 x Brass lantern <b>: €39.80')
  expect(mail?.html).toContain('Brass lantern &lt;b&gt;')
  expect(mail?.html).toContain('€59.38')
})

test('a guest gets the same mails with what opens the order, by no name, and nothing in the app', async () => {
  const shop = await open()
  const guestId = newId('gst')
  shop.guests.set('ord_guests', { email: 'guest@buyers.example', orderToken: 'opens-it' })
  await shop.placed('ord_guests', guestId)
  await shop.confirmed('ord_guests', guestId)
  await shop.sendMails()
  const [mail] = await mailsTo('guest@buyers.example')
  expect(mail?.subject).toBe('Order MM-ord_guests is confirmed')
  expect(mail?.text).toContain('Show the order: http://127.0.0.1:4002/orders/ord_guests#token=opens-it')
  expect(mail?.text).toContain('Hello,')
  expect(mail?.text).not.toContain('Ada')
  expect(await shop.db.selectFrom('notifications').selectAll().where('user_id', '=', guestId).execute()).toEqual([])
  const kept = JSON.stringify(await shop.db.selectFrom('mails').selectAll().execute())
  for (const secret of ['guest@buyers.example', 'opens-it']) expect(kept).not.toContain(secret)
})

test('a mail about an order that an account has adopted meanwhile goes to the account', async () => {
  const shop = await open()
  const guestId = newId('gst')
  await shop.placed('ord_adopted', guestId)
  await shop.confirmed('ord_adopted', guestId)
  await shop.sendMails()
  expect(await shop.mails(guestId)).toMatchObject([{ state: 'QUEUED', tries: 1 }])
  await shop.adopted('ord_adopted', 'usr_adopter', 3)
  shop.passTime(minuteMs)
  await shop.sendMails()
  const [mail] = await mailsTo('usr_adopter@buyers.example')
  expect(mail?.text).toContain('Show the order: http://127.0.0.1:4002/orders/ord_adopted\n')
})

test('while users is away mails wait, and what is told in the app does not', async () => {
  const shop = await open()
  shop.users.health = 'failing'
  await shop.user('usr_late')
  await shop.sendMails()
  expect(await shop.mails('usr_late')).toMatchObject([{ state: 'QUEUED', tries: 1 }])
  expect((await shop.notificationsOf('usr_late')).listed?.edges).toHaveLength(1)
  shop.users.health = 'well'
  shop.passTime(minuteMs)
  await shop.sendMails()
  expect(await mailsTo('usr_late@buyers.example')).toHaveLength(1)
})

test('what is requested no more by the time of its mail is not mailed, nor is anything to whom there is no more', async () => {
  const shop = await open()
  await shop.resetAsked('usr_hasty', 1, 'tok_used')
  await shop.user('usr_gone', { version: 1 })
  for (const over of ['tok_used', 'usr_gone']) shop.over.add(over)
  await shop.sendMails()
  for (const id of ['usr_hasty', 'usr_gone']) {
    expect(await shop.mails(id)).toEqual([{ state: 'NOT_NEEDED', tries: 1, content: null }])
    expect(await mailsTo(`${id}@buyers.example`)).toEqual([])
  }
})

test('no name, no address and no token stands in the tables, neither before a mail is sent nor after', async () => {
  const shop = await open()
  await shop.user('usr_ada')
  await shop.resetAsked('usr_ada', 2, 'tok_1')
  const tables = async () => {
    const { rows } = await sql<{ text: string }>`
      SELECT query_to_xml('SELECT * FROM ' || quote_ident(tablename), true, true, '')::text AS text
      FROM pg_tables WHERE schemaname = 'public'`.execute(shop.db)
    return rows.map(({ text }) => text).join()
  }
  const waiting = await tables()
  await shop.sendMails()
  expect((await mailsTo('usr_ada@buyers.example')).some(({ text }) => text.includes('token-of-tok_1'))).toBe(true)
  for (const text of [waiting, await tables()]) {
    expect(text).toContain('usr_ada')
    for (const marker of ['Quist', '@buyers.example', 'token-of-']) expect(text).not.toContain(marker)
  }
})

test('a mail that a version before has queued is sent with what users says now', async () => {
  const shop = await open()
  await shop.user('usr_before')
  await shop.resetAsked('usr_before', 2)
  await shop.db
    .updateTable('mails')
    .set({ content: JSON.stringify({ kind: 'reset-password', token: 'stale' }) })
    .where(sql<boolean>`content ->> 'kind' = 'reset-password'`)
    .execute()
  await shop.sendMails()
  const texts = (await mailsTo('usr_before@buyers.example')).map(({ text }) => text).join()
  expect(texts).toContain('token=token-of-usr_before')
  expect(texts).not.toContain('stale')
})

test('while the mail server is away the shop goes on, and the mail comes later', async () => {
  const port = await freePort()
  const shop = await open(`smtp://127.0.0.1:${port}`)
  await shop.user('usr_away')
  for (const tries of [1, 2, 3]) {
    await shop.sendMails()
    expect(await shop.mails('usr_away')).toMatchObject([{ state: 'QUEUED', tries }])
    shop.passTime(minuteMs)
  }
  expect((await shop.notificationsOf('usr_away')).listed).toMatchObject({
    edges: [{ node: { title: 'Welcome to MicroMart' } }],
  })
  const late = await startMailbox(after, { smtpPort: port })
  await shop.sendMails()
  expect(await late.mails()).toHaveLength(1)
})

test('mails that nobody can write are put off, keep no other waiting, and go once they can be written', async () => {
  const shop = await open()
  const senseless = [null, {}, { kind: 'from-a-newer-version' }, { kind: 'refunded' }]
  const odd = senseless.map((content, nth) => ({ userId: `usr_odd${nth}`, content }))
  const write = (userId: string, content: object | null) =>
    shop.db
      .updateTable('mails')
      .set({ content: content && JSON.stringify(content) })
      .where('user_id', '=', userId)
      .execute()
  for (const { userId, content } of odd) {
    await shop.user(userId)
    await write(userId, content)
  }
  await shop.user('usr_behind')
  await shop.sendMails()
  expect(await shop.mails('usr_behind')).toMatchObject([{ state: 'SENT' }])
  expect(await shop.putOff('mail-sender')).toHaveLength(odd.length)
  for (const { userId } of odd) await write(userId, { kind: 'welcome' })
  shop.passTime(minuteMs)
  await shop.sendMails()
  for (const { userId } of odd) expect(await mailsTo(`${userId}@buyers.example`)).toHaveLength(1)
  expect(await shop.putOff('mail-sender')).toEqual([])
})

test('two senders send each mail once, and forget what was in it', async () => {
  const shop = await open()
  const people = Array.from({ length: 20 }, (_, n) => `usr_crowd${n}`)
  await Promise.all(people.map((id) => shop.user(id)))
  await Promise.all(people.map((id) => shop.resetAsked(id, 2, `tok_${id}`)))
  await Promise.all([shop.sendMails(), shop.sendMails()])
  for (const id of people) {
    const mails = await mailsTo(`${id}@buyers.example`)
    expect(mails.map(({ subject }) => subject).sort()).toEqual(['Reset your password', 'Welcome to MicroMart'])
    expect(
      mails.some(({ text }) => text.includes(`http://127.0.0.1:4002/reset-password?token=token-of-tok_${id}`)),
    ).toBe(true)
    expect(await shop.mails(id)).toEqual(Array(2).fill({ state: 'SENT', tries: 1, content: null }))
  }
})

test('a mail that the server will never take is given up, and what was in it forgotten', async () => {
  const shop = await open()
  await shop.user('usr_refused')
  const refusing = {
    ...shop.deps.mailer,
    send: () => Promise.reject(new MailRefused('there is nobody of that name')),
  }
  await sendMails({ ...shop.deps, mailer: refusing }, aRun())
  expect(await shop.mails('usr_refused')).toEqual([{ state: 'GIVEN_UP', tries: 1, content: null }])
})

test('a mail that was handed over and could not be noted as sent is noted later, and not sent again', async () => {
  const shop = await open()
  await shop.user('usr_noted')
  await refuseWritesOf(shop.db, 'mails', 'state', 'SENT')
  const handed = new Set<string>()
  const send = () => sendMails(shop.deps, aRun(), handed)
  await send()
  expect(await shop.mails('usr_noted')).toMatchObject([{ state: 'QUEUED', tries: 1 }])
  await allowWrites(shop.db, 'mails')
  shop.passTime(minuteMs)
  await send()
  expect(await shop.mails('usr_noted')).toMatchObject([{ state: 'SENT', tries: 2 }])
  expect(await mailsTo('usr_noted@buyers.example')).toHaveLength(1)
  expect(handed).toEqual(new Set())
})

test('what was handed over is remembered no longer than until somebody has noted it, be it another process', async () => {
  const shop = await open()
  await shop.user('usr_twice')
  await refuseWritesOf(shop.db, 'mails', 'state', 'SENT')
  const handed = new Set<string>()
  await sendMails(shop.deps, aRun(), handed)
  expect(handed.size).toBe(1)
  await allowWrites(shop.db, 'mails')
  shop.passTime(minuteMs)
  await sendMails(shop.deps, aRun())
  expect(await shop.mails('usr_twice')).toMatchObject([{ state: 'SENT' }])
  await sendMails(shop.deps, aRun(), handed)
  expect(handed).toEqual(new Set())
})

test('a mail that nobody took for three days is given up', async () => {
  const shop = await open(`smtp://127.0.0.1:${await freePort()}`)
  await shop.user('usr_stale')
  shop.passTime(3 * dayMs - minuteMs)
  await shop.sendMails()
  expect(await shop.mails('usr_stale')).toMatchObject([{ state: 'QUEUED' }])
  shop.passTime(2 * minuteMs)
  await shop.sendMails()
  expect(await shop.mails('usr_stale')).toMatchObject([{ state: 'GIVEN_UP', content: null }])
})

/** A port that nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(address && typeof address === 'object' ? address.port : 0))
    })
  })
}
