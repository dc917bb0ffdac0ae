import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from '../testing/messages.ts'
import { serviceDatabase } from '../testing/service-database.ts'
import { GapError, type InboxOptions, once } from './once.ts'

describe('the inbox', () => {
  let service: Awaited<ReturnType<typeof serviceDatabase>>
  let effects: string[]
  beforeEach(async () => {
    service = await serviceDatabase()
    effects = []
  })
  afterEach(() => service.drop())

  const hear = (message: ReturnType<typeof userEvent>, options?: InboxOptions, consumer = 'mail') =>
    service.db.transaction().execute((trx) =>
      once(
        trx,
        consumer,
        message,
        async () => {
          effects.push(message.id)
        },
        options,
      ),
    )

  test('lets a message have its effect once for each consumer', async () => {
    expect(await hear(userEvent('usr_1', 1))).toBe(true)
    expect(await hear(userEvent('usr_1', 1))).toBe(false)
    expect(await hear(userEvent('usr_1', 1), {}, 'search')).toBe(true)
    expect(effects).toHaveLength(2)
  })

  test('lets one of many deliveries at once have the effect', async () => {
    const heard = await Promise.all(Array.from({ length: 8 }, () => hear(userEvent('usr_1', 1))))
    expect(heard.filter(Boolean)).toHaveLength(1)
    expect(effects).toHaveLength(1)
  })

  test('has not heard a message whose effect failed', async () => {
    const failing = service.db.transaction().execute((trx) =>
      once(trx, 'mail', userEvent('usr_1', 1), async () => {
        throw new Error('no such template')
      }),
    )
    await expect(failing).rejects.toThrow('no such template')
    expect(await hear(userEvent('usr_1', 1))).toBe(true)
  })

  test('takes the first version it hears of a subject, then each in turn, and makes one that skips wait', async () => {
    expect(await hear(userEvent('usr_1', 4))).toBe(true)
    await expect(hear(userEvent('usr_1', 6))).rejects.toThrow(GapError)
    expect(await hear(userEvent('usr_1', 5))).toBe(true)
    expect(await hear(userEvent('usr_1', 6))).toBe(true)
    expect(effects).toEqual(['msg_usr_1_4', 'msg_usr_1_5', 'msg_usr_1_6'])
  })

  test('drops a version older than what it has applied', async () => {
    await hear(userEvent('usr_1', 4))
    expect(await hear(userEvent('usr_1', 3))).toBe(false)
    expect(await hear({ ...userEvent('usr_1', 4), id: 'msg_other' })).toBe(false)
    expect(effects).toEqual(['msg_usr_1_4'])
  })

  test('lets event-carried state skip versions but never go back', async () => {
    await hear(userEvent('usr_1', 1), { gaps: 'accept' })
    expect(await hear(userEvent('usr_1', 5), { gaps: 'accept' })).toBe(true)
    expect(await hear(userEvent('usr_1', 3), { gaps: 'accept' })).toBe(false)
  })

  test('looks at no versions where a consumer does not ask for order', async () => {
    await hear(userEvent('usr_1', 5), { ordered: false })
    expect(await hear(userEvent('usr_1', 2), { ordered: false })).toBe(true)
    expect(await hear(userEvent('usr_1', 2), { ordered: false })).toBe(false)
  })
})
