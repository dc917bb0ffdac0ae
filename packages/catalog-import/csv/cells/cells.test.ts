import { expect, test } from 'vitest'
import { briefOfReading } from '../testing/brief.ts'
import { readText } from '../testing/read-text.ts'

/** What cells mean in any shop's file: what it is about, the file, and what comes of it. */
const files: [what: string, rows: string[], lines: string[]][] = [
  [
    'an apostrophe before what a spreadsheet would calculate, or before digits, is none of the text',
    ['sku,name,price,stock,description', "'-7,'+Plus,4,'-3,'=warm", "'007,'90s mug,4,2,"],
    [
      '+Plus: ACTIVE; =warm',
      '  -7: 4.00 EUR, 0 pieces',
      "'90s mug: ACTIVE",
      '  007: 4.00 EUR, 2 pieces',
      'note 2: the stock "-3" is below 0: taken for 0',
    ],
  ],
  [
    'a price that is none is not another column’s',
    ['sku;name;prix ttc;prix ht', 'A;Bol;à partir de 9,90 €;8,25', 'B;Pot;0,00;8,25'],
    [
      'Pot: ACTIVE',
      '  B: 8.25 EUR, 25 pieces',
      'refused 2: "à partir de 9,90 €" is the lowest of several prices, not one price',
    ],
  ],
  [
    'a sale whose dates may be read as over or not is left out',
    [
      'sku,name,price,sale price,special price from date,special price to date',
      'A,Mug,9,7,"12/1/25, 12:00 AM","1/31/26, 12:00 AM"',
      'B,Jug,9,7,"12/1/24, 12:00 AM","1/31/25, 12:00 AM"',
      'C,Cup,9,7,,12/1/2026',
      'D,Pot,9,7,,12/01/2025',
      'E,Pan,9,7,,6/1/2026',
      'F,Lid,9,7,,1/12/2025',
      'G,Tin,9,7,,1/5/2026',
      'H,Urn,9,7,tomorrow,',
    ],
    [
      ...['Mug: ACTIVE', '  A: 7.00 EUR was 9.00, 25 pieces', 'Jug: ACTIVE', '  B: 9.00 EUR, 25 pieces'],
      ...['Cup: ACTIVE', '  C: 7.00 EUR was 9.00, 25 pieces', 'Pot: ACTIVE', '  D: 9.00 EUR, 25 pieces'],
      ...['Pan: ACTIVE', '  E: 7.00 EUR was 9.00, 25 pieces', 'Lid: ACTIVE', '  F: 9.00 EUR, 25 pieces'],
      ...['Tin: ACTIVE', '  G: 7.00 EUR was 9.00, 25 pieces', 'Urn: ACTIVE', '  H: 9.00 EUR, 25 pieces'],
      'note 9: whether its sale is on cannot be told by "tomorrow": its sale price is left out',
    ],
  ],
  [
    'what is gone has no pieces, and what is not shown is a draft, whichever column says so',
    [
      'sku,name,price,status,availability,visible',
      'A,Mug,4,sold out,,',
      'B,Jug,4,,discontinued,',
      'C,Cup,4,,In store only,',
      'D,Pot,4,,,vielleicht',
      'E,Pan,4,unavailable,,',
      'F,Lid,4,3 pcs,,',
    ],
    [
      ...['Mug: ACTIVE', '  A: 4.00 EUR, 0 pieces', 'Jug: ACTIVE', '  B: 4.00 EUR, 0 pieces'],
      ...['Cup: ACTIVE', '  C: 4.00 EUR, 0 pieces', 'Pot: DRAFT', '  D: 4.00 EUR, 25 pieces'],
      ...['Pan: DRAFT', '  E: 4.00 EUR, 25 pieces', 'Lid: ACTIVE', '  F: 4.00 EUR, 25 pieces'],
      'note 5: nobody knows what "vielleicht" in "visible" means: a draft',
    ],
  ],
  [
    'a weight is of the unit beside it, in the file’s own decimals',
    ['sku;name;price;weight;weight unit', 'A;Mug;4,50;1.200;g', 'B;Jug;4,50;2 lb 3 oz;', 'C;Cup;4,50;0,25;kg'],
    [
      ...['Mug: ACTIVE', '  A: 4.50 EUR, 25 pieces, 1200 g', 'Jug: ACTIVE', '  B: 4.50 EUR, 25 pieces, 992 g'],
      ...['Cup: ACTIVE', '  C: 4.50 EUR, 25 pieces, 250 g'],
    ],
  ],
  [
    'no category is none, a key of another list neither; a column for what lies below one is heeded',
    [
      'sku,name,price,product category,type,category,subcategory',
      'A,Mug,4,Uncategorized,Cups,,',
      'B,Jug,4,,,Kitchen,Jugs',
      'C,Cup,4,0b5c1c3ea4b04ec79c1bf2a3c62a7f10|17,,,',
    ],
    [
      ...['Mug: ACTIVE; Cups', '  A: 4.00 EUR, 25 pieces', 'Jug: ACTIVE; Kitchen > Jugs', '  B: 4.00 EUR, 25 pieces'],
      ...['Cup: ACTIVE', '  C: 4.00 EUR, 25 pieces'],
    ],
  ],
  [
    'a gift card is a draft, whichever column says that it is one',
    ['sku,name,price,product type', 'A,Ten,10,GIFT_CARD', 'B,Zwanzig,20,Gutschein', 'C,Card,3,Gift wrap'],
    [
      ...[
        'Ten: DRAFT; GIFT_CARD',
        '  A: 10.00 EUR, 25 pieces',
        'Zwanzig: DRAFT; Gutschein',
        '  B: 20.00 EUR, 25 pieces',
      ],
      ...['Card: ACTIVE; Gift wrap', '  C: 3.00 EUR, 25 pieces'],
      'note 2: a gift card, which this shop cannot issue: a draft',
      'note 3: a gift card, which this shop cannot issue: a draft',
    ],
  ],
  [
    'lists and cells of a text’s tables are words apart',
    ['sku,name,price,description', 'A,Mug,4,"<p>Warm<ul><li>A<li>B</ul><table><tr><td>x</td><td>1</td></tr></table>"'],
    ['Mug: ACTIVE; Warm\nA\nB\nx 1', '  A: 4.00 EUR, 25 pieces'],
  ],
  [
    'variations without their product are refused',
    [
      'ID,Type,SKU,Name,Published,Regular price,Parent,Attribute 1 name,Attribute 1 value(s)',
      '7,variation,A,Mug - Red,1,4,id:3,Colour,Red',
      '8,simple,B,Jug,1,4,,,',
    ],
    ['Jug: ACTIVE', '  B: 4.00 EUR, 25 pieces', 'refused 2: the product that it belongs to is not in the file'],
  ],
  [
    'a row may end before columns that have no heading, and behind those that have one only where it is empty',
    ['sku;name;price;;', 'A;Mug;4', 'B;Jug;4;;', 'C;Cup;4;;;', 'D;Pot', 'E;Pan;4;;;5'],
    [
      ...['Mug: ACTIVE', '  A: 4.00 EUR, 25 pieces', 'Jug: ACTIVE', '  B: 4.00 EUR, 25 pieces'],
      ...['Cup: ACTIVE', '  C: 4.00 EUR, 25 pieces'],
      ...['refused 5: it has 2 columns, the header has 5', 'refused 6: it has 6 columns, the header has 5'],
    ],
  ],
  [
    'pictures are parted by what begins like another, and have blanks in their names',
    [
      'sku,name,price,images',
      'A,Mug,4,https://i.example/My Pic 1.jpg',
      'B,Jug,4,"https://i.example/a,b.jpg, https://i.example/c.jpg?w=1 https://i.example/d"',
      'C,Cup,4,https://i.example/1.jpg Seen from above',
      'D,Pot,4,"a/1.jpg, b/2.jpg"',
    ],
    [
      ...['Mug: ACTIVE', '  https://i.example/My%20Pic%201.jpg', '  A: 4.00 EUR, 25 pieces'],
      ...['Jug: ACTIVE', '  https://i.example/a,b.jpg', '  https://i.example/c.jpg?w=1', '  https://i.example/d'],
      ...['  B: 4.00 EUR, 25 pieces', 'Cup: ACTIVE', '  https://i.example/1.jpg', '  C: 4.00 EUR, 25 pieces'],
      ...['Pot: ACTIVE', '  D: 4.00 EUR, 25 pieces'],
      'note 5: its pictures are paths of the shop it comes from; give their place with --pictures-from',
    ],
  ],
  [
    'a column that is called for what it keeps back keeps back what it says yes of',
    [
      'sku,name,price,active,hidden,deleted at,discontinued',
      'A,Mug,4,1,no,,N',
      'B,Jug,4,1,yes,,N',
      'C,Cup,4,1,,2025-10-01 12:00:00,N',
      'D,Pot,4,1,0,,Y',
    ],
    [
      ...['Mug: ACTIVE', '  A: 4.00 EUR, 25 pieces', 'Jug: DRAFT', '  B: 4.00 EUR, 25 pieces'],
      ...['Cup: ARCHIVED', '  C: 4.00 EUR, 25 pieces', 'Pot: ARCHIVED', '  D: 4.00 EUR, 25 pieces'],
    ],
  ],
  [
    'a price list of a back office names things by what describes them, and sales by their dates',
    [
      'Art.-Nr.;Beschreibung;Verkaufspreis;Sonderpreis;Sonderpreis von;Sonderpreis bis;Gewicht in kg',
      'A;Stuhl;129,00;99,00;1.12.2025;31.1.2026;7,5',
      'B;Tisch;299,00;99,00;1.12.2024;31.1.2025;',
    ],
    ['Stuhl: ACTIVE', '  A: 99.00 EUR was 129.00, 25 pieces, 7500 g', 'Tisch: ACTIVE', '  B: 299.00 EUR, 25 pieces'],
  ],
  [
    'Shopify’s values have any sign in them, its options are named wherever the product’s own row stands, and what has no price is told',
    [
      'Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Price,Status',
      'tee,,,M,,Red | Blue,T-M,20.00,',
      'tee,Tee,Size,S,Colour,Red; matte,T-S,20.00,active',
      'tee,,,L,,Red; matte,T-L,,',
    ],
    [
      ...['Tee: ACTIVE', '  T-M Size=M Colour=Red | Blue: 20.00 EUR, 25 pieces'],
      ...['  T-S Size=S Colour=Red; matte: 20.00 EUR, 25 pieces', 'refused 4: it has no price'],
    ],
  ],
  [
    'WooCommerce’s subscriptions vary as other products do, and its bundles are bundles',
    [
      'ID,Type,SKU,Name,Published,Regular price,Parent,Attribute 1 name,Attribute 1 value(s)',
      '1,variable-subscription,BOX,Box,1,,,Size,"S, M"',
      '2,subscription_variation,BOX-S,Box - S,1,10,BOX,Size,S',
      '3,bundle,SET,Set,1,50,,,',
    ],
    [
      ...['Box: ACTIVE', '  BOX-S Size=S: 10.00 EUR, 25 pieces'],
      'refused 4: a bundle is put together by the customer, which this shop has not',
    ],
  ],
  [
    'of a product that only a store view of Magento tells, that tells all',
    [
      'sku,store_view_code,attribute_set_code,product_type,name,price,product_online,visibility,qty,configurable_variations',
      'A,,Top,configurable,Coat,,1,"Catalog, Search",0,"sku=A-S,size=S|sku=A-M,size=M"',
      'A,fr,Top,,Manteau,,,,,',
      'A-S,default,Top,simple,Coat S,10,1,Not Visible Individually,2,',
      'A-M,default,Top,simple,Coat M,12,2,Not Visible Individually,2,',
    ],
    [
      ...['Coat: ACTIVE', '  A-S Size=S: 10.00 EUR, 2 pieces'],
      'note 3: texts of the store view "fr" are left out; only the main ones are taken',
      'note 5: this variant is not for sale: it is left out',
    ],
  ],
]

test.each(files)('%s', async (_, rows, lines) => {
  const reading = await readText(`${rows.join('\n')}\n`, { currency: 'EUR' })
  expect(briefOfReading(reading).lines).toEqual(lines)
})
