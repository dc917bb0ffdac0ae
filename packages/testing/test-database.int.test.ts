import pg from 'pg'
import { expect, test } from 'vitest'
import { copyTestDatabase, createTestDatabase } from './test-database.ts'

test('two test databases know nothing of each other', async () => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()])
  const clients = [one, other].map(({ url }) => new pg.Client({ connectionString: url }))
  for (const client of clients) await client.connect()
  await clients[0]?.query('CREATE TABLE shelf (sku text)')
  await expect(clients[1]?.query('SELECT * FROM shelf')).rejects.toThrow('does not exist')
  for (const client of clients) await client.end()
  await Promise.all([one.drop(), other.drop()])
})

test('a copy has what was there, and is another', async () => {
  const original = await createTestDatabase()
  const ask = async (url: string, ...texts: string[]) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    for (const text of texts) await client.query(text)
    const { rows } = await client.query('SELECT sku FROM shelf ORDER BY 1')
    await client.end()
    return rows.map(({ sku }) => sku)
  }
  await ask(original.url, 'CREATE TABLE shelf (sku text)', `INSERT INTO shelf VALUES ('LAMP')`)
  const copies = await Promise.all([copyTestDatabase(original), copyTestDatabase(original)])
  const [one, other] = copies as [(typeof copies)[0], (typeof copies)[0]]
  expect(await ask(one.url, `INSERT INTO shelf VALUES ('MUG')`)).toEqual(['LAMP', 'MUG'])
  expect(await ask(other.url)).toEqual(['LAMP'])
  await Promise.all([original, one, other].map((each) => each.drop()))
})
