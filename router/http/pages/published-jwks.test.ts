import type { Peer } from '@micromart/peers'
import { beforeEach, expect, it } from 'vitest'
import { publishedJwks } from './published-jwks.ts'

type Answer = { status: number; body: string }

let asked: ((answer: Answer) => void)[]
let published: () => Promise<string | null>
beforeEach(() => {
  asked = []
  const peer = {
    request: async (_: unknown, read: (answer: object) => unknown) => {
      const { status, body } = await new Promise<Answer>((resolve) => asked.push(resolve))
      return read({ status, headers: {}, body: Buffer.from(body) })
    },
  } as unknown as Pick<Peer, 'request'>
  published = publishedJwks(peer, { freshMs: 0, patienceMs: 20 })
})

const set = (kid: string) => JSON.stringify({ keys: [{ kid }] })
async function shown(answer: Answer): Promise<string | null> {
  const showing = published()
  asked.shift()?.(answer)
  return showing
}

it('a set is shown as it is published, and asked for once by all who ask at the same time', async () => {
  const all = [published(), published(), published()]
  expect(asked).toHaveLength(1)
  asked[0]?.({ status: 200, body: set('a') })
  expect(await Promise.all(all)).toEqual([set('a'), set('a'), set('a')])
})

it.each([
  ['an error', { status: 503, body: set('b') }],
  ['no JSON', { status: 200, body: '<p>' }],
  ['no set', { status: 200, body: '{"keys":7}' }],
])('the last set is shown while its publisher answers with %s', async (_, answer) => {
  expect(await shown(answer)).toBeNull()
  await shown({ status: 200, body: set('a') })
  expect(await shown(answer)).toBe(set('a'))
})

it('nobody waits for a publisher who does not answer where there is a set, and what comes late is shown then', async () => {
  await shown({ status: 200, body: set('a') })
  expect(await published()).toBe(set('a'))
  expect(await published()).toBe(set('a'))
  expect(asked).toHaveLength(1)
  asked.shift()?.({ status: 200, body: set('b') })
  expect(await published()).toBe(set('b'))
})
