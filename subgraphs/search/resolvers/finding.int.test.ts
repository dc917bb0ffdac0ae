import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { replaceSynonyms } from '../query/replace-synonyms.ts'
import { openSearch, type SearchHarness } from '../testing/harness.ts'
import { nameOf, type Sample } from '../testing/samples.ts'

let shop: SearchHarness

const shelf: Sample[] = [
  { id: 'p1', name: 'Table lamp', brand: 'Glimmer' },
  { id: 'p2', name: 'Lamp oil', brand: 'Wick', description: 'For a table or a shelf.' },
  { id: 'p3', name: 'Enamel mug' },
  { id: 'p4', name: 'Стеклянная лампа' },
  { id: 'p5', name: 'Κεραμική κούπα' },
  { id: 'p6', name: 'مصباح نحاسي' },
  { id: 'p7', name: 'โคมไฟตั้งโต๊ะ' },
  { id: 'p8', name: 'Tischlampe aus Messing' },
  { id: 'p9', name: 'Tisch aus Eiche' },
  { id: 'p10', name: '무선충전기' },
  { id: 'p11', name: 'Lantern of brass' },
  { id: 'p12', name: 'Lantern of tin' },
  { id: 'p13', name: 'Lantern of paper' },
  { id: 'p14', name: 'Lantren of glass' },
  { id: 'p15', name: 'ガラスの花瓶' },
  { id: 'p16', name: 'Corner couch' },
  { id: 'p17', name: 'Velvet curtain' },
  { id: 'p18', name: 'Velvet curtain with a lining, in velvet' },
  { id: 'p19', name: 'Wool jacket', sizes: ['S', 'M'], category: ['clothing', 'jackets'] },
  { id: 'p20', name: 'Shampoo 500ml' },
  { id: 'p21', name: 'Shower gel 250 ml' },
  { id: 'p22', name: 'Frame 10 × 15 cm' },
  { id: 'p23', name: 'Monitor 24"' },
  { id: 'p24', name: 'Monitor 27 inch' },
  { id: 'p25', name: 'Kinderwagen' },
  { id: 'p26', name: 'やかん' },
  { id: 'p27', name: '블루투스 스피커' },
  { id: 'p28', name: 'Deri cüzdan' },
  { id: 'p29', name: 'iPhone case, clear' },
  { id: 'p30', name: 'पीतल का टेबल लैंप' },
  { id: 'p31', name: 'מנורת שולחן מפליז' },
  { id: 'p32', name: '咖啡杯' },
  { id: 'p33', name: 'Kubek emaliowany' },
  { id: 'p34', name: 'Vaelluskengät' },
  { id: 'p35', name: 'Керамічна чашка' },
  { id: 'p36', name: 'Koffiemok en koffie' },
  { id: 'p37', name: 'Cove of plaster' },
  { id: 'p38', name: 'Cover of linen' },
  { id: 'p39', name: 'Fountain pen', category: ['stationery', 'desk'] },
  { id: 'p40', name: 'Notebook', category: ['stationery', 'desk'] },
  { id: 'p41', name: 'Ink', category: ['stationery', 'desk'] },
  { id: 'p42', name: 'Bookcase' },
  { id: 'p43', name: 'Round teapot' },
  { id: 'p44', name: 'Tee of cotton' },
  { id: 'p45', name: 'Potted fern' },
]

beforeAll(async () => {
  shop = await openSearch()
  for (const sample of shelf) await shop.hearProduct(sample)
  await shop.hearStock('p18-One', 2)
})

afterAll(() => shop.close())

const found = (query: string) => shop.found(query)

describe('what is typed in another form than the catalog has it', () => {
  it.each([
    ['kubków', 'p33'],
    ['emaliowane kubki', 'p33'],
    ['kenkä', 'p34'],
    ['чашок', 'p35'],
    ['mokken', 'p36'],
  ])('is found as what it is, and is no mistake: %s', async (query, product) => {
    const answer = await shop.search({ query })
    expect(answer.edges.map(({ node }: { node: { id: string } }) => nameOf(node.id))).toEqual([product])
    expect(answer).toMatchObject({ correctedQuery: null, leftOut: [] })
  })

  it('brings no word that only looks alike to one that the catalog has', async () => {
    expect(await found('cover')).toEqual(['p38'])
    expect((await found('coven')).sort()).toEqual(['p37', 'p38'])
  })
})

it('what a word is the end of goes before what it only begins', async () => {
  expect(await found('book')).toEqual(['p40', 'p42'])
})

