import { eventually } from '@micromart/testing/eventually'
import { beforeEach, expect, test } from 'vitest'
import { openPurges, type Purge } from './purges.ts'

let sent: Purge[]
let results: string[]
let errors: string[]
let send: (purge: Purge) => Promise<void>
beforeEach(() => {
  sent = []
  results = []
  errors = []
  send = async (purge) => void sent.push(purge)
})

const open = (settings: object = {}) =>
  openPurges({
    send: (purge) => send(purge),
    everyMs: 1,
    tagsPerRequest: 4,
    retryForMs: 60_000,
    purges: { inc: (labels?: unknown) => void results.push((labels as { result: string }).result) },
    log: { error: (_: unknown, message?: string) => void errors.push(message ?? '') },
    ...settings,
  } as Parameters<typeof openPurges>[0])
const soon = (check: () => void) => eventually(check, { within: 10_000 })
const refusing = async (purge: Purge) => {
  sent.push(purge)
  throw new Error('no')
}

test('tags are collected, each is sent once, and no more than a request may have', async () => {
  const purges = open()
  for (const tag of ['A', 'B', 'A', 'C', 'Query.a']) purges.outdated([tag])
  await soon(() => expect(sent).toEqual([{ tags: ['A', 'B'] }, { tags: ['C', 'Query.a'] }]))
  purges.outdated(['A'])
  await soon(() => expect(sent).toHaveLength(3))
  await purges.close()
})

test('everything is sent in place of all that waits, and what comes after it by itself', async () => {
  let taken = () => {}
  const purges = open()
  send = (purge) =>
    new Promise((resolve) => {
      sent.push(purge)
      taken = resolve
    })
  purges.outdated(['A'])
  purges.everything()
  purges.outdated(['B'])
  await soon(() => expect(sent).toEqual([{ purge_everything: true }]))
  purges.outdated(['C'])
  taken()
  await soon(() => expect(sent).toEqual([{ purge_everything: true }, { tags: ['C'] }]))
  taken()
  await purges.close()
})

test('of more than is worth it everything is sent', async () => {
  const purges = open()
  purges.outdated(Array.from({ length: 10_001 }, (_, nth) => `T${nth}`))
  await soon(() => expect(sent).toEqual([{ purge_everything: true }]))
  await purges.close()
})

test('what is not taken is sent again', async () => {
  const purges = open()
  const taking = send
  send = refusing
  purges.outdated(['A'])
  await soon(() => expect(results).toEqual(['failed']))
  send = taking
  await soon(() => expect(results).toEqual(['failed', 'sent']))
  expect(sent).toEqual([{ tags: ['A'] }, { tags: ['A'] }])
  expect(errors).toEqual([])
  await purges.close()
})

test('after what is given up, which one line says, everything is sent', async () => {
  const purges = open({ retryForMs: 1 })
  const taking = send
  send = refusing
  purges.outdated(['A'])
  await soon(() => expect(results).toEqual(['failed', 'given up']))
  expect(errors).toHaveLength(1)
  send = taking
  purges.outdated(['B'])
  await soon(() => expect(sent).toEqual([{ tags: ['A'] }, { purge_everything: true }]))
  purges.outdated(['C'])
  await soon(() => expect(sent.at(-1)).toEqual({ tags: ['C'] }))
  await purges.close()
})

test('at the end what is left is sent, and not tried again', async () => {
  const purges = open({ everyMs: 60_000 })
  purges.outdated(['A'])
  await purges.close()
  expect(sent).toEqual([{ tags: ['A'] }])
  const others = open({ everyMs: 60_000 })
  send = refusing
  others.outdated(['A', 'B', 'C'])
  await others.close()
  expect(results).toEqual(['sent', 'failed', 'given up'])
})
