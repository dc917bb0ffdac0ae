import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeProduct, openProducts, type ProductsHarness } from '../testing/harness.ts'

let shop: ProductsHarness
beforeAll(async () => {
  shop = await openProducts()
})
afterAll(() => shop.close())

const withoutPath = '__typename ... on Problem { message } ... on NotFound { of }'
const problem = `${withoutPath} ... on InvalidInput { path }`
const variant = '... on VariantChanged { variant { id sku title weightGrams } }'
const product = '... on ProductChanged { product { options { name values } variants { id sku title } } }'

/** What one mutation with one input answers. */
const does = async (name: string, type: string, fields: string, input: object) =>
  (
    await shop.ask('staff', `mutation($i: ${type}!) { does: ${name}(input: $i) { ${problem} ${fields} } }`, {
      i: input,
    })
  ).does
const changeOptions = (input: object) => does('changeOptions', 'ChangeOptionsInput', product, input)
const updateVariant = (input: object) => does('updateVariant', 'UpdateVariantInput', variant, input)
const addVariant = (productId: string, sku: string, ...values: [string, string][]) =>
  does('addVariant', 'AddVariantInput', variant, {
    ...{ productId, sku, price: { amount: '20', currency: 'EUR' } },
    selection: values.map(([option, value]) => ({ option, value })),
  })
const withdraw = async (id: string) =>
  (
    await shop.ask('staff', `mutation($id: ID!) { does: withdrawVariant(id: $id) { ${withoutPath} ${product} } }`, {
      id,
    })
  ).does
const restore = async (id: string, selection?: object[]) =>
  (
    await shop.ask(
      'staff',
      `mutation($id: ID!, $s: [SelectedOptionInput!]) { does: restoreVariant(id: $id, selection: $s) { ${problem} ${variant} } }`,
      { id, s: selection },
    )
  ).does
const bySku = async (sku: string) =>
  (await shop.ask('guest', 'query($sku: String!) { variant(sku: $sku) { id } }', { sku })).variant

test('an option comes to a product that is sold without one, and values are renamed past each other', async () => {
  const { id, variantId, sku } = await makeProduct(shop)
  const colours = { name: 'Colour', values: [{ value: 'Red' }, { value: 'Blue' }] }
  expect(await changeOptions({ productId: id, options: [colours] })).toMatchObject({
    path: ['options', '0', 'forPresent'],
  })
  const changed = await changeOptions({ productId: id, options: [{ ...colours, forPresent: 'Red' }] })
  expect(changed.product).toEqual({
    options: [{ name: 'Colour', values: ['Red', 'Blue'] }],
    variants: [{ id: variantId, sku, title: 'Red' }],
  })
  await addVariant(id, `${sku}-B`, ['Colour', 'Blue'])
  const swapped = {
    name: 'Shade',
    was: 'Colour',
    values: [
      { value: 'Blue', was: 'Red' },
      { value: 'Red', was: 'Blue' },
    ],
  }
  const { variants } = (await changeOptions({ productId: id, options: [swapped] })).product
  expect(variants.map(({ title }: { title: string }) => title)).toEqual(['Blue', 'Red'])
  // What the write side has is what everybody was told.
  expect(await addVariant(id, `${sku}-R`, ['Shade', 'Red'])).toMatchObject({
    __typename: 'InvalidInput',
    path: ['selection'],
  })
  const gone = { name: 'Shade', values: [{ value: 'Red' }] }
  expect(await changeOptions({ productId: id, options: [gone] })).toMatchObject({ path: ['options', '0', 'values'] })
  expect(await changeOptions({ productId: 'prd_0', options: [gone] })).toMatchObject({ __typename: 'NotFound' })
  const events = await shop.outboxOn('products.events', id)
  expect(events.at(-1)).toMatchObject({ type: 'product.updated', data: { options: [{ name: 'Shade' }] } })
})

