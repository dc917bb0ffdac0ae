import { expect, test } from 'vitest'
import { readText } from '../testing/read-text.ts'
import { composedSale } from './composed-sale.ts'
import { normalHeading } from './normal-heading.ts'

test.each([
  ['Visible sur le site', 'published'],
  ['Im Webshop anzeigen', 'published'],
  ['Show on website', 'published'],
  ['Publicar en la web', 'published'],
  ['Pokaż w sklepie', 'published'],
  ['Показывать на сайте', 'published'],
  ['Shop-Status', 'published'],
  ['Exclude from catalog', undefined],
  ['Hide in shop', 'withheld'],
  ['Nicht im Shop anzeigen', 'withheld'],
  ['Ne pas afficher', 'withheld'],
  ['Sitede göster', 'published'],
  ['Näytä verkkokaupassa', 'published'],
  ['Показувати на сайті', 'published'],
  ['商品の表示可否', 'published'],
  ['公開ステータス(名称)', 'published'],
  ['진열 여부', 'published'],
  ['商品削除フラグ', 'withheld'],
  ['非表示フラグ', 'withheld'],
  ['表示順', undefined],
  ['販売価格', undefined],
  ['Shipping enabled', undefined],
  ['Attribute 1 visible', undefined],
  ['Show price', undefined],
  ['Low stock alert active', undefined],
  ['Store', undefined],
])('%s says of being for sale: %s', (heading, says) => {
  expect(composedSale(normalHeading(heading))).toBe(says)
})

const statusesOf = async (heading: string, cells: readonly string[]) => {
  const rows = cells.map((cell, n) => `A${n},Lamp ${n},9.90,${cell}`)
  const { products } = await readText([`sku,name,price,${heading}`, ...rows, ''].join('\n'), { currency: 'EUR' })
  return products.map(({ status }) => status)
}

test.each([
  ['Visible sur le site', ['oui', 'non', 'bientôt'], ['ACTIVE', 'DRAFT', 'DRAFT']],
  ['Im Webshop anzeigen', ['J', 'N', ''], ['ACTIVE', 'DRAFT', 'ACTIVE']],
  ['Nicht im Shop anzeigen', ['nein', 'ja', 'nein'], ['ACTIVE', 'DRAFT', 'ACTIVE']],
  ['公開ステータス(名称)', ['公開', '非公開', '廃止'], ['ACTIVE', 'DRAFT', 'ARCHIVED']],
  ['商品の表示可否', ['Y', 'N', 'Y'], ['ACTIVE', 'DRAFT', 'ACTIVE']],
  ['商品削除フラグ', ['0', '1', ''], ['ACTIVE', 'ARCHIVED', 'ACTIVE']],
  // What is sold in a year.
  ['Vendu en boutique', ['1', '0', '12'], ['ACTIVE', 'ACTIVE', 'ACTIVE']],
  ['Shipping enabled', ['N', 'Y', 'N'], ['ACTIVE', 'ACTIVE', 'ACTIVE']],
])('a column called %s with %j makes %j', async (heading, cells, statuses) => {
  expect(await statusesOf(heading, cells)).toEqual(statuses)
})

test.each([
  ['Command', ['MERGE', 'DELETE', 'NEW']],
  ['update_delete', ['Update', 'Delete', '']],
  ['Akcja', ['', 'Usuń', 'Aktualizuj']],
])('what a column called %s has deleted is archived, and nothing else', async (heading, cells) => {
  expect(await statusesOf(heading, cells)).toEqual(['ACTIVE', 'ARCHIVED', 'ACTIVE'])
})
