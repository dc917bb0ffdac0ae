import { expect, test } from 'vitest'
import { readText } from '../testing/read-text.ts'

const statuses = async (heading: string, ...cells: string[]) => {
  const rows = cells.map((cell, nth) => `A${nth},Lamp ${nth},10.00,${cell}`)
  const { products } = await readText([`sku,name,price,${heading}`, ...rows].join('\n'), { currency: 'EUR' })
  return products.map(({ status }) => status)
}

test.each([
  ['Marketplace state of affairs', ['Active', 'Unpublished', '', 'Archived']],
  ['На витрине', ['Опубликован', 'Скрыт', '', 'В архиве']],
  ['Láthatóság a boltban', ['visible', 'hidden', '', 'archived']],
  ['Wo gezeigt', ['Veröffentlicht', 'Versteckt', '', 'Archiviert']],
])(
  'a column whose every cell says whether something is for sale says so, whatever it is called: %s',
  async (heading, cells) => {
    const [shown = '', hidden = '', none = '', gone = ''] = cells
    expect(await statuses(heading, shown, hidden, none, gone)).toEqual(['ACTIVE', 'DRAFT', 'ACTIVE', 'ARCHIVED'])
  },
)

test.each([
  ['Taxable', ['yes', 'no']],
  ['Remark', ['Active', 'Draft beer']],
  ['Reviews', ['approved', 'pending']],
])('what is said of other things is not: %s', async (heading, cells) => {
  expect(await statuses(heading, ...cells)).toEqual(['ACTIVE', 'ACTIVE'])
})

test('of several columns the one that withholds most is meant', async () => {
  const { products, notes } = await readText(
    `SKU,Item ID,Product Name,Lifecycle Status,Published Status,Price,Currency
W1,111,Lamp,ACTIVE,PUBLISHED,19.99,USD
W2,112,Chair,ACTIVE,UNPUBLISHED,29.99,USD
W3,113,Table,RETIRED,PUBLISHED,39.99,USD
W4,114,Rug,ACTIVE,SYSTEM_PROBLEM,49.99,USD`,
  )
  expect(products.map(({ status }) => status)).toEqual(['ACTIVE', 'DRAFT', 'ARCHIVED', 'DRAFT'])
  expect(notes.map(({ note }) => note)).toEqual([
    'nobody knows what "SYSTEM_PROBLEM" in "Published Status" means: a draft',
  ])
})

test('whoever says which column tells of it, or that none does, is heard', async () => {
  const text = 'sku,name,price,Channel\nA1,Lamp,10.00,Unpublished'
  const said = await readText(text, { currency: 'EUR', mapping: { status: [] } })
  expect(said.products.map(({ status }) => status)).toEqual(['ACTIVE'])
})
