import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { layOut } from './mail/letter.ts'
import { asSms } from './mail/sms.ts'
import { writeMail } from './mail/write.ts'
import type { MailContent, News, OrderCopy } from './notification.ts'
import { languages, speechFor } from './words/languages.ts'
import { tell } from './words/tell.ts'

// What each version has written into the columns that are read much later: mails wait for up to three days, news are read for a year, copies of
// orders for two. A line each, which is never changed and never goes; a version that writes something in another form adds lines.

type Kept = { of: 'mail'; row: MailContent } | { of: 'news'; row: News } | { of: 'order'; row: OrderCopy }

const text = await readFile(new URL('./testing/kept-rows.ndjson', import.meta.url), 'utf8')
const kept: Kept[] = text
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line))

const orders = kept.flatMap((one) => (one.of === 'order' ? [one.row] : []))
const mails = kept.flatMap((one) => (one.of === 'mail' ? [one.row] : []))
const news = kept.flatMap((one) => (one.of === 'news' ? [one.row] : []))

/** Of something that is not there. */
const holes = /undefined|NaN|\[object|null/

test('each kind of mail and of news that there is has been kept, so that there is a line of it', () => {
  const { words } = speechFor(null)
  const kindsIn = (rows: readonly { kind: string }[]) => [...new Set(rows.map(({ kind }) => kind))].sort()
  expect(kindsIn(mails)).toEqual([...Object.keys(words.mails), ...Object.keys(words.orderMails)].sort())
  expect(kindsIn(news)).toEqual(Object.keys(words.news).sort())
})

test.each(Object.keys(languages))('whatever was kept can be said in %s', (language) => {
  const speech = speechFor(language)
  for (const order of orders) {
    for (const mail of mails) {
      const known = { speech, name: 'Ada Quist', token: 'a-token', newEmail: 'new@buyers.example', order }
      const letter = layOut(writeMail(mail, { ...known, storefrontUrl: 'http://127.0.0.1:4002' }))
      expect(`${letter.subject}\n${letter.text}`, JSON.stringify(mail)).not.toMatch(holes)
    }
  }
  for (const one of news) {
    const told = tell(one, speech)
    expect(`${told.title}\n${told.body}\n${asSms(told)}`, JSON.stringify(one)).not.toMatch(holes)
  }
})
