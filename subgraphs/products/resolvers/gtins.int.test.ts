import { afterAll, beforeAll, expect, test } from 'vitest'
import { rebuildProductViews } from '../projections/rebuild-store.ts'
import { makeProduct, openProducts, type ProductsHarness } from '../testing/harness.ts'

const ean = '4006381333931'
const upc = '036000291452'

let shop: ProductsHarness
beforeAll(async () => {
  shop = await openProducts()
})
afterAll(() => shop.close())

const fields = 'id sku gtin edition'
const update = (input: object) =>
  shop.ask(
    'staff',
    `mutation($i: UpdateVariantInput!) { updateVariant(input: $i) { __typename
      ... on VariantChanged { variant { ${fields} } } ... on InvalidInput { message path } } }`,
    { i: input },
  )
const having = async (gtin: string, who: 'guest' | 'staff' = 'guest'): Promise<string[]> => {
  const { variants } = await shop.ask(who, 'query($gtin: String!) { variants(gtin: $gtin) { id } }', { gtin })
  return variants.map(({ id }: { id: string }) => id)
}
const wordsOf = async (words: string): Promise<string[]> => {
  const { products } = await shop.ask('staff', 'query($w: String) { products(words: $w) { edges { node { id } } } }', {
    w: words,
  })
  return products.edges.map(({ node }: { node: { id: string } }) => node.id)
}

test('a variant has the number that staff typed, without what stood in between', async () => {
  const { variantId } = await makeProduct(shop)
  const { updateVariant } = await update({ id: variantId, gtin: '4 006381-333931' })
  expect(updateVariant).toMatchObject({ __typename: 'VariantChanged', variant: { gtin: ean } })
  expect(await having('04006381333931')).toEqual([variantId])
  // What is left out stays, and null empties it.
  const { variant } = (await update({ id: variantId, weightGrams: 5 })).updateVariant
  expect(variant.gtin).toBe(ean)
  const emptied = (await update({ id: variantId, gtin: null, ifEdition: variant.edition })).updateVariant.variant
  expect(emptied).toMatchObject({ gtin: null })
  expect(emptied.edition).not.toBe(variant.edition)
  expect(await having(ean)).toEqual([])
})

test.each([
  ['4006381333932', 'The last digit does not fit the others: one of them is mistyped.'],
  ['12345', 'A GTIN has 8, 12, 13 or 14 digits.'],
])('%s is refused wherever it comes in', async (gtin, message) => {
  const { id, variantId } = await makeProduct(shop)
  const refused = { __typename: 'InvalidInput', message }
  expect((await update({ id: variantId, gtin })).updateVariant).toEqual({ ...refused, path: ['gtin'] })
  const variant = { sku: `S-${gtin}`, selection: [], price: { amount: '1.00', currency: 'EUR' }, gtin }
  const made = await shop.ask(
    'staff',
    'mutation($i: CreateProductInput!) { createProduct(input: $i) { __typename ... on InvalidInput { message path } } }',
    { i: { name: 'Pen', variants: [variant] } },
  )
  expect(made.createProduct).toEqual({ ...refused, path: ['variants', '0', 'gtin'] })
  const added = await shop.ask(
    'staff',
    'mutation($i: AddVariantInput!) { addVariant(input: $i) { __typename ... on InvalidInput { message path } } }',
    { i: { productId: id, ...variant } },
  )
  expect(added.addVariant).toEqual({ ...refused, path: ['gtin'] })
})

test('two may have one number, each spelled in its own way; what is not on sale is for staff alone', async () => {
  const [one, two, draft] = [
    await makeProduct(shop),
    await makeProduct(shop),
    await makeProduct(shop, { status: 'DRAFT' }),
  ]
  await update({ id: one.variantId, gtin: upc })
  await update({ id: two.variantId, gtin: `0${upc}` })
  await update({ id: draft.variantId, gtin: upc })
  expect(await having(upc)).toEqual([one.variantId, two.variantId])
  expect(await having('0 36000 29145 2', 'staff')).toEqual([one.variantId, two.variantId, draft.variantId])
  expect(await having('no number')).toEqual([])
  expect((await wordsOf(`00${upc}`)).toSorted()).toEqual([one.id, two.id, draft.id].toSorted())
})

test('a variant that is withdrawn keeps its number, and has it again', async () => {
  const { id, variantId } = await makeProduct(shop, { status: 'DRAFT' })
  await update({ id: variantId, gtin: '96385074' })
  await shop.ask('staff', 'mutation($id: ID!) { withdrawVariant(id: $id) { __typename } }', { id: variantId })
  expect(await having('96385074', 'staff')).toEqual([])
  const { withdrawnVariants } = await shop.ask(
    'staff',
    'query($id: ID!) { withdrawnVariants(productId: $id) { gtin } }',
    {
      id,
    },
  )
  expect(withdrawnVariants).toEqual([{ gtin: '96385074' }])
  await shop.ask('staff', 'mutation($id: ID!) { restoreVariant(id: $id) { __typename } }', { id: variantId })
  expect(await having('96385074', 'staff')).toEqual([variantId])
})

test('the views are made anew with numbers', async () => {
  const { variantId } = await makeProduct(shop)
  await update({ id: variantId, gtin: '4901234567894' })
  await shop.db.updateTable('variant_views').set({ gtin_key: null }).execute()
  expect(await having('4901234567894')).toEqual([])
  await rebuildProductViews(shop.db)
  expect(await having('4901234567894')).toEqual([variantId])
})

test('events say the number, so that others need not ask', async () => {
  const { id, variantId } = await makeProduct(shop)
  await update({ id: variantId, gtin: ean })
  expect((await shop.outbox(id)).at(-1)?.data).toMatchObject({ variants: [{ variantId, gtin: ean }] })
})
