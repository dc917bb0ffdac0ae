import { newId } from '@micromart/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openProducts, type ProductsHarness } from '../testing/harness.ts'

let shop: ProductsHarness
beforeAll(async () => {
  shop = await openProducts()
})
afterAll(() => shop.close())

const fields = `__typename
  ... on CatalogImportChanged { catalogImport { id file made changed closedAt undoneAt begunBy { id } } }
  ... on Problem { message }`
const invalid = '... on InvalidInput { path }'
const missing = '... on NotFound { of }'
const begin = async (file = 'goods.csv') =>
  (
    await shop.ask(
      'staff',
      `mutation($i: BeginCatalogImportInput!) { done: beginCatalogImport(input: $i) { ${fields} ${invalid} } }`,
      { i: { file } },
    )
  ).done
const note = async (importId: string, steps: object[], leaves?: string[]) =>
  (
    await shop.ask(
      'staff',
      `mutation($i: NoteCatalogImportStepsInput!) { done: noteCatalogImportSteps(input: $i) { ${fields} ${invalid} ${missing} } }`,
      { i: { importId, steps, leaves } },
    )
  ).done
const mark = async (name: 'closeCatalogImport' | 'noteCatalogImportUndone', id: string) =>
  (await shop.ask('staff', `mutation($id: ID!) { done: ${name}(id: $id) { ${fields} ${missing} } }`, { id })).done
const makes = (slug: string) => ({ kind: 'MAKES', of: `product ${slug}`, note: slug })
const changes = (of: string, text = of) => ({ kind: 'CHANGES', of, note: text })
const stepsOf = async (id: string, first: number, after?: string) => {
  const source = `query($id: ID!, $first: Int, $after: String) { catalogImport(id: $id) { steps(first: $first, after: $after) {
    edges { node { kind of note } } pageInfo { endCursor hasNextPage } } } }`
  const { catalogImport } = await shop.ask('staff', source, { id, first, after })
  const { edges, pageInfo } = catalogImport.steps
  return { notes: edges.map(({ node }: { node: { note: string } }) => node.note), ...pageInfo }
}

test('an import tells who brought in what, and what it was about to do, the last first', async () => {
  const begun = await begin('Frühling 2026.csv')
  expect(begun).toMatchObject({
    __typename: 'CatalogImportChanged',
    catalogImport: { file: 'Frühling 2026.csv', made: 0, changed: 0, closedAt: null, undoneAt: null },
  })
  expect(begun.catalogImport.begunBy.id).toMatch(/^usr_/)
  const { id } = begun.catalogImport
  await note(id, [makes('lamp'), makes('vase')])
  const noted = await note(id, [makes('bowl'), changes('price of var_1', '\u00e9\\u0000')])
  expect(noted.catalogImport).toMatchObject({ made: 3, changed: 1 })
  const first = await stepsOf(id, 3)
  expect(first).toMatchObject({ notes: ['\u00e9\\u0000', 'bowl', 'vase'], hasNextPage: true })
  expect(await stepsOf(id, 3, first.endCursor)).toMatchObject({ notes: ['lamp'], hasNextPage: false })
})

test('of each thing the first step is kept, also where several come at once', async () => {
  const { id } = (await begin()).catalogImport
  await note(id, [changes('price of var_1', 'before')])
  await Promise.all(
    Array.from({ length: 6 }, (_, n) => note(id, [changes('price of var_1', `later ${n}`), makes('lamp')])),
  )
  const { catalogImport } = await note(id, [makes('lamp')])
  expect(catalogImport).toMatchObject({ made: 1, changed: 1 })
  expect((await stepsOf(id, 10)).notes.sort()).toEqual(['before', 'lamp'])
})

