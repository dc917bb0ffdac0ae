import type pg from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { preparing, statementNames } from './prepared.ts'

describe('a statement', () => {
  it('is prepared once it has come often, always under the same name', () => {
    const nameOf = statementNames()
    const names = Array.from({ length: 5 }, () => nameOf('SELECT id FROM orders WHERE id = $1'))
    expect(names).toEqual([undefined, undefined, 'micromart_0', 'micromart_0', 'micromart_0'])
  })

  it('that selects all columns is not prepared, since a newer version may add one', () => {
    const nameOf = statementNames()
    const texts = [
      'select * from "users" where "id" = $1',
      'select "u".* from "users" "u"',
      'delete from "a" returning *',
    ]
    for (const text of texts) for (let n = 0; n < 5; n++) expect(nameOf(text)).toBeUndefined()
    expect([1, 2, 3].map(() => nameOf('select count(*) from "users" where "id" = $1')).at(-1)).toBe('micromart_0')
  })

  it('is left alone when there are too many different ones', () => {
    const nameOf = statementNames()
    for (let n = 0; n < 400; n++) for (let times = 0; times < 3; times++) nameOf(`SELECT ${n} WHERE $1`)
    expect(nameOf('SELECT 299 WHERE $1')).toBe('micromart_299')
    expect(nameOf('SELECT 300 WHERE $1')).toBeUndefined()
  })
})

it('a connection that leaves a statement unanswered is asked nothing more, and not used again', async () => {
  const query = vi.fn(async () => ({ rows: [] })).mockRejectedValueOnce(new Error('Query read timeout'))
  const release = vi.fn()
  const client = await preparing({ connect: async () => ({ query, release }) } as unknown as pg.Pool).connect()
  await expect(client.query('SELECT pg_sleep(60)', [])).rejects.toThrow('Query read timeout')
  await expect(client.query('ROLLBACK', [])).rejects.toThrow(/^Connection terminated/)
  client.release()
  expect(query).toHaveBeenCalledTimes(1)
  expect(release).toHaveBeenCalledWith(true)
})
