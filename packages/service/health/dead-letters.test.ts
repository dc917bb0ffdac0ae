import type { Logger } from '@micromart/telemetry'
import { expect, it } from 'vitest'
import { requestOf, staff } from '../testing/people.ts'
import { mendLetters } from './dead-letters.ts'

it('who has letters mended is told with which, and with nothing else that was sent in an id’s place', async () => {
  const lines: Record<string, unknown>[] = []
  const log = { warn: (fields: Record<string, unknown>) => lines.push(fields) } as unknown as Logger
  const ids = ['WyJvcmRlcnMuZXZlbnRzIiwzLCIxNyJd', 'ada@buyers.example', '4242 4242 4242 4242']
  await mendLetters(requestOf(staff('usr_bo'), log), { what: 'redriven', ids, carryOut: async () => 1 })
  expect(lines).toEqual([
    {
      by: 'usr_bo',
      accountable: 'usr_bo',
      letters: ['WyJvcmRlcnMuZXZlbnRzIiwzLCIxNyJd', '[no id]', '[no id]'],
      count: 1,
    },
  ])
})
