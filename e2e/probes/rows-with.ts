import { rowsWith } from '@micromart/testing/rows-with'
import pg from 'pg'
import type { Shop } from '../shop/shop.ts'

/** Stands in for a company of its own, which knows whom it has charged for us. */
const others = ['payments-sandbox']

/** Where a shop's databases, its embedded log among them, have any of some texts: `database table: text`. */
export async function shopRowsWith(shop: Shop, texts: readonly string[]): Promise<string[]> {
  const { databases } = await shop.running()
  const ours = Object.entries(databases).filter(([name]) => !others.includes(name))
  const found = ours.map(async ([name, url]) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      const rows = await rowsWith((text, values) => client.query(text, values), texts)
      return rows.map((row) => `${name} ${row}`)
    } finally {
      await client.end()
    }
  })
  return (await Promise.all(found)).flat()
}
