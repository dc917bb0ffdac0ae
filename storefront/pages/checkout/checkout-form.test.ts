import { expect, test } from 'vitest'
import { fieldOf, freshForm, sentForm } from './checkout-form.ts'

test('a refused part of the input is told at the field that it came from', () => {
  expect(fieldOf(['shipTo', 'postalCode'])).toBe('postalCode')
  expect(fieldOf(['guest', 'email'])).toBe('email')
  expect(fieldOf(['guest', 'cardToken'])).toBe('card')
  expect(fieldOf(['shippingOption'])).toBe('shipping')
  expect(fieldOf(['shipTo', 'nothing'])).toBe('form')
  expect(fieldOf([])).toBe('form')
})

test('whoever has signed in finds their own address and card, and each checkout a key of its own', () => {
  const address = {
    name: 'Ada',
    line1: 'Kanal 7',
    line2: null,
    city: 'Wien',
    region: null,
    postalCode: '1010',
    country: 'AT',
  }
  const elsewhere = { ...address, line1: 'Bahnhofstrasse 1', city: 'Zürich', postalCode: '8001', country: 'CH' }
  const me = {
    id: 'usr_1',
    email: 'ada@example.com',
    name: 'Ada Quist',
    addresses: [
      { id: 'adr_1', label: null, isDefault: true, address },
      { id: 'adr_2', label: 'Work', isDefault: false, address: elsewhere },
    ],
    paymentMethods: [{ id: 'pm_9', brand: 'visa', last4: '4242', expiryMonth: 1, expiryYear: 2030, isDefault: true }],
  }
  expect(freshForm(me)).toMatchObject({ email: 'ada@example.com', city: 'Wien', country: 'AT', card: 'pm_9' })
  expect(freshForm(me, 'adr_2')).toMatchObject({ city: 'Zürich', country: 'CH' })
  expect(freshForm(me).key).not.toBe(freshForm(me).key)
})

test('a form that is sent again keeps its key, and what is no country is the shop’s own', () => {
  const form = (fields: Record<string, string>) => ({
    text: (name: string) => fields[name] ?? '',
    raw: () => '',
    number: () => null,
    all: () => [],
    under: () => [],
    namesUnder: () => [],
  })
  expect(sentForm(form({ key: 'once', country: 'FR' }))).toMatchObject({ key: 'once', country: 'FR' })
  expect(sentForm(form({ country: '<x>' })).country).toBe('DE')
})
