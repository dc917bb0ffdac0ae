import { startMailbox } from '@micromart/mailbox/testing'
import { aRun, customer, guest, staff } from '@micromart/service/testing'
import { cleanups } from '@micromart/testing/cleanups'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SmsRefused } from './peers/sms.ts'
import { sendMails } from './send-mails.ts'
import { type NotificationsHarness, openNotifications } from './testing/harness.ts'

const { after, end } = cleanups()
let mailbox: Awaited<ReturnType<typeof startMailbox>>
let shop: NotificationsHarness

beforeAll(async () => {
  mailbox = await startMailbox(after)
  shop = await openNotifications(mailbox)
  after(shop.close)
})
afterAll(end)

const ask = async (userId: string, source: string, variables = {}, of = shop) =>
  of.ask(source, variables, customer(userId))
const number = async (userId: string, written: string | null) => {
  const source = `mutation ($n: String) { setPhoneNumber(number: $n) { __typename
    ... on PhoneNumberChanged { phoneNumber } ... on InvalidInput { message path } } }`
  return (await ask(userId, source, { n: written })).data.setPhoneNumber
}
const choose = (userId: string, channels: string[], of = shop) =>
  ask(
    userId,
    `mutation ($c: [NotificationChannel!]!) { setNotificationPreference(topic: ORDER, channels: $c) { __typename
      ... on Problem { message } } }`,
    { c: channels },
    of,
  )
async function chosen(userId: string) {
  const source = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on User {
    phoneNumber notificationPreferences { topic channels } } } }`
  const { data } = await ask(userId, source, { of: [{ __typename: 'User', id: userId }] })
  const { phoneNumber, notificationPreferences } = data._entities[0]
  const of = (each: { topic: string }) => each.topic === 'ORDER'
  return { phoneNumber, order: notificationPreferences.find(of).channels }
}
async function confirmed(orderId: string, userId: string) {
  await shop.placed(orderId, userId)
  await shop.confirmed(orderId, userId)
  await shop.sendMails()
  return (await mailbox.mails()).filter(({ text }) => text.includes(`Order MM-${orderId} is confirmed`))
}

test('who chose SMS gets one, at the number that they gave', async () => {
  await shop.user('usr_ada')
  expect((await choose('usr_ada', ['SMS'])).data.setNotificationPreference).toEqual({
    __typename: 'PhoneNumberMissing',
    message: 'There is no number yet that an SMS could go to.',
  })
  expect(await number('usr_ada', '+49 (170) 123-4567')).toEqual({
    __typename: 'PhoneNumberChanged',
    phoneNumber: '+491701234567',
  })
  expect((await choose('usr_ada', ['SMS'])).data.setNotificationPreference.__typename).toBe(
    'NotificationPreferenceChanged',
  )
  expect(await chosen('usr_ada')).toEqual({ phoneNumber: '+491701234567', order: ['SMS'] })
  expect(await confirmed('ord_sms', 'usr_ada')).toMatchObject([{ kind: 'sms', to: ['+491701234567'] }])
})

test('a number is its owner’s and staff’s to see, and what it was chosen for its owner’s alone', async () => {
  await shop.user('usr_cy')
  await number('usr_cy', '+491701234569')
  const source = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { phoneNumber notificationPreferences { topic } } } }`
  const seen = async (as: Parameters<typeof shop.ask>[2]) =>
    (await shop.ask(source, { of: [{ __typename: 'User', id: 'usr_cy' }] }, as)).data._entities[0]
  expect(await seen(customer('usr_cy'))).toMatchObject({ phoneNumber: '+491701234569' })
  expect(await seen(staff())).toEqual({ phoneNumber: '+491701234569', notificationPreferences: null })
  for (const as of [customer('usr_eve'), guest()])
    expect(await seen(as)).toEqual({ phoneNumber: null, notificationPreferences: null })
})

test('without a number, what was to come by SMS comes by mail, and the preference says so', async () => {
  await shop.user('usr_bo')
  await number('usr_bo', '+491701234568')
  await choose('usr_bo', ['SMS'])
  expect(await number('usr_bo', null)).toMatchObject({ phoneNumber: null })
  expect(await chosen('usr_bo')).toEqual({ phoneNumber: null, order: ['EMAIL'] })
  expect(await confirmed('ord_mail', 'usr_bo')).toMatchObject([{ kind: 'mail', to: ['usr_bo@buyers.example'] }])
})

test('without a provider SMS cannot be chosen', async () => {
  const poor = await openNotifications()
  after(poor.close)
  expect((await choose('usr_ada', ['SMS'], poor)).errors?.[0]).toMatchObject({
    message: 'No SMS provider is configured.',
    extensions: { code: 'BAD_USER_INPUT' },
  })
})

test('a number without its country is refused, and somebody else’s is nobody’s business', async () => {
  for (const wrong of ['', '0170 1234567', '+0 170', '+49', `+${'1'.repeat(16)}`, '+49 170 CALL-ME']) {
    expect(await number('usr_ada', wrong)).toMatchObject({ __typename: 'InvalidInput', path: ['number'] })
  }
  const source = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { phoneNumber } } }'
  const { data } = await ask('usr_eve', source, { of: [{ __typename: 'User', id: 'usr_ada' }] })
  expect(data._entities[0]).toEqual({ phoneNumber: null })
})

test('an SMS that the provider will never send is given up, and what was in it forgotten', async () => {
  await shop.user('usr_cy')
  await shop.sendMails()
  await number('usr_cy', '+491701234569')
  await choose('usr_cy', ['SMS'])
  await shop.placed('ord_no', 'usr_cy')
  await shop.confirmed('ord_no', 'usr_cy')
  const refusing = { send: () => Promise.reject(new SmsRefused('no such number')), close: async () => {} }
  await sendMails({ ...shop.deps, texter: refusing }, aRun())
  expect((await shop.mails('usr_cy')).at(-1)).toEqual({ state: 'GIVEN_UP', tries: 1, content: null })
})
