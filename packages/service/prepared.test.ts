import { describe, expect, it } from 'vitest'
import { statementNames } from './prepared.ts'

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
