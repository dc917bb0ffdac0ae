import assert from 'node:assert/strict'
import api from '@micromart/schema/api.graphql'
import { type BadAsk, badAsks } from '@micromart/service/testing/bad-asks'
import { buildSchema } from 'graphql'
import type { Client } from '../actors/client.ts'
import { adminOf } from '../actors/people.ts'
import type { PartContext } from '../runner/part.ts'

export const title = 'Whatever a client sends, in any argument of the whole API, it is told what is wrong with it'

const atOnce = 8
/** So that the story stays short: of more, each second is sent, or each third. Each subgraph is asked all in its own tests. */
const most = 1_500

export async function run({ shop, say, signal }: PartContext): Promise<unknown> {
  const admin = await adminOf(shop)
  const all = [...badAsks(buildSchema(api))].filter(({ kind }) => kind !== 'subscription')
  const step = Math.ceil(all.length / most)
  const asks = all.filter((_ask, nth) => nth % step === 0)
  say(`${asks.length} of ${all.length} requests, each right but for one value`)
  const waiting = asks.values()
  const told: Record<string, number> = {}
  const senders = Array.from({ length: atOnce }, async () => {
    for (const bad of waiting) {
      signal.throwIfAborted()
      for (const code of await codesOf(admin, bad)) told[code] = (told[code] ?? 0) + 1
    }
  })
  await Promise.all(senders)
  assert.ok(told.BAD_USER_INPUT, 'some were refused')
  return told
}

/** What is wrong with it, by the answer's codes; none where it is a problem of the schema's, or no fault at all. */
async function codesOf(client: Client, { what, source, variables }: BadAsk): Promise<string[]> {
  const { status, data, codes, messages } = await client.send(source, variables)
  const answer = `${what}: ${status} ${codes.join(', ')} ${messages.join('; ')}`
  assert.ok(status === 200 || (status >= 400 && status < 500), answer)
  assert.ok(data !== null || codes.length > 0, `${answer}: neither data nor errors`)
  assert.ok(
    codes.every((code) => code !== '' && !code.startsWith('GRAPHQL_') && code !== 'INTERNAL_SERVER_ERROR'),
    answer,
  )
  assert.ok(
    messages.every((message) => message !== ''),
    answer,
  )
  return codes
}
