import { createServer } from 'node:net'
import { startMailbox } from '@micromart/mailbox/testing'
import { eventually } from '@micromart/testing'
import { cleanups } from '@micromart/testing/cleanups'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openNotifications } from './notifications-for-tests.ts'

const whole = cleanups()
const { after, end } = cleanups()
let mailbox: Awaited<ReturnType<typeof startMailbox>>
let shop: Awaited<ReturnType<typeof openNotifications>>

beforeAll(async () => {
  mailbox = await startMailbox(whole.after)
})
afterAll(whole.end)
beforeEach(async () => {
  shop = await openNotifications(after)
})
afterEach(end)

const mailsTo = async (address: string) => (await mailbox.mails()).filter(({ to }) => to.includes(address))

test('the customer gets a mail with the order number, its lines and its total', async () => {
  shop.startSending(mailbox.smtpUrl)
  await shop.hear(shop.user('usr_ada', 1))
  await shop.hear(shop.placed('ord_1', 'usr_ada'))
  await shop.hear(shop.confirmed('ord_1', 'usr_ada'))
  await eventually(async () => {
    const [mail] = (await mailsTo('usr_ada@buyers.example')).filter(({ subject }) => subject.includes('MM-ord_1'))
    expect(mail?.text).toContain('2 x Lantern <b>: €39.80')
    expect(mail?.html).toContain('Lantern &lt;b&gt;')
    expect(mail?.html).toContain('€44.70')
  })
})

test('a mail waits for the address when the order is heard of before its customer', async () => {
  shop.startSending(mailbox.smtpUrl)
  await shop.hear(shop.placed('ord_early', 'usr_late'))
  await shop.hear(shop.confirmed('ord_early', 'usr_late'))
  await shop.hear(shop.user('usr_late', 1))
  await eventually(async () => expect(await mailsTo('usr_late@buyers.example')).toHaveLength(2))
})

test('while the mail server is away the shop goes on, and the mail comes later', async () => {
  const port = await freePort()
  shop.startSending(`smtp://127.0.0.1:${port}`)
  await shop.hear(shop.user('usr_away', 1))
  await eventually(async () => {
    const { tries } = await shop.db.selectFrom('mails').select('tries').executeTakeFirstOrThrow()
    expect(tries).toBeGreaterThan(1)
  })
  expect(await shop.db.selectFrom('notifications').select('title').execute()).toEqual([
    { title: 'Welcome to MicroMart' },
  ])
  const late = await startMailbox(after, { smtpPort: port })
  await eventually(async () => expect(await late.mails()).toHaveLength(1), { within: 15_000 })
})

test('two senders send each mail once, and forget what was in it', async () => {
  shop.startSending(mailbox.smtpUrl)
  shop.startSending(mailbox.smtpUrl)
  const people = Array.from({ length: 20 }, (_, n) => `usr_crowd${n}`)
  await Promise.all(people.map((id) => shop.hear(shop.user(id, 1))))
  await Promise.all(people.map((id) => shop.hear(shop.resetAsked(id, 2, `token-of-${id}`))))
  await eventually(async () => {
    const open = await shop.db.selectFrom('mails').select('id').where('state', '!=', 'SENT').execute()
    expect(open).toEqual([])
  })
  for (const id of people) {
    const mails = await mailsTo(`${id}@buyers.example`)
    expect(mails.map(({ subject }) => subject).sort()).toEqual(['Reset your password', 'Welcome to MicroMart'])
    expect(mails.some(({ text }) => text.includes(`http://127.0.0.1:4002/reset-password?token=token-of-${id}`))).toBe(
      true,
    )
  }
  const kept = await shop.db.selectFrom('mails').select('content').where('content', 'is not', null).execute()
  expect(kept).toEqual([])
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
