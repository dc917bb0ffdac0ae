import { expect, test } from 'vitest'
import type { MailContent, OrderCopy } from '../notification.ts'
import { speechFor } from '../words/languages.ts'
import { layOut } from './letter.ts'
import { writeMail } from './write.ts'

const eur = (amount: string) => ({ amount, currency: 'EUR' })
const order: OrderCopy = {
  orderId: 'ord_1',
  number: 'MM-7F3K-22',
  customerId: 'usr_1',
  lines: [{ title: 'Brass lantern', quantity: 2, lineTotal: eur('39.80') }],
  subtotal: eur('39.80'),
  discount: eur('3.98'),
  shipping: eur('4.90'),
  tax: eur('7.74'),
  total: eur('48.46'),
}
const known = { speech: speechFor(null), name: 'Ada Quist', order, storefrontUrl: 'http://127.0.0.1:4002' }
const write = (content: MailContent, more: Partial<Parameters<typeof writeMail>[1]> = {}) =>
  layOut(writeMail(content, { ...known, ...more }))

test('the confirmation names the order, what is in it and what it costs, as text and as HTML', () => {
  const { subject, text, html } = write({ kind: 'order-confirmed' })
  expect(subject).toBe('Order MM-7F3K-22 is confirmed')
  for (const words of ['Brass lantern', '€39.80', '€48.46', 'Ada Quist', 'http://127.0.0.1:4002/orders/ord_1']) {
    expect(text).toContain(words)
    expect(html).toContain(words)
  }
})

test('a shop without pages of its own mails codes, and links to nothing', () => {
  const letters = [
    ...(['verify-email', 'reset-password', 'change-email', 'undo-email-change'] as const).map((kind) =>
      write({ kind }, { token: 'a-token', newEmail: 'new@buyers.example', storefrontUrl: null }),
    ),
  ]
  for (const { text, html } of letters) {
    expect(text).toContain('Your code: a-token')
    expect(html).toContain('a-token')
  }
  for (const { text, html } of [...letters, write({ kind: 'order-confirmed' }, { storefrontUrl: null })]) {
    expect(text).not.toContain('http')
    expect(html).not.toContain('href')
  }
})

test('no discount, no line about it', () => {
  expect(write({ kind: 'order-confirmed' }).text).toContain('Discount: −€3.98')
  const full = { ...order, discount: eur('0.00') }
  expect(write({ kind: 'order-confirmed' }, { order: full }).text).not.toContain('Discount')
})

test('markup in names and titles is text, wherever it comes from', () => {
  const attack = `<img src=x onerror="alert('1')">&`
  const hostile = { ...order, number: attack, lines: [{ title: attack, quantity: 1, lineTotal: eur('1.00') }] }
  const token = '"><script>alert(1)</script>'
  const contents: MailContent[] = [
    { kind: 'order-confirmed' },
    { kind: 'order-shipped', carrier: attack, trackingNumber: attack },
    { kind: 'stock', sku: attack, available: 0 },
    { kind: 'stock', sku: 'LAMP', title: attack, available: 0 },
    { kind: 'reset-password' },
    { kind: 'undo-email-change' },
  ]
  for (const content of contents) {
    const { html, subject } = write(content, {
      name: attack,
      token,
      newEmail: attack,
      order: hostile,
      storefrontUrl: 'http://shop.example',
    })
    expect(html).not.toMatch(/<img|<script|onerror="/)
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;')
    expect(subject).not.toContain('\n')
  }
})

test('a subject is one line whatever a name has in it', () => {
  expect(write({ kind: 'stock', sku: 'A\r\nBcc: everybody@example', available: 0 }).subject).toBe(
    'A Bcc: everybody@example is out of stock',
  )
})

test('a mail says which language it is in, and leads to pages in it where its reader has asked for that', () => {
  const german = { speech: speechFor('de-AT'), token: 'a-token' }
  const { html, text, language } = write({ kind: 'order-confirmed' }, german)
  expect([language, html.slice(0, 32)]).toEqual(['de', '<!doctype html><html lang="de"><'])
  expect(text).toContain('Guten Tag Ada Quist,')
  expect(text).toContain('Bestellung ansehen: http://127.0.0.1:4002/orders/ord_1?language=de\n')
  const guests = write({ kind: 'order-delivered' }, { ...german, name: null, orderToken: 'opens-it' })
  expect(guests.text).toContain('http://127.0.0.1:4002/orders/ord_1?language=de#token=opens-it')
  expect(write({ kind: 'reset-password' }, german).text).toContain('/reset-password?token=a-token&language=de')
  expect(write({ kind: 'welcome' }, german).text).toContain('http://127.0.0.1:4002/?language=de')
  for (const tag of [null, 'tlh'])
    expect(write({ kind: 'welcome' }, { speech: speechFor(tag) }).text).toContain('http://127.0.0.1:4002\n')
})

test('a mail about an order is not written without it, nor one with a token without that', () => {
  expect(() => writeMail({ kind: 'reset-password' }, known)).toThrow('needs its token')
  expect(() => writeMail({ kind: 'order-confirmed' }, { ...known, order: null })).toThrow('needs its order')
})
