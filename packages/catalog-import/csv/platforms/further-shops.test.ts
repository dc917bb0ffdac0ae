import { expect, test } from 'vitest'
import { type BriefOfFile, briefOfFixture } from '../testing/brief.ts'
import { readFixture } from '../testing/read-text.ts'

/** What comes of small files of further shops: each product, then what is refused and told. */
const files: BriefOfFile[] = [
  [
    'akeneo.csv',
    'Akeneo',
    [
      'Red bag: ACTIVE; Strap; Good; bags; new',
      '  https://a.example/red.jpg',
      '  bag-red-s Colour=red Size=s: 44.90 EUR was 49.90, 25 pieces, 300 g',
      '  bag-red-m Colour=red Size=m: 52.90 EUR, 25 pieces, 300 g',
      'Hat: DRAFT; Strap; hats',
      '  hat Colour=blue: 19.90 USD, 25 pieces, 100 g',
    ],
  ],
  [
    'medusa.csv',
    'Medusa',
    [
      'T-shirt: ACTIVE; Soft; Tops',
      '  https://m.example/t.png',
      '  https://m.example/t2.png',
      '  SHIRT-S Size=S: 10.00 EUR, 4 pieces',
      '  SHIRT-M Size=M: 10.50 EUR, 25 pieces',
      'Pants: DRAFT',
      '  PANTS Size=One: 20.50 EUR, 3 pieces',
    ],
  ],
  [
    'vendure.csv',
    'Vendure',
    [
      'Laptop: ACTIVE; Pear; Fast, "thin"; Electronics; Computers',
      '  https://v.example/1.jpg',
      '  https://v.example/2.jpg',
      '  https://v.example/15.jpg',
      '  LT-13-8 screen size=13 inch RAM=8GB: 1299.00 EUR, 100 pieces',
      '  LT-15-8 screen size=15 inch RAM=8GB: 1399.00 EUR, 0 pieces',
      'Mouse: ACTIVE; Electronics',
      '  M1: 18.99 EUR, 25 pieces',
      'note 4: its pictures are paths of the shop it comes from; give their place with --pictures-from',
    ],
  ],
  [
    'saleor.csv',
    'Saleor',
    [
      'Juice: ACTIVE; Good; juices',
      '  JU-1L ML=1000: 5.00 USD, 50 pieces, 1000 g',
      '  JU-2L ML=2000: 9.00 USD, 5 pieces, 2000 g',
      'Syrup: DRAFT; juices',
      '  SY: 4.00 USD, 1 pieces',
    ],
  ],
  [
    'zen-cart.csv',
    'Zen Cart',
    [
      'Cup: ACTIVE; Fluent; Nice; Kitchen > Cups',
      '  https://z.example/cup.jpg',
      '  CUP: 7.50 EUR was 9.99, 10 pieces',
      'Plate: DRAFT; Fluent; Kitchen',
      '  PLATE: 4.99 EUR, 0 pieces',
    ],
  ],
  [
    'shift4shop.csv',
    'Shift4Shop',
    [
      'Candle: ACTIVE; Wick; short; Home > Candles; Sale',
      '  https://s.example/c.jpg',
      '  CANDLE: 10.00 EUR, 5 pieces',
      'Match: ACTIVE; Wick; short; Home > Candles',
      '  MATCH: 8.00 EUR was 10.00, 5 pieces',
      'Oil: DRAFT; Wick; short; Home > Candles',
      '  OIL: 10.00 EUR, 5 pieces',
    ],
  ],
  [
    'volusion.csv',
    'Volusion',
    [
      'Pot: ACTIVE; Iron; Good; Home > Pots',
      '  https://p.example/p.jpg',
      '  POT: 20.00 EUR was 25.00, 5 pieces',
      'Pan: DRAFT; Iron; Good; Home',
      '  PAN: 15.00 EUR was 25.00, 5 pieces',
      'Lid: ARCHIVED; Iron; Good; Home',
      '  LID: 15.00 EUR was 25.00, 5 pieces',
    ],
  ],
  [
    'prestashop-discounts.csv',
    'PrestaShop',
    [
      'Tazza: ACTIVE; Rossi; Cucina',
      '  TZ-1: 10.00 EUR was 12.00, 12 pieces',
      'Piatto: ACTIVE; Rossi; Cucina',
      '  PT-1: 8.00 EUR was 10.00, 3 pieces',
      'Ciotola: ACTIVE; Rossi; Cucina',
      '  CI-1: 10.00 EUR, 3 pieces',
      'Vaso: ACTIVE; Rossi; Cucina',
      '  VA-1: 10.00 EUR, 3 pieces',
    ],
  ],
  [
    'shopee-th.csv',
    'Shopee',
    [
      'เสื้อยืด: ACTIVE',
      '  TS-R-S Option 1=แดง Option 2=S: 199.00 EUR, 5 pieces',
      '  TS-R-M Option 1=แดง Option 2=M: 199.00 EUR, 0 pieces',
      'หมวก: ACTIVE',
      '  22334456: 89.50 EUR, 12 pieces',
    ],
  ],
  [
    'jtl-keys.csv',
    'JTL',
    [
      'Vase: ACTIVE; Faden; lang; Wohnen > Vasen',
      '  V-R Farbe=rot: 29.90 EUR was 39.90, 3 pieces',
      '  V-B Farbe=blau: 1029.90 EUR, 0 pieces',
      'note 4: the stock "-2,00" is below 0: taken for 0',
    ],
  ],
  [
    'odoo-names.csv',
    'Odoo',
    [
      'Desk: ACTIVE; Big desk\nfor two; Saleable > Office',
      '  DESK-STEEL-WHITE Legs=Steel Colour=White: 1299.00 EUR, 12 pieces',
      '  DESK-OAK-WHITE Legs=Oak Colour=White: 1299.00 EUR, 12 pieces',
      'Lamp: DRAFT; Saleable',
      '  LAMP: 79.90 EUR, 0 pieces',
    ],
  ],
  [
    'odoo-variants.csv',
    'Odoo',
    [
      'Lamp: ACTIVE',
      '  LMP: 50.00 EUR, 1 pieces',
      'Desk: ACTIVE; Office',
      '  D-SW Legs=Steel Colour=White: 1299.00 EUR, 3 pieces',
      '  D-SB Legs=Steel Colour=Black: 1349.00 EUR, 0 pieces',
    ],
  ],
  [
    'odoo-attributes.csv',
    'Odoo',
    [
      'Desk: ACTIVE; Office',
      '  DESK-WHITE-S Colour=White Size=S: 750.00 EUR, 5 pieces',
      '  DESK-BLACK-S Colour=Black Size=S: 750.00 EUR, 5 pieces',
      'Chair: ACTIVE; Office',
      '  CHAIR: 1200.50 EUR, 0 pieces',
      'note 4: the stock "-3.0" is below 0: taken for 0',
    ],
  ],
  [
    'ecwid-options.csv',
    'Ecwid',
    [
      'Ring: ACTIVE; Gifts',
      '  1003-SILVER-NONE Metal=Silver Stone=None: 20.00 EUR, 5 pieces',
      '  1003-SILVER-OPAL Metal=Silver Stone=Opal: 22.00 EUR, 5 pieces',
      '  1003-GOLD-NONE Metal=Gold Stone=None: 100.00 EUR, 5 pieces',
      '  1003-GOLD-OPAL Metal=Gold Stone=Opal: 102.00 EUR, 5 pieces',
    ],
  ],
  [
    'ebay-ended.csv',
    'eBay',
    ['New: ACTIVE; x', '  NEW: 10.00 EUR, 1 pieces', 'Ended: ARCHIVED; x', '  OLD: 10.00 EUR, 1 pieces'],
  ],
  [
    'two-heading-rows.tsv',
    'no known platform',
    ['Mug: ACTIVE; Fluent; mug', '  https://m.example/2.jpg', '  M-1: 1299.00 EUR, 12 pieces'],
  ],
]

test.each(files)('%s of %s is read as it is meant', async (file, platform, lines) => {
  expect(await briefOfFixture(file)).toEqual({ platform, lines })
})

test('columns of prices in several currencies are prices in those, and no former ones; which is the first, somebody may say', async () => {
  const { products } = await readFixture('platforms/akeneo.csv')
  const [, second] = products[0]?.variants ?? []
  expect(second).toMatchObject({
    price: { amount: '52.90', currency: 'EUR' },
    compareAtPrice: null,
    furtherPrices: [
      { price: { amount: '51.00', currency: 'USD' }, compareAtPrice: { amount: '58.00', currency: 'USD' } },
    ],
  })
  const inDollars = await readFixture('platforms/akeneo.csv', { currency: 'USD' })
  expect(inDollars.products[0]?.variants[0]).toMatchObject({
    price: { amount: '55.00', currency: 'USD' },
    furtherPrices: [
      { price: { amount: '44.90', currency: 'EUR' }, compareAtPrice: { amount: '49.90', currency: 'EUR' } },
    ],
  })
})
