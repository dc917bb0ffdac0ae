import { expect, it } from 'vitest'
import { untilEnded } from './operation-end.ts'

it('nobody is watched for any more once its events fail', async () => {
  let watched = false
  async function* failing(): AsyncGenerator<number> {
    yield 1
    throw new Error('broken')
  }
  const events = await untilEnded(failing(), async () => {
    watched = true
    return () => {
      watched = false
    }
  })
  expect(await events.next()).toEqual({ done: false, value: 1 })
  expect(watched).toBe(true)
  await expect(events.next()).rejects.toThrow('broken')
  expect(watched).toBe(false)
})
