import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readText } from '@micromart/catalog-import/testing'
import { expect, onTestFinished, test } from 'vitest'
import { mappingFrom } from './mapping.ts'

const file = 'what,worth,was,shown\nLamp,20.00,25.00,yes\nRug,30.00,,no\n'

test('columns that nobody can know are named by hand, and a field is taken away from a column by naming none', async () => {
  await expect(readText(file, { currency: 'EUR' })).rejects.toThrow('name or price')
  const mapping = await mappingFrom(['name=what', 'price=worth', 'compareAt=was', 'published=shown'], undefined)
  const { products } = await readText(file, { currency: 'EUR', mapping })
  expect(products).toMatchObject([
    { name: 'Lamp', status: 'ACTIVE', variants: [{ price: { amount: '20.00' }, compareAtPrice: { amount: '25.00' } }] },
    { name: 'Rug', status: 'DRAFT' },
  ])
  const text = 'name,price,currency,description\nLamp,20,EUR,Internal\n'
  const silent = await mappingFrom(['description='], undefined)
  expect((await readText(text, { mapping: silent })).products[0]?.description).toBeNull()
})

test('a mapping file says the same, and the command line goes before it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'micromart-mapping-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, 'mapping.json')
  await writeFile(path, JSON.stringify({ name: 'what', price: 'was', images: ['A', 'B'], brand: null }))
  expect(await mappingFrom(['price=worth'], path)).toEqual({
    name: ['what'],
    price: ['worth'],
    images: ['A', 'B'],
    brand: [],
  })
  await writeFile(path, '[]')
  await expect(mappingFrom([], path)).rejects.toThrow('no JSON object')
})

test('a field or a column that there is not is told, with those that there are', async () => {
  await expect(mappingFrom(['cost=worth'], undefined)).rejects.toThrow(/no field "cost". The fields are: .*price/)
  await expect(mappingFrom(['price'], undefined)).rejects.toThrow('FIELD="HEADING"')
  const mapping = await mappingFrom(['price=wroth', 'name=what'], undefined)
  await expect(readText(file, { mapping })).rejects.toThrow(
    'names the column "wroth", which the file has not. The columns are: "what"',
  )
})
