import { expect, test } from 'vitest'
import { graphqlEvents } from './events.ts'

const streamOf = (...pieces: string[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece))
      controller.close()
    },
  })

async function all(source: ReadableStream<Uint8Array>): Promise<unknown[]> {
  const found: unknown[] = []
  for await (const payload of graphqlEvents(source)) found.push(payload)
  return found
}

test('payloads come whole however they were cut on the way, heartbeats left out', async () => {
  const source = streamOf(
    ':\n\nevent: ne',
    'xt\ndata: {"data":{"n":1}}\n',
    '\n:\n\nevent: next\ndata: {"data":{"n":2}}\n\nevent: complete\ndata:\n\n',
  )
  expect(await all(source)).toEqual([{ data: { n: 1 } }, { data: { n: 2 } }])
})

test('a connection that ends without an end is a lost one', async () => {
  await expect(all(streamOf('event: next\ndata: {"data":{}}\n\n'))).rejects.toThrow('ended before')
})

test('a router that hangs is one that is lost, and its connection is let go of', async () => {
  let letGo = false
  const hangs = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode('event: next\ndata: {"data":{"n":1}}\n\n:\n\n')),
    cancel() {
      letGo = true
    },
  })
  const heard: unknown[] = []
  const following = async () => {
    for await (const payload of graphqlEvents(hangs, 50)) heard.push(payload)
  }
  await expect(following()).rejects.toThrow('nothing is heard')
  expect(heard).toEqual([{ data: { n: 1 } }])
  expect(letGo).toBe(true)
})
