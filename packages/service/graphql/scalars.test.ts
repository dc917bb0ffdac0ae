import { createLogger } from '@micromart/telemetry'
import { describe, expect, it } from 'vitest'
import { guest, requestOf } from '../testing/people.ts'
import { apolloServer, executableSchema } from './graphql.ts'
import { scalars } from './scalars.ts'

const log = createLogger({ service: 'a test', level: 'silent' })

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@shareable"])'

/** What a client is answered where a resolver gives that for a scalar. */
async function answered(scalar: string, given: unknown) {
  const schema = executableSchema(`${link} type Query { it: ${scalar} }`, { Query: { it: () => given } })
  const server = apolloServer(schema, log)
  const { body } = await server.executeOperation({ query: '{ it }' }, { contextValue: requestOf(guest(), log) })
  if (body.kind !== 'single') throw new Error('an answer in parts')
  return JSON.parse(JSON.stringify(body.singleResult))
}

describe.each(Object.keys(scalars))('what is no %s', (name) => {
  it.each([['another text'], [''], [{}], [Number.NaN], [new Date(Number.NaN)]])(
    'is a fault of ours where we answer it, and never blamed on the client: %j',
    async (given) => {
      const { data, errors } = await answered(name, given)
      expect(data).toEqual({ it: null })
      expect(errors).toMatchObject([
        { message: expect.stringMatching(/^Something went wrong/), extensions: { code: 'INTERNAL_SERVER_ERROR' } },
      ])
    },
  )
})

it('a sum may have more digits than what clients may send', async () => {
  expect(await answered('Decimal', '12345678901234567.90')).toEqual({ data: { it: '12345678901234567.90' } })
  expect(() => scalars.Decimal.parseValue('12345678901234567.90')).toThrow('Decimal must be')
})

it('an instant is told in UTC, however it came', async () => {
  for (const given of [new Date('2026-07-01T12:30:00Z'), '2026-07-01T14:30:00+02:00']) {
    expect(await answered('DateTime', given)).toEqual({ data: { it: '2026-07-01T12:30:00.000Z' } })
  }
})