describe('what is typed wrong', () => {
  it.each([
    ['tabel lamp', 'p1', 'table lamp'],
    ['lmap oil', 'p2', 'lamp oil'],
    ['mgu', 'p3', 'mug'],
    ['стеклянаня лапма', 'p4', 'стеклянная лампа'],
    ['κεραμκιή', 'p5', 'κεραμικη'],
    ['مصبحا', 'p6', 'مصباح'],
    ['tablelamp', 'p1', 'table lamp'],
    ['tee pot', 'p43', 'teapot'],
    ['round tee pot', 'p43', 'round teapot'],
  ])('%s is taken for what is there', async (query, first, corrected) => {
    const { edges, correctedQuery, leftOut } = await shop.search({ query })
    expect(nameOf(edges[0].node.id)).toBe(first)
    expect({ correctedQuery, leftOut }).toEqual({ correctedQuery: corrected, leftOut: [] })
  })

  it('is corrected though a seller has misspelt it as well, whose product is still found', async () => {
    const { edges, correctedQuery } = await shop.search({ query: 'lantren' })
    const ids = edges.map(({ node }: { node: { id: string } }) => nameOf(node.id))
    expect(correctedQuery).toBe('lantern')
    expect(ids.toSorted()).toEqual(['p11', 'p12', 'p13', 'p14'])
    expect(await found('lantern')).not.toContain('p14')
  })

  it.each([
    ['tabel la', 'Table lamp'],
    ['enmael', 'Enamel mug'],
    ['tabke lampp', 'Table lamp'],
    ['korner couch', 'Corner couch'],
    ['kubke emaliowayn', 'Kubek emaliowany'],
    ['a lamp for the table', 'Table lamp'],
    ['Tisch asu Eihce', 'Tisch aus Eiche'],
    ['monitor ni 27 inch', 'Monitor 27 inch'],
  ])('is completed all the same: %s', async (typed, name) => {
    expect(await shop.suggest(typed)).toEqual([name])
  })

  it('is completed though its last word begins many others', async () => {
    const names = ['panda', 'panel', 'pancake', 'pannier', 'panorama', 'panther', 'pantry', 'pansy', 'pan']
    for (const [nth, name] of names.entries()) await shop.hearProduct({ id: `p${50 + nth}`, name: `Iron ${name}` })
    expect(await shop.suggest('irron pan')).toContain('Iron pan')
  })

  it.each([
    ['やか', 'やかん'],
    ['250m', 'Shower gel 250 ml'],
    ['10x1', 'Frame 10 × 15 cm'],
    ['kinder w', 'Kinderwagen'],
  ])('is completed however its words are parted: %s', async (typed, name) => {
    expect(await shop.suggest(typed)).toEqual([name])
  })
})

describe('words', () => {
  it.each([
    ['i phone case', 'p29'],
    ['iphone cases', 'p29'],
    ['टेबल लैम्प', 'p30'],
    ['המנורה', 'p31'],
    ['מנורות', 'p31'],
    ['שולחנות', 'p31'],
    ['杯子', 'p32'],
  ])('%s are those of the catalog, however they are written, and nothing is left out', async (query, id) => {
    const { edges, leftOut, correctedQuery } = await shop.search({ query })
    expect(edges.map(({ node }: { node: { id: string } }) => nameOf(node.id))).toEqual([id])
    expect({ leftOut, correctedQuery }).toEqual({ leftOut: [], correctedQuery: null })
  })

  it('that nothing has together are left out, which is said', async () => {
    const { edges, leftOut, correctedQuery } = await shop.search({ query: 'purple table lamp' })
    expect(edges.map(({ node }: { node: { id: string } }) => nameOf(node.id))).toEqual(['p1', 'p2'])
    expect({ leftOut, correctedQuery }).toEqual({ leftOut: ['purple'], correctedQuery: null })
    expect((await shop.search({ query: 'enamel oil' })).leftOut).toEqual(['enamel'])
    // What was typed as it is there counts more than a guess at a word.
    const guessed = await shop.search({ query: 'velvte wool' })
    expect([guessed.leftOut, guessed.correctedQuery]).toEqual([['velvte'], null])
    expect((await shop.search({ query: 'xylophone' })).edges).toEqual([])
  })

  it.each([
    ['desk oil', 'p2', null],
    ['oil for the desk', 'p2', null],
    ['desk mgu', 'p3', 'mug'],
  ])('leave a category out rather than what a thing is called: %s', async (query, first, corrected) => {
    const { edges, leftOut, correctedQuery } = await shop.search({ query })
    expect([nameOf(edges[0].node.id), leftOut, correctedQuery]).toEqual([first, ['desk'], corrected])
  })

  it('find compounds, parts of words written together, and other numbers and cases', async () => {
    expect(await found('Lampen')).toEqual(expect.arrayContaining(['p1', 'p2', 'p8']))
    expect(await found('충전기')).toEqual(['p10'])
    expect(await found('лампы')).toEqual(['p4'])
    expect(await found('المصباح')).toEqual(['p6'])
    expect(await found('花瓶')).toEqual(['p15'])
    expect(await found('瓶')).toEqual(['p15'])
    expect(await found('โคมไฟ')).toEqual(['p7'])
    expect((await shop.search({ query: 'カラス' })).correctedQuery).toBe('ガラス')
  })

  it('find what has another word for it, as staff say', async () => {
    expect(await found('sofa')).toEqual(['p16'])
    expect((await shop.search({ query: 'hob' })).correctedQuery).toBeNull()
    await replaceSynonyms(shop.deps, [['curtain', 'window cloth']])
    expect(await found('sofa')).toEqual([])
    expect((await found('window cloth')).toSorted()).toEqual(['p17', 'p18'])
  })
})

