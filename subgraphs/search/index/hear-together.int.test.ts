import { type Message, message } from '@micromart/events'
import { newId } from '@micromart/ids'
import { aRun } from '@micromart/service/testing'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSearch, type SearchHarness } from '../testing/harness.ts'
import { productId, sampleProduct } from '../testing/samples.ts'
import { formDocuments } from './form-documents.ts'

let [together, alone]: SearchHarness[] = []
beforeAll(async () => {
  ;[together, alone] = await Promise.all([openSearch(), openSearch()])
})
afterAll(async () => {
  await Promise.all([together?.close(), alone?.close()])
})

const step = fc.record({
  of: fc.constantFrom('product', 'product', 'stock', 'category'),
  thing: fc.nat(3),
  version: fc.integer({ min: 1, max: 4 }),
  named: fc.constantFrom('Table lamp', 'Oak chair', 'Garden chair'),
  sizes: fc.constantFrom(['S'], ['S', 'M'], ['M', 'L']),
  in: fc.constantFrom<[string, string][]>(['home', 'light'], ['home', 'seats'], ['garden', 'seats']),
  available: fc.constantFrom(0, 0, 3),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** What one says of its own: of each key once. */
function messageOf(run: number, { of, thing, version, named, sizes, in: category, available }: Step): Message {
  const id = `p${run * 10 + thing}`
  const told = { id: newId('evt'), time: new Date(), aggregateVersion: version }
  if (of === 'category') {
    const [root, leaf] = category
    const data = { categoryId: leaf, name: `${named}s`, slug: leaf, path: [root, leaf] }
    return message('products.events', 'category.updated', { ...told, source: 'products', subject: leaf, data })
  }
  if (of === 'stock') {
    const variantId = `${id}-${sizes[0]}`
    const counts = { sku: variantId, onHand: available, reserved: 0, available, reorderPoint: 5 }
    const data = {
      variantId,
      ...counts,
      availability: available > 0 ? ('IN_STOCK' as const) : ('OUT_OF_STOCK' as const),
    }
    return message('inventory.events', 'stock.changed', { ...told, source: 'inventory', subject: variantId, data })
  }
  const data = sampleProduct({ id, name: named, sizes: [...sizes], category, price: `${version}.00` })
  return message('products.events', 'product.updated', { ...told, source: 'products', subject: productId(id), data })
}

/** All that makes answers, and what others were told. Of what is around a product, who is heard first may not have known yet. */
async function known(shop: SearchHarness) {
  const told = (await shop.outboxOn('search.events')).map(({ subject }) => subject).toSorted()
  await sql`UPDATE documents SET form = 0`.execute(shop.db)
  await formDocuments(shop.deps, aRun())
  const { rows } = await sql`
    SELECT 'documents' AS of, to_jsonb(d) - 'moved' AS row FROM documents d
    UNION ALL SELECT 'document_variants', to_jsonb(v) FROM document_variants v
    UNION ALL SELECT 'variant_stock', to_jsonb(s) FROM variant_stock s
    UNION ALL SELECT 'category_names', to_jsonb(c) FROM category_names c
    UNION ALL SELECT 'option_labels', to_jsonb(o) FROM option_labels o
    UNION ALL SELECT 'vocabulary', to_jsonb(w) FROM vocabulary w
    ORDER BY 1, 2`.execute(shop.db)
  return { rows, told }
}

test('what comes together is found, and told of, as if it had come one by one', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 }),
      async (batches) => {
        run++
        for (const steps of batches) {
          const bySubject = new Map(steps.map((it) => messageOf(run, it)).map((it) => [it.subject, it]))
          // Names of categories first, as they are put into the index together.
          const all = [...bySubject.values()].toSorted((a, b) => Number(isProduct(a)) - Number(isProduct(b)))
          await together?.hearTogether(all)
          for (const one of all) await alone?.hearTogether([one])
        }
        if (together && alone) expect(await known(together)).toEqual(await known(alone))
      },
    ),
    { numRuns: 25 },
  )
})

const isProduct = ({ type }: Message) => type === 'product.updated'
