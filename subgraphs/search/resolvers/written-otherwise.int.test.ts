import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSearch, type SearchHarness } from '../testing/harness.ts'
import { nameOf, type Sample } from '../testing/samples.ts'

let shop: SearchHarness

const shelf: Sample[] = [
  { id: 'p1', name: 'AT&T phone cover' },
  { id: 'p2', name: 'Linen T-Shirt' },
  { id: 'p3', name: 'Cotton T Shirt' },
  { id: 'p4', name: 'Drinking bottle, 0,5 l' },
  { id: 'p5', name: 'Jerrycan 5 l' },
  { id: 'p6', name: 'Puzzle of 1,000 pieces' },
  { id: 'p7', name: 'C++ for everyone' },
  { id: 'p8', name: 'USB-C cable' },
  { id: 'p9', name: 'In-ear headphones' },
  { id: 'p10', name: 'Over-ear headphones' },
  { id: 'p11', name: 'Чехол кожаный' },
  { id: 'p12', name: 'Desk fan', sizes: ['AB123456'] },
  { id: 'p13', name: 'Watercolours in a box' },
  { id: 'p14', name: 'Waterproof boots' },
  { id: 'p15', name: 'Thermos flask' },
  { id: 'p16', name: 'Watering can' },
  { id: 'p17', name: 'Wi-Fi router' },
  { id: 'p18', name: 'Kinderschreibtischstuhl' },
  { id: 'p19', name: '백팩' },
  { id: 'p20', name: 'حقيبة جلدية' },
  { id: 'p21', name: 'แก้วเซรามิก' },
  { id: 'p22', name: 'Daypack' },
  { id: 'p24', name: 'Linen trousers, cut wide' },
  { id: 'p25', name: 'Frying pan' },
  { id: 'p26', name: '折叠雨伞' },
  { id: 'p27', name: '保溫水壺' },
  { id: 'p23', name: 'Potted plant', description: 'Asks for water every other week.' },
]

beforeAll(async () => {
  shop = await openSearch()
  for (const sample of shelf) await shop.hearProduct(sample)
})
afterAll(() => shop.close())

describe('what is written otherwise than the catalog has it', () => {
  it.each([
    ['AT&T', ['p1']],
    ['att', ['p1']],
    ['5 l', ['p5']],
    ['5l', ['p5']],
    ['٥ l', ['p5']],
    ['0.5l', ['p4']],
    ['1000 piece puzzle', ['p6']],
    ['C++', ['p7']],
    ['in-ear', ['p9']],
    ['чeхол', ['p11']],
    ['Ｐ１２ ａｂ １２３４５６', ['p12']],
    ['wi fi', ['p17']],
    ['wifi', ['p17']],
    ['wiifi', ['p17']],
    ['P12 AB-123.456', ['p12']],
    ['Kinderstühle', ['p18']],
    ['빽팩', ['p19']],
    ['حقائب', ['p20']],
    ['เซรามิค', ['p21']],
    ['back pack', ['p22']],
    ['earphone', ['p10', 'p9']],
    ['pant', ['p24']],
    ['雨傘', ['p26']],
    ['水壶', ['p27']],
    ['保温水壶', ['p27']],
  ])('%s is found, and nothing else', async (query, wanted) => {
    const { edges, leftOut } = await shop.search({ query })
    expect(edges.map(({ node }: { node: { id: string } }) => nameOf(node.id))).toEqual(wanted)
    expect(leftOut).toEqual([])
  })

  it('is found written together and apart', async () => {
    expect((await shop.found('tshirt')).toSorted()).toEqual(['p2', 'p3'])
    expect((await shop.found('t-shirts')).toSorted()).toEqual(['p2', 'p3'])
    expect(await shop.found('c')).toEqual(expect.arrayContaining(['p7', 'p8']))
  })

  it.each([
    ['кщгеук', ['p17']],
    ['xt[jk', ['p11']],
  ])('%s may be typed on the other keyboard', async (query, wanted) => {
    expect(await shop.found(query)).toEqual(wanted)
  })
})

it('of two words that nothing has together the one stays that a name has, and not what more of them begin with', async () => {
  const { edges, leftOut } = await shop.search({ query: 'water bottle' })
  expect(edges.map(({ node }: { node: { id: string } }) => nameOf(node.id))).toEqual(['p4'])
  expect(leftOut).toEqual(['water'])
})

it('of two words, one of them misspelt, that stays which was surely meant, and is not read as another that begins otherwise', async () => {
  const { edges, correctedQuery, leftOut } = await shop.search({ query: 'water bottel' })
  expect(edges.map(({ node }: { node: { id: string } }) => nameOf(node.id))).toEqual(['p4'])
  expect({ correctedQuery, leftOut }).toEqual({ correctedQuery: 'bottle', leftOut: ['water'] })
})

it('is misspelt though the catalog has another word for it', async () => {
  for (const [query, correctedQuery] of [
    ['ruksack', 'rucksack'],
    ['bakcpack', 'backpack'],
  ]) {
    const page = await shop.search({ query })
    expect(page).toMatchObject({ correctedQuery, leftOut: [], edges: [{ node: { slug: 'p22' } }] })
  }
})
