import { expect, test } from 'vitest'
import { readText } from './testing/read-text.ts'

// A file as large as a desk takes. What takes quadratic time takes many minutes with it.
const length = 50_000
const count = 20
const patience = 50_000

const cells = {
  blanks: `x${' '.repeat(length)}x`,
  'blanks of another kind': `x${'\u2003'.repeat(length)}x`,
  'blank lines': `x${'\n '.repeat(length / 2)}x`,
  digits: '1'.repeat(length),
  letters: 'a'.repeat(length),
  braces: '{a|'.repeat(length / 3),
  tags: 'x<a '.repeat(length / 4),
  comments: 'x<!--'.repeat(length / 5),
  scripts: 'x<script>'.repeat(length / 9),
  'encoded tags': 'x&lt;p '.repeat(length / 7),
  entities: '&amp;'.repeat(length / 5),
  brackets: 'x[a b=c '.repeat(length / 8),
  dashes: '-'.repeat(length),
  pairs: 'a: b, '.repeat(length / 6),
}

test.each([
  ['blanks', 'category,breadcrumbs,description,name'],
  ['blanks of another kind', 'category,breadcrumbs,description,name'],
  ['blank lines', 'category,breadcrumbs,description'],
  ['digits', 'price,sale price,stock,weight'],
  ['letters', 'variations,currency,status,category'],
  ['braces', 'variations,images,sizes'],
  ['tags', 'description,name,category,sizes'],
  ['comments', 'description,name,category,sizes'],
  ['scripts', 'description,name'],
  ['encoded tags', 'description,name'],
  ['entities', 'description,name'],
  ['brackets', 'description,variations'],
  ['dashes', 'category,breadcrumbs'],
  ['pairs', 'description,variations'],
] as const)('cells of nothing but %s cost no more than their length', { timeout: patience }, async (fill, columns) => {
  for (const column of columns.split(',')) {
    const others = ['name', 'price', 'sku'].filter((name) => name !== column)
    const rows = Array.from({ length: count }, (_, n) => `${others.map(() => n + 1).join()},"${cells[fill]}"`)
    const { products, refused } = await readText([`${others.join()},${column}`, ...rows, ''].join('\n'), {
      currency: 'EUR',
    })
    expect(products.length + refused.length).toBe(count)
  }
})

test('a whole file that is one product is refused, each line once', { timeout: patience }, async () => {
  const rows = Array.from({ length: 2_000 }, (_, n) => `x,X,Size,S${n},${n % 2},EUR,${n % 3 ? 'active' : 'draft'}`)
  const text = ['handle,title,option1 name,option1 value,price,currency,status', ...rows, ''].join('\n')
  const { products, refused } = await readText(text)
  expect(products).toEqual([])
  expect(refused.map(({ line }) => line)).toEqual(rows.map((_, n) => n + 2))
  expect(refused[1]?.reason).toMatch(/variants, more than 500$/)
})

test('a row that multiplies its options is refused before they are', async () => {
  const values = (name: string) => Array.from({ length: 2_000 }, (_, n) => `${name}${n}`).join('|')
  const text = `sku,name,price,currency,sizes,colours,pattern\nA,Rug,10,EUR,${values('s')},${values('c')},${values('p')}\n`
  const { products, refused } = await readText(text)
  expect(products).toEqual([])
  expect(refused).toEqual([{ line: 2, reason: 'it has 8000000000 variants, more than 500' }])
})
