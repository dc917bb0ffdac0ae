import { createServer } from 'node:net'
import { startMailbox } from '@micromart/mailbox/testing'
import { cleanups } from '@micromart/testing/cleanups'
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

test('a mail waits for the address when the order is heard of before its customer', async () => {
  const shop = await open()
  await shop.placed('ord_early', 'usr_late')
  await shop.confirmed('ord_early', 'usr_late')
  await shop.sendMails()
  expect(await shop.mails('usr_late')).toMatchObject([{ state: 'QUEUED', tries: 1 }])
  await shop.user('usr_late')
  shop.passTime(minuteMs)
  await shop.sendMails()
  expect(await mailsTo('usr_late@buyers.example')).toHaveLength(2)
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

test('two senders send each mail once, and forget what was in it', async () => {
  const shop = await open()
  const people = Array.from({ length: 20 }, (_, n) => `usr_crowd${n}`)
  await Promise.all(people.map((id) => shop.user(id)))
  await Promise.all(people.map((id) => shop.resetAsked(id, 2, `token-of-${id}`)))
  await Promise.all([shop.sendMails(), shop.sendMails()])
  for (const id of people) {
    const mails = await mailsTo(`${id}@buyers.example`)
    expect(mails.map(({ subject }) => subject).sort()).toEqual(['Reset your password', 'Welcome to MicroMart'])
    expect(mails.some(({ text }) => text.includes(`http://127.0.0.1:4002/reset-password?token=token-of-${id}`))).toBe(
      true,
    )
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
  await sendMails({ ...shop.deps, mailer: refusing }, new AbortController().signal)
  expect(await shop.mails('usr_refused')).toEqual([{ state: 'GIVEN_UP', tries: 1, content: null }])
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