test('what somebody else has done after all is forgotten, and may be noted again', async () => {
  const { id } = (await begin()).catalogImport
  await note(id, [makes('lamp'), makes('vase'), changes('status of prd_1')])
  const leave = async (...leaves: string[]) => note(id, [], leaves)
  expect(await leave('product vase', 'status of prd_1', 'product bowl')).toMatchObject({
    catalogImport: { made: 1, changed: 0 },
  })
  expect((await stepsOf(id, 10)).notes).toEqual(['lamp'])
  expect(await note(id, [makes('vase')], ['product lamp'])).toMatchObject({ catalogImport: { made: 1, changed: 0 } })
  expect((await stepsOf(id, 10)).notes).toEqual(['vase'])
  expect(await leave()).toMatchObject({ __typename: 'InvalidInput', path: ['steps'] })
  expect(await leave('')).toMatchObject({ __typename: 'InvalidInput', path: ['leaves', '0'] })
  const many = Array.from({ length: 101 }, (_, n) => `product ${n}`)
  expect(await leave(...many)).toMatchObject({ __typename: 'InvalidInput', path: ['leaves'] })
})

test('imports that have changed something are listed, the last first, a page at a time', async () => {
  const [older, none, newer] = [await begin('older'), await begin('none'), await begin('newer')]
  for (const { catalogImport } of [newer, older]) await note(catalogImport.id, [makes('lamp')])
  const source = `query($after: String) { catalogImports(first: 1, after: $after) {
    edges { node { id file } } pageInfo { endCursor hasNextPage } } }`
  const page = async (after?: string) => (await shop.ask('staff', source, { after })).catalogImports
  const one = await page()
  expect(one).toMatchObject({ edges: [{ node: { file: 'newer' } }], pageInfo: { hasNextPage: true } })
  expect((await page(one.pageInfo.endCursor)).edges).toMatchObject([{ node: { file: 'older' } }])
  expect(none.catalogImport.id).toMatch(/^imp_/)
})

test('one that is taken back notes nothing more, and tells when that was, whoever says it again', async () => {
  const { id } = (await begin()).catalogImport
  await note(id, [makes('lamp')])
  const closed = await mark('closeCatalogImport', id)
  expect(closed.catalogImport).toMatchObject({ closedAt: expect.any(String), undoneAt: null })
  expect(await note(id, [makes('vase')])).toMatchObject({ __typename: 'CatalogImportOver' })
  const undone = await mark('noteCatalogImportUndone', id)
  expect(undone.catalogImport).toMatchObject({ closedAt: closed.catalogImport.closedAt, undoneAt: expect.any(String) })
  shop.passTime(60_000)
  expect(await mark('noteCatalogImportUndone', id)).toEqual(undone)
  expect((await stepsOf(id, 10)).notes).toEqual(['lamp'])
})

test.each([
  ['no step', [], ['steps']],
  ['a hundred and one', Array.from({ length: 101 }, (_, n) => makes(`${n}`)), ['steps']],
  ['one of nothing', [{ ...makes('a'), of: '' }], ['steps', '0', 'of']],
  ['one of too much', [{ ...makes('a'), of: 'a'.repeat(301) }], ['steps', '0', 'of']],
  ['a note that is too long', [{ ...makes('a'), note: 'a'.repeat(400_001) }], ['steps', '0', 'note']],
])('%s is not noted', async (_what, steps, path) => {
  const { id } = (await begin()).catalogImport
  expect(await note(id, steps)).toMatchObject({ __typename: 'InvalidInput', path })
})

test('a file without a name begins nothing, and to what is no import nothing is done', async () => {
  expect(await begin(' ')).toMatchObject({ __typename: 'InvalidInput', path: ['file'] })
  expect(await begin('a'.repeat(201))).toMatchObject({ __typename: 'InvalidInput', path: ['file'] })
  for (const id of [newId('imp'), newId('prd'), "' OR 1=1--"]) {
    expect(await note(id, [makes('a')])).toMatchObject({ __typename: 'NotFound', of: id })
    expect(await mark('closeCatalogImport', id)).toMatchObject({ __typename: 'NotFound', of: id })
    expect(await mark('noteCatalogImportUndone', id)).toMatchObject({ __typename: 'NotFound', of: id })
    expect(await shop.ask('staff', 'query($id: ID!) { catalogImport(id: $id) { id } }', { id })).toEqual({
      catalogImport: null,
    })
  }
})

test('nobody but staff sees or begins any', async () => {
  for (const who of ['guest', 'customer'] as const) {
    await expect(shop.ask(who, '{ catalogImports { edges { cursor } } }')).rejects.toThrow()
    await expect(
      shop.ask(who, 'mutation { beginCatalogImport(input: { file: "a" }) { __typename } }'),
    ).rejects.toThrow()
  }
})
