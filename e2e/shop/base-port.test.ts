import { afterEach, expect, test } from 'vitest'
import { takeBasePort } from './base-port.ts'

const taken: Awaited<ReturnType<typeof takeBasePort>>[] = []
afterEach(async () => {
  for (const { release } of taken.splice(0)) await release()
})

test('of several that look at one moment each gets a base port of its own, which is nobody else’s until it is released', async () => {
  taken.push(...(await Promise.all([takeBasePort(), takeBasePort(), takeBasePort()])))
  const ports = taken.map(({ port }) => port)
  expect(new Set(ports).size).toBe(3)
  const [first] = taken.splice(0, 1)
  await first?.release()
  taken.push(await takeBasePort())
  expect(ports).toContain(taken.at(-1)?.port)
})