describe('what is measured', () => {
  it.each([
    ['shampoo 500 ml', 'p20', []],
    ['250ml gel', 'p21', []],
    ['10x15 frame', 'p22', []],
    ['frame 10x15cm', 'p22', []],
    ['frame 10 x 15', 'p22', []],
    // Of two words nothing has together a number says more than its unit, and whatever it is of more than a number.
    ['24 inch monitor', 'p23', ['inch']],
    ['27 cm monitor', 'p24', ['cm']],
    ['kinderwagen 500', 'p25', ['500']],
  ])('is found as %j', async (query, first, left) => {
    const { edges, leftOut } = await shop.search({ query })
    expect([nameOf(edges[0].node.id), leftOut]).toEqual([first, left])
  })
})

describe('words of other scripts and tongues', () => {
  it.each([
    ['kinder wagen', 'p25'],
    ['Kinder\u00adwagen', 'p25'],
    ['ヤカン', 'p26'],
    ['블루투스스피커', 'p27'],
    ['cüzdanlar', 'p28'],
  ])('are found as %s', async (query, first) => {
    expect(await found(query)).toEqual([first])
  })

  it('are none where somebody types marks and pictures alone, which nothing has', async () => {
    for (const query of ['???', '💡', '❤\ufe0f']) {
      expect(await shop.search({ query })).toMatchObject({ totalCount: 0, edges: [], facets: [], leftOut: [] })
    }
    expect(await found('💡 kinderwagen')).toEqual(['p25'])
  })
})

describe('first comes', () => {
  it('the whole name, then what can be had, then a name over a description', async () => {
    expect(await found('velvet curtain')).toEqual(['p17', 'p18'])
    expect(await found('velvet')).toEqual(['p18', 'p17'])
    expect(await found('table lamp')).toEqual(['p1', 'p2'])
  })

  it('the product of a SKU, however it is written', async () => {
    expect(await found('p19-m')).toEqual(['p19'])
    expect(await found('P19 M')).toEqual(['p19'])
  })
})

it('a category finds what stands in those that lie in it', async () => {
  const category = { categoryId: 'clothing', name: 'Garments', slug: 'clothing', parentId: null, path: ['clothing'] }
  await shop.hear('products.events', 'category.created', category, { subject: 'clothing', version: 1 })
  await shop.hearProduct({ id: 'p21', name: 'Rain cape', category: ['clothing', 'capes'] })
  expect(await found('garments')).toEqual(['p21'])
})

describe('one variant', () => {
  it('meets options and stock', async () => {
    await shop.hearStock('p19-S', 1)
    const stocked = (value: string) => shop.found('', { inStock: true, options: [{ option: 'Size', values: [value] }] })
    expect(await stocked('S')).toEqual(['p19'])
    expect(await stocked('M')).toEqual([])
    await shop.hearStock('p19-S', 0, 2)
    expect(await stocked('S')).toEqual([])
  })
})

describe('facets', () => {
  it('count what lies below, keep what is selected, and have labels', async () => {
    const { facets } = await shop.search({ filter: { category: 'clothing', brands: ['Nobody'] } })
    const of = (name: string) => facets.find((facet: { name: string }) => facet.name === name)?.values
    expect(of('category')).toContainEqual(expect.objectContaining({ value: 'clothing', count: 0, selected: true }))
    expect(of('brand')).toContainEqual(expect.objectContaining({ value: 'Nobody', count: 0, selected: true }))
    const all = await shop.search({ filter: { category: 'clothing' } })
    const [category] = all.facets
    expect(category.values[0]).toMatchObject({ value: 'clothing', label: 'Garments', count: 2, selected: true })
  })

  it('of an option that is called like one of ours is apart', async () => {
    await shop.hearProduct({ id: 'p20', name: 'Toy', brand: 'Wick', option: 'Brand', sizes: ['Odd'] })
    const { facets } = await shop.search({ query: 'toy' })
    expect(facets.map(({ name, option }: { name: string; option: string | null }) => [name, option])).toEqual(
      expect.arrayContaining([
        ['brand', null],
        ['option:Brand', 'Brand'],
      ]),
    )
  })
})

describe('pages', () => {
  it('show nothing twice and miss nothing that stays, while prices change', async () => {
    for (let nth = 30; nth < 40; nth++) {
      await shop.hearProduct({ id: `p${nth}`, name: 'Counter', price: `${nth}.00`, category: ['play', 'counters'] })
    }
    const filter = { category: 'counters' }
    const seen: string[] = []
    let after: string | undefined
    do {
      const { edges, pageInfo } = await shop.search({ filter, sort: 'PRICE_ASC', first: 3, after })
      seen.push(...edges.map(({ node }: { node: { id: string } }) => nameOf(node.id)))
      // The first, which was shown, becomes the dearest.
      if (!after)
        await shop.hearProduct({ id: 'p30', name: 'Counter', price: '99.00', category: ['play', 'counters'] }, 2)
      after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined
    } while (after)
    expect(seen).toEqual(Array.from({ length: 10 }, (_, nth) => `p${nth + 30}`))
  })
})