test('a variant is withdrawn, sold no more, and comes back under its id', async () => {
  const { id, variantId, sku } = await makeProduct(shop)
  expect(await withdraw(variantId)).toMatchObject({ __typename: 'NothingToSell' })
  const size = { name: 'Size', values: [{ value: 'S' }, { value: 'L' }], forPresent: 'S' }
  await changeOptions({ productId: id, options: [size] })
  const large = (await addVariant(id, `${sku}-L`, ['Size', 'L'])).variant
  expect((await withdraw(variantId)).product.variants).toEqual([large].map(({ weightGrams: _, ...rest }) => rest))
  expect([await bySku(sku), await bySku(`${sku}-L`)]).toEqual([null, { id: large.id }])
  expect(await withdraw(variantId)).toMatchObject({ __typename: 'NotFound', of: variantId })
  const list =
    'query($id: ID!) { withdrawnVariants(productId: $id) { variantId sku title selection { value } price { amount } } }'
  expect((await shop.ask('staff', list, { id })).withdrawnVariants).toEqual([
    { variantId, sku, title: 'S', selection: [{ value: 'S' }], price: { amount: '19.90' } },
  ])
  await expect(shop.ask('customer', list, { id })).rejects.toThrow()
  // Somebody else takes its place and its number meanwhile.
  const heir = (await addVariant(id, sku, ['Size', 'S'])).variant
  expect(await restore(variantId)).toMatchObject({ __typename: 'InvalidInput', path: ['selection'] })
  await changeOptions({ productId: id, options: [{ ...size, values: [...size.values, { value: 'M' }] }] })
  expect(await restore(variantId, [{ option: 'Size', value: 'M' }])).toMatchObject({ __typename: 'SkuTaken' })
  expect(await updateVariant({ id: heir.id, sku: `${sku}-S` })).toMatchObject({ variant: { sku: `${sku}-S` } })
  expect(await restore(variantId, [{ option: 'Size', value: 'M' }])).toMatchObject({
    variant: { id: variantId, sku, title: 'M' },
  })
  expect(await bySku(sku)).toEqual({ id: variantId })
  expect(await restore(variantId)).toMatchObject({ __typename: 'NotFound' })
  expect((await shop.ask('staff', list, { id })).withdrawnVariants).toEqual([])
})

test('a variant has another SKU, choice and weight, of those that are free', async () => {
  const [one, other] = [await makeProduct(shop), await makeProduct(shop)]
  const size = { name: 'Size', values: [{ value: 'S' }, { value: 'L' }], forPresent: 'S' }
  await changeOptions({ productId: one.id, options: [size] })
  expect(await updateVariant({ id: one.variantId, sku: other.sku.toLowerCase() })).toMatchObject({
    __typename: 'SkuTaken',
  })
  const input = {
    id: one.variantId,
    sku: `${one.sku}-NEW`,
    weightGrams: 700,
    selection: [{ option: 'Size', value: 'L' }],
  }
  expect(await updateVariant(input)).toMatchObject({ variant: { sku: `${one.sku}-NEW`, title: 'L', weightGrams: 700 } })
  expect(await updateVariant({ id: one.variantId, weightGrams: null })).toMatchObject({
    variant: { title: 'L', weightGrams: null },
  })
  expect([await bySku(one.sku), await bySku(`${one.sku}-new`)]).toEqual([null, { id: one.variantId }])
  expect(await updateVariant({ id: one.variantId, selection: [] })).toMatchObject({ path: ['selection'] })
  expect(await updateVariant({ id: one.variantId, sku: null })).toMatchObject({ path: ['sku'] })
  expect(await updateVariant({ id: 'var_0', sku: 'X' })).toMatchObject({ __typename: 'NotFound', of: 'var_0' })
})

test('a SKU is found however its letters are composed, of a version before, too', async () => {
  const { id, variantId } = await makeProduct(shop)
  const [composed, decomposed] = ['GR\u00dcN-1', 'GRU\u0308N-1']
  expect(await updateVariant({ id: variantId, sku: decomposed })).toMatchObject({ variant: { sku: composed } })
  for (const sku of [composed, decomposed, decomposed.toLowerCase()])
    expect(await bySku(sku)).toEqual({ id: variantId })
  await sql`UPDATE variant_views SET sku = ${decomposed} WHERE product_id = ${id}`.execute(shop.db)
  expect(await bySku(decomposed)).toEqual({ id: variantId })
})
