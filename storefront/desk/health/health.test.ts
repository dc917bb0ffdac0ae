import { readFile } from 'node:fs/promises'
import { buildSchema } from 'graphql'
import { expect, test } from 'vitest'
import { expectInert } from '../../testing/inert.ts'
import { expectNamed } from '../../testing/named.ts'
import { answers } from '../testing/samples.ts'
import { atDesk } from '../testing/staff.ts'
import { services } from './health-query.ts'

const notAsked = Object.fromEntries(services.map((service) => [service, false]))
const row = { service: 'orders', id: '12', what: 'order.placed ord_1', reason: 'no such product' }

test('every service of the graph that tells of itself has its row', async () => {
  const fields = Object.values(
    buildSchema(await readFile('schema/api.graphql', 'utf8'))
      .getQueryType()
      ?.getFields() ?? {},
  )
  const telling = fields.filter(({ type }) => String(type) === 'ServiceHealth').map(({ name }) => name)
  expect(telling.sort()).toEqual(services.map((service) => `${service}Health`).sort())
  const page = await (await atDesk(answers).get('/desk/health')).text()
  for (const service of services) expect(page).toContain(`<th scope="row">${service}<small`)
})

test('a service that is away costs its own row', async () => {
  const page = await (await atDesk(answers).get('/desk/health')).text()
  expect(page.match(/>away</g)).toHaveLength(services.length - 1)
  expect(page.match(/>needs a look</g)).toHaveLength(1)
  expect(page).toContain('href="/desk/orders/ord_1"')
})

test('who may only look has nothing to press', async () => {
  const { get } = atDesk(answers, { scope: 'operations:read' })
  const page = await (await get('/desk/health')).text()
  expect(page).toContain('others wait behind it')
  expect(page).not.toContain('name="do"')
})

test('letters are tried again, one or all, by the service whose they are', async () => {
  const { send, asked, noticeOf } = atDesk({
    DeskRedrive: () => ({ orders: { __typename: 'DeadLettersMended', count: 2 } }),
  })
  const one = await send('/desk/health', { ...row, do: 'redrive' })
  expect([one.status, noticeOf(one)]).toEqual([303, '2 messages are on their way.'])
  await send('/desk/health', { service: 'orders', do: 'redrive-all' })
  expect(asked.map(({ variables }) => variables)).toEqual([
    { ...notAsked, orders: true, ids: ['12'] },
    { ...notAsked, orders: true, ids: null },
  ])
})

test('a letter is discarded once it was asked a second time, and the question runs nothing of what it shows', async () => {
  const { send, asked, noticeOf } = atDesk({
    DeskDiscard: () => ({ orders: { __typename: 'DeadLettersMended', count: 1 } }),
  })
  const hostile = '"><script>alert(1)</script>'
  const question = await send('/desk/health', { ...row, what: hostile, reason: hostile, id: hostile, do: 'discard' })
  const page = await question.text()
  expect(page).toContain('It cannot be undone.')
  expectInert(page)
  expectNamed(page)
  expect(asked).toEqual([])
  const done = await send('/desk/health', { ...row, do: 'discard', sure: 'yes' })
  expect(noticeOf(done)).toBe('One message is to be gone in a moment.')
  expect(asked.map(({ variables }) => variables)).toEqual([{ ...notAsked, orders: true, ids: ['12'] }])
})

test('nothing is asked of a service that there is not, and what is gone is said to be', async () => {
  const { send, asked, noticeOf } = atDesk({
    DeskDiscard: () => ({ cart: { __typename: 'DeadLettersMended', count: 0 } }),
  })
  expect((await send('/desk/health', { ...row, service: 'nobody', do: 'redrive' })).status).toBe(303)
  expect(asked).toEqual([])
  expect(noticeOf(await send('/desk/health', { ...row, service: 'cart', do: 'discard', sure: 'yes' }))).toBe(
    'They are gone already.',
  )
})
