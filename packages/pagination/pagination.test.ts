import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { connection, decodeCursor, encodeCursor, instant, pageOf } from './index.ts'

const list = { fallback: 20, key: z.tuple([z.string(), z.number()]) }

describe('a page', () => {
  it.each([0, -1, 101, 2_147_483_647, 1.5])('of %d rows is refused', (first) => {
    expect(() => pageOf({ first }, list)).toThrow(/from 1 to 100/)
  })

  it('of no size given is the default', () => {
    expect(pageOf({ first: null }, list)).toEqual({ first: 20, after: null })
  })

  it.each(['', 'nonsense', encodeCursor(['one']), encodeCursor([1, 2, 3]), Buffer.from('{}').toString('base64url')])(
    'after the cursor %j is refused',
    (after) => {
      expect(() => pageOf({ after }, list)).toThrow(/not one of ours/)
    },
  )

  it.each(['0000-01-01T00:00:00Z', '2026-02-30T00:00:00Z', '2026-01-01T24:00:00Z', '2026-01-01T00:00:00.1234567Z'])(
    'after the instant %s, which no row can have, is refused',
    (time) => {
      const after = encodeCursor([time])
      expect(() => pageOf({ after }, { fallback: 20, key: z.tuple([instant]) })).toThrow(/not one of ours/)
    },
  )
})

describe('a connection', () => {
  const rows = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
  const keyOf = (row: { id: string }): [string, number] => [row.id, 1]

  it('has a next page when one row more was found than wanted', () => {
    const found = connection(rows, { first: 2, after: null }, keyOf)
    expect(found.edges.map((edge) => edge.node)).toEqual([{ id: 'a' }, { id: 'b' }])
    expect(found.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false })
    expect(decodeCursor(found.pageInfo.endCursor ?? '', list.key)).toEqual(['b', 1])
  })

  it('of nothing has no cursors', () => {
    const found = connection([], { first: 2, after: ['z', 1] }, keyOf)
    const none = { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null }
    expect(found).toEqual({ edges: [], pageInfo: none })
  })
})
