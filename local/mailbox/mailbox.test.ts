import { appendFile, mkdir, rm, stat } from 'node:fs/promises'
import { get } from 'node:http'
import { join } from 'node:path'
import { cleanups } from '@micromart/testing/cleanups'
import { createTransport } from 'nodemailer'
import { afterEach, expect, test } from 'vitest'
import { openMessageFile } from './message-file.ts'
import { startMailbox } from './testing.ts'

const { after, end } = cleanups()
afterEach(end)

async function send(smtpUrl: string, mail: Record<string, unknown>) {
  const transport = createTransport(smtpUrl)
  await transport.sendMail({ from: 'MicroMart <shop@micromart.example>', to: 'ada@buyers.example', ...mail })
  transport.close()
}

test('a mail that is sent is there, newest first, as JSON and on the page', async () => {
  const { smtpUrl, mails, url } = await startMailbox(after)
  await send(smtpUrl, { subject: 'First', text: 'one' })
  await send(smtpUrl, { subject: 'Second ✓', text: 'two', html: '<p>zwei</p>' })
  const [newest, oldest] = await mails()
  expect(newest).toMatchObject({
    to: ['ada@buyers.example'],
    from: '"MicroMart" <shop@micromart.example>',
    subject: 'Second ✓',
    text: 'two',
    html: '<p>zwei</p>',
  })
  expect(oldest).toMatchObject({ subject: 'First', html: '' })
  expect(await (await fetch(`${url}/messages/${newest?.id}`)).json()).toEqual(newest)
  expect(await (await fetch(url)).text()).toContain('Second ✓')
  expect((await fetch(`${url}/messages/none`)).status).toBe(404)
})

test('an SMS stands beside the mails, with its number and its text, and what is none is refused', async () => {
  const { smtpUrl, smsUrl, mails, url } = await startMailbox(after)
  await send(smtpUrl, { subject: 'A mail', text: 'one' })
  const post = (sms: object) =>
    fetch(smsUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(sms) })
  expect((await post({ id: 'evt_1', to: '+491701234567', text: '<b>On its way</b>' })).status).toBe(202)
  for (const wrong of [{}, { id: 'evt_1', to: '0170', text: 'x' }, { id: 'evt_1', to: '+491701234567', text: '' }]) {
    expect((await post(wrong)).status).toBe(400)
  }
  const [sms, mail] = await mails()
  expect(sms).toMatchObject({ kind: 'sms', to: ['+491701234567'], text: '<b>On its way</b>', html: '' })
  expect(mail).toMatchObject({ kind: 'mail', subject: 'A mail' })
  for (const path of ['/', `/mail/${sms?.id}`]) {
    const page = await (await fetch(url + path)).text()
    expect(page).toContain('+491701234567')
    expect(page).toContain('&lt;b&gt;On its way&lt;/b&gt;')
  }
})

test("a mail's markup is inert on the page and may do nothing in its frame", async () => {
  const { smtpUrl, mails, url } = await startMailbox(after)
  const attack = '<img src=x onerror=alert(1)><script>alert(2)</script>'
  await send(smtpUrl, { subject: attack, text: attack, html: attack })
  const [mail] = await mails()
  for (const path of ['/', `/mail/${mail?.id}`]) {
    const response = await fetch(url + path)
    const ours = '<script src="/mailbox.js" defer></script>'
    expect((await response.text()).replace(ours, '')).not.toMatch(/<script|<img/)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self';")
  }
  const framed = await fetch(`${url}/mail/${mail?.id}/html`)
  expect(framed.headers.get('content-security-policy')).not.toContain('allow-scripts')
  expect(framed.headers.get('content-security-policy')).toMatch(/^sandbox [^;]*; default-src 'none'/)
})

test('mails outlive the mailbox, even when its last line was cut off, and only the newest thousand are kept', async () => {
  const { folder, smtpUrl } = await startMailbox(after)
  await send(smtpUrl, { subject: 'Kept', text: 'x' })
  await appendFile(join(folder, 'messages.jsonl'), '{"id":"cut o')
  const again = await openMessageFile(folder)
  expect(again.all()).toMatchObject([{ kind: 'mail', subject: 'Kept' }])
  const message = { kind: 'mail' as const, messageId: null, to: [], from: '', subject: '', text: '', html: '', at: '' }
  await again.add({ ...message, id: 'behind what was cut off' })
  expect((await openMessageFile(folder)).all()).toMatchObject([{ id: 'behind what was cut off' }, { subject: 'Kept' }])

  await Promise.all(Array.from({ length: 2_100 }, (_, i) => again.add({ ...message, id: `m${i}` })))
  const reopened = await openMessageFile(folder)
  expect(reopened.all()).toHaveLength(1_000)
  expect(reopened.all()[0]?.id).toBe('m2099')
})

test('mails that are long together are kept in as much room as there is for them, and the newest in any case', async () => {
  const { folder } = await startMailbox(after)
  const file = await openMessageFile(folder)
  const message = { kind: 'mail' as const, messageId: null, to: [], from: '', subject: '', html: '', at: '' }
  const text = 'x'.repeat(9 * 1024 * 1024)
  for (let nth = 0; nth < 10; nth++) await file.add({ ...message, id: `m${nth}`, text })
  expect(file.all().map(({ id }) => id)).toEqual(['m9', 'm8', 'm7'])
  expect((await stat(join(folder, 'messages.jsonl'))).size).toBeLessThan(9 * text.length)
})

test('a mail that cannot be kept is there neither now nor later, and is sent again by whoever sent it', async () => {
  const { folder, smtpUrl, mails } = await startMailbox(after)
  const file = join(folder, 'messages.jsonl')
  await mkdir(file)
  await expect(send(smtpUrl, { subject: 'Refused', text: 'x' })).rejects.toMatchObject({ responseCode: 451 })
  expect(await mails()).toEqual([])
  await rm(file, { recursive: true })
  await send(smtpUrl, { subject: 'Kept', text: 'x' })
  expect(await mails()).toMatchObject([{ subject: 'Kept' }])
})

test('a page from elsewhere whose name leads here reads no mail', async () => {
  const { url } = await startMailbox(after)
  const { port } = new URL(url)
  const asked = (host: string) => statusOf(url, { host: `${host}:${port}` })
  expect(await Promise.all(['127.0.0.1', 'localhost', 'evil.example'].map(asked))).toEqual([200, 200, 421])
})

/** What is answered to somebody who asks under that name; `fetch` sends its own. */
const statusOf = (url: string, headers: { host: string }): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    get(`${url}/messages`, { headers }, (response) => resolve(response.resume().statusCode)).on('error', reject)
  })

test('it tells where it keeps its mails', async () => {
  const { url, folder } = await startMailbox(after)
  expect(await (await fetch(`${url}/folder`)).json()).toEqual({ folder })
})
