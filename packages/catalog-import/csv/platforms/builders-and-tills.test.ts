import { expect, test } from 'vitest'
import { type BriefOfFile, briefOfFixture } from '../testing/brief.ts'

/** What comes of small files of builders of sites, tills, marketplaces and books: each product, then what is refused and told. */
const files: BriefOfFile[] = [
  [
    'loyverse.csv',
    'Loyverse',
    [
      'Espresso: ACTIVE; Strong; Coffee',
      '  10001: 2.50 EUR, 25 pieces',
      'Tee: ACTIVE; Merch',
      '  10002 Size=S: 15.00 EUR, 5 pieces',
      '  10003 Size=M: 15.00 EUR, 0 pieces',
      'Breakfast set: ACTIVE; Food',
      '  10004: 6.00 EUR, 25 pieces',
      'Jam: DRAFT; Food',
      '  10007: 3.00 EUR, 4 pieces',
      'refused 7: "variable" is no price',
      'note 4: the stock "-1" is below 0: taken for 0',
    ],
  ],
  [
    'spree.csv',
    'Spree',
    [
      'Denim shirt: ACTIVE; Wilson; Adventure; Men > Clothing',
      '  https://s.example/1.jpg',
      '  https://s.example/2.jpg',
      '  DENIM-S Colour=Blue Size=S: 62.99 USD was 72.99, 100 pieces, 227 g',
      '  DENIM-M Colour=Blue Size=M: 62.99 USD, 0 pieces',
      'E-book: DRAFT; Wilson; Read; Books',
      '  EBOOK: 9.99 USD, 25 pieces',
    ],
  ],
  [
    'tilda.csv',
    'Tilda',
    [
      'Футболка: ACTIVE; Мир; Хлопок; Одежда > Футболки',
      '  https://t.example/1.jpg',
      '  https://t.example/2.jpg',
      '  https://t.example/r.jpg',
      '  https://t.example/b.jpg',
      '  T-1-R Цвет=Красный: 1990.00 EUR was 2490.00, 5 pieces',
      '  T-1-B Цвет=Синий: 1990.00 EUR, 0 pieces',
      'Кружка: ACTIVE; Мир; Посуда',
      '  https://t.example/k.jpg',
      '  K-1: 590.00 EUR, 25 pieces',
    ],
  ],
  [
    'base-jp.csv',
    'BASE',
    [
      'Tシャツ: ACTIVE; やわらかい',
      '  https://b.example/1.jpg',
      '  https://b.example/2.jpg',
      '  TS-S 種類=S: 2500.00 EUR, 4 pieces',
      '  TS-M 種類=M: 2500.00 EUR, 6 pieces',
      'マグカップ: DRAFT',
      '  https://b.example/m.jpg',
      '  MUG: 1200.00 EUR, 3 pieces',
    ],
  ],
  [
    'haravan.csv',
    'Haravan',
    [
      'Áo thun: ACTIVE; Halm; Mềm; Áo',
      '  https://h.example/1.jpg (Áo đỏ)',
      '  AT-D-S Màu sắc=Đỏ Kích thước=S: 199000.00 EUR was 249000.00, 5 pieces, 200 g',
      '  AT-D-M Màu sắc=Đỏ Kích thước=M: 199000.00 EUR, 0 pieces, 200 g',
      'Nón: DRAFT; Halm; Nón',
      '  NON: 89000.00 EUR, 2 pieces',
    ],
  ],
  [
    'nopcommerce.csv',
    'nopCommerce',
    [
      'Lamp: ACTIVE; Halm; Very bright; Home > Lamps; Sale',
      '  https://n.example/1.jpg',
      '  NC-1: 25.00 EUR was 30.00, 12 pieces',
      'Card: DRAFT; Cards',
      '  NC-2: 10.00 EUR, 25 pieces',
      'Shut: DRAFT; Home',
      '  NC-3: 10.00 EUR, 3 pieces',
      'Ask: DRAFT; Home',
      '  NC-4: 0.00 EUR, 3 pieces',
      'refused 6: a grouped product has no price of its own; the products it is made of are sold by themselves',
      'note 3: a gift card, which this shop cannot issue: a draft',
      'note 5: its price is 0: a draft; --free puts it on sale',
    ],
  ],
  [
    'mercado-libre.csv',
    'Mercado Libre',
    [
      'Camisa: ACTIVE',
      '  https://m.example/1.jpg',
      '  https://m.example/2.jpg',
      '  CAM-R-S Colour=Rojo Talle=S: 10999.00 ARS, 3 pieces',
      '  CAM-R-M Colour=Rojo Talle=M: 10999.00 ARS, 0 pieces',
      'Gorra: DRAFT',
      '  GOR: 5499.90 ARS, 5 pieces',
    ],
  ],
  [
    'zoho.csv',
    'no known platform',
    [
      'Desk lamp: ACTIVE; Halm; Bright; Lighting',
      '  ZL-1: 24.90 EUR, 7 pieces',
      'Old lamp: DRAFT; Lighting',
      '  ZL-2: 9.90 EUR, 0 pieces',
      'Repair: ACTIVE; An hour; service',
      '  SRV: 50.00 EUR, 25 pieces',
    ],
  ],
  [
    'dandomain.tsv',
    'no known platform',
    [
      'refused 2: the currency is not told; give it with --currency',
      'refused 3: the currency is not told; give it with --currency',
    ],
  ],
  [
    'xero.csv',
    'no known platform',
    [
      "Fish book: ACTIVE; 'Fish out of Water'",
      '  BOOK: 19.95 EUR, 5 pieces',
      'Hours: ACTIVE; Development',
      '  DevH: 100.00 EUR, 25 pieces',
    ],
  ],
]

test.each(files)('%s of %s is read as it is meant', async (file, platform, lines) => {
  expect(await briefOfFixture(file)).toEqual({ platform, lines })
})
