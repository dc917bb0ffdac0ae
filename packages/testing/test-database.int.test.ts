import pg from 'pg'
import { expect, test } from 'vitest'
import { createTestDatabase } from './test-database.ts'

test('two test databases know nothing of each other', async () => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()])
  const clients = [one, other].map(({ url }) => new pg.Client({ connectionString: url }))
  for (const client of clients) await client.connect()
  await clients[0]?.query('CREATE TABLE shelf (sku text)')
  await expect(clients[1]?.query('SELECT * FROM shelf')).rejects.toThrow('does not exist')
  for (const client of clients) await client.end()
  await Promise.all([one.drop(), other.drop()])
})
