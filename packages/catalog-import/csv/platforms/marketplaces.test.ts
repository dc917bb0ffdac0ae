import { expect, test } from 'vitest'
import { type BriefOfFile, briefOfFixture } from '../testing/brief.ts'

/** What comes of small files of marketplaces, feeds and site builders: each product, then what is refused and told. */
const files: BriefOfFile[] = [
  [
    'amazon.csv',
    'Amazon',
    [
      'Bottle blue: ACTIVE; Sip; Sports > Bottles',
      '  https://i.example/a1.jpg',
      '  A1: 21.50 USD was 30.00, 25 pieces',
      'Bottle red: ACTIVE; Sip; Sports > Bottles',
      '  https://i.example/a2.jpg',
      '  A2: 30.00 USD, 0 pieces',
    ],
  ],
  [
    'etsy.csv',
    'Etsy',
    [
      'Ring "Moss": ACTIVE; By hand',
      '  https://i.example/1.jpg',
      '  https://i.example/2.jpg',
      '  R-5 Size=5: 45.00 USD, 6 pieces',
      '  R-6 Size=6: 45.00 USD, 6 pieces',
      '  R-7 Size=7: 45.00 USD, 6 pieces',
      'note 2: its SKUs are taken to stand in the order of what is chosen',
    ],
  ],
  [
    'google-merchant.tsv',
    'Google Merchant',
    [
      'Parka: ACTIVE; Fjell; Dry; Clothing > Coats; Winter > Coats',
      '  https://e.example/p.jpg',
      '  https://e.example/p2.jpg',
      '  https://e.example/p3.jpg',
      '  p-s-n Colour=Navy Size=S: 199.00 EUR was 249.00, 25 pieces, 1200 g',
      '  p-m-n Colour=Navy Size=M: 249.00 EUR, 0 pieces, 1200 g',
      'Gloves: ACTIVE; Fjell; Warm; Apparel & Accessories > Gloves',
      '  https://e.example/g.jpg',
      '  g: 29.00 EUR, 0 pieces',
      'note 4: it can only be ordered ahead: no pieces in stock',
    ],
  ],
  [
    'jtl.csv',
    'JTL',
    [
      'Hose: ACTIVE; Faden; Aus Cord; Kleidung > Hosen',
      '  https://jtl.example/1.jpg',
      '  https://jtl.example/2.jpg',
      '  HK-1-M Größe=M: 59.90 EUR was 79.90, 3 pieces, 500 g',
      '  HK-1-L Größe=L: 64.90 EUR was 79.90, 1200 pieces, 500 g',
      'Gürtel: DRAFT; Faden; Kleidung > Gürtel',
      '  HK-2: 19.90 EUR, 4 pieces',
    ],
  ],
  [
    'lazada.csv',
    'Lazada',
    [
      'Night light: ACTIVE; Glim; Glows; Home > Lights',
      '  https://my.example/1.jpg',
      '  https://my.example/2.jpg',
      '  NL-W Colour=Warm Size=One: 39.00 MYR was 59.00, 5 pieces',
      'Dark light: DRAFT; Glim; Home > Lights',
      '  https://my.example/3.jpg',
      '  DL-C Colour=Cold Size=One: 59.00 MYR, 5 pieces',
    ],
  ],
  [
    'shopee-sales.csv',
    'Shopee',
    [
      'Cap: ACTIVE',
      '  CAP-R-M Option 1=Red Option 2=M: 150.00 EUR, 4 pieces',
      '  CAP-R-L Option 1=Red Option 2=L: 150.00 EUR, 0 pieces',
    ],
  ],
  [
    'shopee.csv',
    'Shopee',
    [
      'Phone strap: ACTIVE; Long',
      '  https://s.example/r.jpg',
      '  https://s.example/a.jpg',
      '  https://s.example/b.jpg',
      '  PS-R Colour=Red: 99000.00 EUR, 10 pieces',
      '  PS-B Colour=Blue: 99000.00 EUR, 0 pieces',
    ],
  ],
  [
    'squarespace.csv',
    'Squarespace',
    [
      'Print: ACTIVE; Etched; prints > etchings; new',
      '  https://img.example/1.jpg',
      '  https://img.example/2.jpg',
      '  PR-A4 Format=A4: 25.00 EUR was 30.00, 4 pieces',
      '  PR-A3 Format=A3: 45.00 EUR, 25 pieces',
      'Card: DRAFT; prints',
      '  CD-1: 3.00 EUR, 9 pieces',
    ],
  ],
  [
    'wix.csv',
    'Wix',
    [
      'Candle: ACTIVE; Beeswax; Light; Gifts',
      '  https://static.wixstatic.com/media/a1_x.jpg',
      '  https://static.wixstatic.com/media/a1_y.jpg',
      '  CA-W Colour=White: 18.00 EUR was 20.00, 5 pieces',
      '  CA-B Colour=Black: 20.25 EUR was 22.50, 0 pieces',
      'Wick: DRAFT; Light',
      '  WI: 3.00 EUR, 8 pieces',
      'Holder: ACTIVE; Light',
      '  HO-SMALL Size=Small: 8.50 EUR was 10.00, 8 pieces',
      '  HO-LARGE Size=Large: 8.50 EUR was 10.00, 8 pieces',
    ],
  ],
  [
    'amazon-flat.tsv',
    'Amazon',
    [
      'Tee: ACTIVE; Halm; Soft; shirt',
      '  https://a.example/1.jpg',
      '  https://a.example/2.jpg',
      '  https://a.example/r.jpg',
      '  https://a.example/b.jpg',
      '  TEE-R Colour=Red: 20.00 EUR, 5 pieces',
      '  TEE-B Colour=Blue: 22.00 EUR, 0 pieces',
    ],
  ],
  [
    'ebay-report.csv',
    'eBay',
    [
      'Tee: ACTIVE; T-Shirts',
      '  TEE-S Size=S: 20.00 EUR, 5 pieces',
      '  TEE-M Size=M: 22.00 EUR, 2 pieces',
      'Lamp: ACTIVE; Lamps',
      '  LAMP: 50.00 EUR, 1 pieces',
      'note 5: it is not new ("USED"), which this shop has no place for: say so in its text',
    ],
  ],
  [
    'google-merchant-de.tsv',
    'Google Merchant',
    [
      'Jacke: ACTIVE; Halm; Warm; Kleidung > Jacken',
      '  https://e.example/j.jpg',
      '  J-S farbe=rot größe=S: 99.00 EUR was 149.95, 25 pieces',
      '  J-M farbe=rot größe=M: 149.95 EUR, 0 pieces',
      'Vorbestellt: ACTIVE; Halm; Warm; Kleidung > Jacken',
      '  https://e.example/j.jpg',
      '  V: 9.95 EUR, 0 pieces',
      'note 4: it can only be ordered ahead: no pieces in stock',
    ],
  ],
  [
    'meta.csv',
    'Google Merchant',
    [
      'Blue shirt: ACTIVE; Halm; Soft; Apparel & Accessories > Clothing > Shirts & Tops',
      '  https://e.example/1.jpg',
      '  0: 10.00 USD, 75 pieces',
      'Red shirt: ARCHIVED; Halm; Soft',
      '  https://e.example/2.jpg',
      '  1: 10.00 USD, 0 pieces',
      'Staged shirt: DRAFT; Halm; Soft',
      '  https://e.example/2.jpg',
      '  2: 10.00 USD, 5 pieces',
    ],
  ],
  [
    'wix-new.csv',
    'Wix',
    [
      'Tee: ACTIVE; Halm; Soft',
      '  https://static.wixstatic.com/media/t.jpg (A tee)',
      '  https://static.wixstatic.com/media/t2.jpg (Back)',
      '  TS Size=S: 10.00 EUR was 12.00, 4 pieces',
      '  TM Size=M: 11.00 EUR was 12.00, 0 pieces',
      'Hidden: DRAFT',
      '  HID: 9.00 EUR, 3 pieces',
    ],
  ],
]

test.each(files)('%s of %s is read as it is meant', async (file, platform, lines) => {
  expect(await briefOfFixture(file)).toEqual({ platform, lines })
})
