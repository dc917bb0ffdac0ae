import { describe, expect, test } from 'vitest'
import { layOut } from '../mail/letter.ts'
import { asSms } from '../mail/sms.ts'
import { writeMail } from '../mail/write.ts'
import type { CancelReason, MailContent, News, OrderCopy, Role } from '../notification.ts'
import { sampleMails, sampleNews, sampleOrder } from '../testing/samples.ts'
import { type Language, languages, speechFor } from './languages.ts'
import { tell } from './tell.ts'

const order: OrderCopy = { ...sampleOrder('ord_1', 'usr_1'), number: 'MM-7F3K-22' }
const write = (content: MailContent, language: Language, storefrontUrl: string | null = 'https://shop.example') => {
  const known = { name: 'Ada Quist', token: 'a-token', newEmail: 'new@buyers.example', order, storefrontUrl }
  return writeMail(content, { ...known, speech: speechFor(language) })
}

/** What stands in a text where something was to be put in and was not. */
const holes = /undefined|null|NaN|\[object|\$\{|\{\w*\}|=>|\s[.,:]|\s\s/

/** What of the facts has to be read, as that language writes it. */
function factsOf(facts: object, language: Language): string[] {
  const { price } = speechFor(language)
  const amounts = { refund: 'refund', amount: 'amount', released: 'released' }
  return Object.entries(facts).flatMap(([name, fact]) => {
    if (name in amounts) return [price(fact)]
    if (name === 'uncharged') return factsOf(fact, language)
    const isCode = ['kind', 'reason', 'role', 'because', 'requestId'].includes(name)
    return isCode ? [] : [String(fact)]
  })
}

const others = Object.keys(languages).filter((language): language is Language => language !== 'en')

describe.each(Object.keys(languages) as Language[])('in %s', (language) => {
  test.each(Object.values<News>(sampleNews))('news of the kind $kind have words, and all facts in them', (news) => {
    const told = tell(news, speechFor(language))
    for (const text of [told.title, told.body]) expect(text).toMatch(/^\S.{5,}$/)
    expect(told.body).toMatch(/\.$/)
    expect(asSms(told)).not.toMatch(holes)
    for (const fact of factsOf(news, language)) expect(asSms(told)).toContain(fact)
  })

  test.each(Object.values<MailContent>(sampleMails))(
    'mails of the kind $kind have words, and all facts in them',
    (mail) => {
      for (const storefrontUrl of ['https://shop.example', null]) {
        const letter = write(mail, language, storefrontUrl)
        const { text, html, subject } = layOut(letter)
        expect(subject).toMatch(/^\S.{5,}$/)
        expect(letter.paragraphs.length).toBeGreaterThan(1)
        for (const paragraph of letter.paragraphs) expect(`${subject} ${paragraph}`).not.toMatch(holes)
        for (const fact of factsOf(mail, language)) {
          expect(text).toContain(fact)
          expect(html).toContain(fact)
        }
        expect(html).toContain(`<html lang="${language}">`)
      }
    },
  )

  test('every reason and role has words of its own', () => {
    const speech = speechFor(language)
    const reasons: Record<CancelReason, true> = {
      ...{ OUT_OF_STOCK: true, PAYMENT_DECLINED: true, CUSTOMER_REQUEST: true, STAFF_REQUEST: true, TIMED_OUT: true },
    }
    const cancelled = Object.keys(reasons).map(
      (reason) =>
        tell({ kind: 'order-cancelled', number: '1', reason: reason as CancelReason, uncharged: null }, speech).body,
    )
    const roles: Record<Role, true> = { CUSTOMER: true, STAFF: true, ADMIN: true }
    const changed = Object.keys(roles).map((role) => tell({ kind: 'role-changed', role: role as Role }, speech).body)
    const disabled = (['GONE', 'FAILING'] as const).map(
      (because) => tell({ kind: 'webhook-disabled', host: 'a.example', because }, speech).body,
    )
    const all = [...cancelled, ...changed, ...disabled]
    expect(new Set(all).size).toBe(all.length)
  })
})

describe.each(others)('what is said in %s', (language) => {
  test.each(Object.values<News>(sampleNews))('of $kind is not what is said in English', (news) => {
    const [one, other] = [tell(news, speechFor(language)), tell(news, speechFor('en'))]
    expect(one.title).not.toBe(other.title)
    expect(one.body).not.toBe(other.body)
  })

  test.each(Object.values<MailContent>(sampleMails))('by mails of the kind $kind has the same parts', (mail) => {
    const [one, other] = [write(mail, language), write(mail, 'en')]
    const parts = ({ paragraphs, lines, sums, action, code, note }: ReturnType<typeof write>) => ({
      ...{ paragraphs: paragraphs.length, lines: lines?.length, sums: sums?.length },
      ...{ action: !!action, code: code?.value, note: !!note },
    })
    expect(parts(one)).toEqual(parts(other))
    const words = ({ subject, paragraphs, note, action, code, sums = [] }: ReturnType<typeof write>) =>
      [subject, ...paragraphs, note, action?.label, code?.label, ...sums.map(({ label }) => label)].filter(Boolean)
    const english = words(other)
    expect(words(one).filter((said, at) => said === english[at])).toEqual([])
  })
})
