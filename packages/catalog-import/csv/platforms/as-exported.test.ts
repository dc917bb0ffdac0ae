import { expect, test } from 'vitest'
import { briefOfReading } from '../testing/brief.ts'
import { readText } from '../testing/read-text.ts'

const brief = async (rows: readonly string[], currency = 'EUR') =>
  briefOfReading(await readText([...rows, ''].join('\n'), { currency }))

test('handles and parents are one whatever their capitals', async () => {
  const shopify = await brief([
    'Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price',
    'Linen-Shirt,Shirt,Size,S,A,49.00',
    'linen-shirt,,,M,B,49.00',
  ])
  expect(shopify.lines).toEqual([
    'Shirt: ACTIVE',
    '  A Size=S: 49.00 EUR, 25 pieces',
    '  B Size=M: 49.00 EUR, 25 pieces',
  ])
  const woocommerce = await brief([
    'Type,SKU,Name,Published,Regular price,Parent,Attribute 1 name,Attribute 1 value(s)',
    'variation,TEE-S,Tee S,1,10,tee,Size,"S\\, slim"',
    'variable,TEE,Tee,1,,,Size,"S\\, slim"',
  ])
  expect(woocommerce.lines).toEqual(['Tee: ACTIVE', '  TEE-S Size=S, slim: 10.00 EUR, 25 pieces'])
})

test('rows by other capitals are nobody’s where two rows would do', async () => {
  const { lines } = await brief(['sku,name,price,parent sku,size', 'ab,One,5.00,,', 'AB,Two,6.00,,', 'x,,7.00,Ab,S'])
  expect(lines.at(-1)).toBe('refused 4: it has no name')
})

test('a product whose cells are called as columns are is a product', async () => {
  const { lines } = await brief([
    'handleId,fieldType,name,price,inventory,visible,productOptionName1,productOptionDescription1,productOptionName2,productOptionDescription2,brand,customTextField1',
    'p1,Product,Hoodie,40,3,true,Color,Red,Size,S,Brand,Name',
  ])
  expect(lines).toEqual([
    'Hoodie: ACTIVE; Brand',
    '  P1-RED-S Color=Red Size=S: 40.00 EUR, 3 pieces',
    'note 2: what customers choose besides or type in, such as an engraving, is left out, with what it would add to the price',
  ])
})

test.each([
  ['Sonderpreis brutto;Sonderpreis aktiv', '15,00;J', '15.00 EUR was 19.90'],
  ['Sonderpreis brutto;Sonderpreis aktiv', '15,00;N', '19.90 EUR'],
  ['Promo TTC;', '15,00 €;', '15.00 EUR was 19.90'],
  ['Sale price incl. VAT;', '15,00;', '15.00 EUR was 19.90'],
  ['Listenpreis inkl. 19% MwSt.;', '25,00;', '19.90 EUR was 25.00'],
  ['sale_price;sale_from_date', '15,00;2026-02-01', '19.90 EUR'],
  ['salePrice;saleStart', '15,00;2026-02-01T00:00:00Z', '19.90 EUR'],
  ['salePrice;saleEnd', '15,00;2025-12-01T00:00:00Z', '19.90 EUR'],
  ['Akciós ár;Akció kezdete', '15,00;2026-02-01', '19.90 EUR'],
  ['Prix promo;Début de la promotion', '15,00;2026-02-01', '19.90 EUR'],
  ['Prix promo;Date de fin des soldes', '15,00;2026-02-01', '15.00 EUR was 19.90'],
  ['Cena promocyjna;Data zakończenia wyprzedaży', '15,00;2025-12-01', '19.90 EUR'],
  ['Sonderpreis;Aktion gültig ab', '15,00;2026-02-01', '19.90 EUR'],
  ['Sonderpreis;Versand ab', '15,00;2026-02-01', '15.00 EUR was 19.90'],
])('beside a price, %s with %s makes %s', async (headings, cells, price) => {
  const { lines } = await brief([`Artikelnummer;Name;Preis zzgl. MwSt.;${headings}`, `A1;Schal;19,90;${cells}`])
  expect(lines).toContain(`  A1: ${price}, 25 pieces`)
})

test.each([
  ['price_cs;amount', '3999;12', '39.99 EUR, 12 pieces'],
  ['Preis (Cent);Bestand', '3999;12', '39.99 EUR, 12 pieces'],
  ['unit_amount;quantity', '3999;12', '39.99 EUR, 12 pieces'],
  ['price in cents;qty', '39,99;12', undefined],
])('a price that counts cents is read as such: %s of %s', async (headings, cells, offered) => {
  const { lines } = await brief([`sku;name;currency;${headings}`, `A1;Schal;EUR;${cells}`])
  expect(lines).toContain(offered === undefined ? 'refused 2: "39,99" is no price' : `  A1: ${offered}`)
})

test.each(['épuisé', 'ausverkauft', 'out of stock', '売り切れ', 'нет в наличии', 'no'])(
  'what a count calls %s is not there',
  async (cell) => {
    expect((await brief(['sku,name,price,stock', `A,Bowl,5.00,${cell}`])).lines).toContain('  A: 5.00 EUR, 0 pieces')
  },
)

test.each([
  ['weight (g)', '1 200', 1200],
  ['weight', '1 200 grammes', 1200],
  ['вес', '1,5 кг', 1500],
  ['重量', '2公斤', 2000],
  ['weight', '2 lb 3 oz', 992],
  ['weight', '1’250 g', 1250],
])('%s of %s is %s g', async (heading, cell, grams) => {
  const { lines } = await brief([`sku;name;price;${heading}`, `A;Bowl;5,00;${cell}`])
  expect(lines).toContain(`  A: 5.00 EUR, 25 pieces, ${grams} g`)
})

test.each([
  ['Hoofdcategorie;Subcategorie', 'Sport;Fietsen', 'Sport > Fietsen'],
  ['Kategoria główna;Podkategoria', 'Dom;Dom > Lampy > Stołowe (112233)', 'Dom > Lampy > Stołowe'],
  ['Famille;Sous-famille', 'Cuisine / Table;Thé', 'Cuisine > Table > Thé'],
  ['大カテゴリー;小カテゴリー', '食器;湯呑み', '食器 > 湯呑み'],
  ['Catégorie 1;Catégorie 2', 'Maison;Lampes', 'Maison > Lampes'],
])('categories in %s, %s, are %s', async (headings, cells, path) => {
  const { lines } = await brief([`sku;name;price;${headings}`, `A;Bowl;5,00;${cells}`])
  expect(lines[0]).toBe(`Bowl: ACTIVE; ${path}`)
})

test.each(['Color: Negro, Talle: 38', 'Color:Negro|Talle:38', 'Color=Negro;Talle=38', 'Color : Negro / Talle : 38'])(
  'a variant that is “%s” chooses so',
  async (variation) => {
    const { lines } = await brief(['sku,name,price,parent sku,variations', `Z,Zapatilla,5.00,P,"${variation}"`])
    expect(lines[1]).toBe('  Z Color=Negro Talle=38: 5.00 EUR, 25 pieces')
  },
)

test('eBay’s prices are in the currency of its first heading, with a comma as well', async () => {
  const { lines } = await readAsEbay()
  expect(lines).toEqual([
    'Sneaker: ACTIVE; Nike',
    '  B-40 Größe=40: 1089.90 EUR was 1199.00, 3 pieces',
    'Vase: ACTIVE',
    '  V: 25.00 EUR, 1 pieces',
  ])
})

const readAsEbay = () =>
  brief(
    [
      '*Action(SiteID=Germany|Currency=EUR|Version=1193);CustomLabel;*Title;Relationship;RelationshipDetails;*C:Marke;*Format;*StartPrice;BuyItNowPrice;*Quantity;StrikeThroughPrice',
      'Add;B;Sneaker;;Größe=40;Nike;FixedPrice;;;;',
      ';B-40;;Variation;Größe=40;;;1.089,90;;3;1.199,00',
      'Add;V;Vase;;;;Auction;1,00;25,00;1;',
    ],
    'USD',
  )

test('BigCommerce’s variants choose of options that stand without a mark between them; what it has closed is a draft', async () => {
  const { lines } = await brief([
    'Item,ID,Name,SKU,Options,Inventory Tracking,Current Stock,Price,Is Visible,Availability',
    'Product,1,Mug,MUG,,variant,0,12,TRUE,available',
    'Variant,2,,MUG-R,Type=Swatch|Name=Color|Value=Red[#ff0000]Type=Rectangle|Name=Size|Value=Small,variant,3,,,',
    'Product,3,Bowl,BOWL,,none,0,9,TRUE,disabled',
  ])
  expect(lines).toEqual([
    'Mug: ACTIVE',
    '  MUG-R Color=Red Size=Small: 12.00 EUR, 3 pieces',
    'Bowl: DRAFT',
    '  BOWL: 9.00 EUR, 25 pieces',
  ])
})

test('xt:Commerce’s slaves are variants of their masters', async () => {
  const { platform, lines } = await brief([
    'external_id;products_model;products_name_de;products_price;products_quantity;products_status;products_master_model;attr_1_de;attr_value_1_de',
    'X1;XT;Shirt;16,80;10;1;;;',
    'X2;XT-S;Shirt S;16,80;3;1;XT;Größe;S',
    'X3;XT-M;Shirt M;16,80;0;1;XT;Größe;M',
  ])
  expect(platform).toBe('xt:Commerce')
  expect(lines).toEqual(['Shirt: ACTIVE', '  XT-S Größe=S: 16.80 EUR, 3 pieces', '  XT-M Größe=M: 16.80 EUR, 0 pieces'])
})

test('BaseLinker’s columns of a list of prices and of a warehouse are price and stock', async () => {
  const { lines } = await brief([
    'product_id;sku;product_name;quantity_bl_1001;price_brutto_2001;man_name;image;image_extra_1',
    '7;BL;Koszulka;9;49.99;Halm;https://b.example/1.jpg;https://b.example/2.jpg',
  ])
  expect(lines).toEqual([
    'Koszulka: ACTIVE; Halm',
    '  https://b.example/1.jpg',
    '  https://b.example/2.jpg',
    '  BL: 49.99 EUR, 9 pieces',
  ])
})

test('Square parts categories by commas, and steps by arrows', async () => {
  const { lines } = await brief([
    'Token,Item Name,Variation Name,SKU,Price,Categories',
    'A,Beans,Regular,B,7.50,"Coffee > Beans, Gifts"',
  ])
  expect(lines[0]).toBe('Beans: ACTIVE; Coffee > Beans; Gifts')
})

test('Square’s rows are of one item by its handle, or below each other by its name, whosever the token is', async () => {
  const rows = ['A,Tee,S,T-S,19.99', 'B,Tee,M,T-M,21.50', 'C,Tee,M,O-M,5.00', 'D,Jam,Regular,JAM,4.00']
  const { lines } = await brief(['Token,Item Name,Variation Name,SKU,Price', ...rows])
  expect(lines).toEqual([
    'Tee: ACTIVE',
    '  T-S Variation=S: 19.99 EUR, 25 pieces',
    '  T-M Variation=M: 21.50 EUR, 25 pieces',
    'Tee: ACTIVE',
    '  O-M Variation=M: 5.00 EUR, 25 pieces',
    'Jam: ACTIVE',
    '  JAM: 4.00 EUR, 25 pieces',
  ])
})

test('Lightspeed’s products stand in several categories, whatever language they are told in', async () => {
  const { lines } = await brief([
    'Internal_ID;Internal_Variant_ID;NL_Title_Long;NL_Variant;Price;SKU;Category_1;Subcategory_1;Category_2;Subcategory_2',
    '1;11;Fiets;"Kleur: Rood, Maat: S";499,95;F-R;Fietsen;Stadsfietsen;Aanbieding;',
  ])
  expect(lines).toEqual([
    'Fiets: ACTIVE; Fietsen > Stadsfietsen; Aanbieding',
    '  F-R Kleur=Rood Maat=S: 499.95 EUR, 25 pieces',
  ])
})

test('Lazada’s groups are products, by sizes without their system', async () => {
  const { lines } = await brief([
    'Group No,Product Name(English),Brand,color_family,size,SellerSKU,Quantity,Price,SpecialPrice,status',
    '1,Dress,No Brand,Red,Int:S,D-S,3,39.90,29.90,active',
    '1,Dress,No Brand,Red,Int:M,D-M,0,39.90,,active',
  ])
  expect(lines).toEqual([
    'Dress: ACTIVE',
    '  D-S Colour=Red Size=S: 29.90 EUR was 39.90, 3 pieces',
    '  D-M Colour=Red Size=M: 39.90 EUR, 0 pieces',
  ])
})

test.each(['No Brand', 'Unbranded', 'Does not apply', 'ノーブランド品', 'Нет бренда'])(
  '%s is no brand',
  async (brand) => {
    const { lines } = await brief(['sku,name,brand,price', `A,Mug,${brand},5.00`])
    expect(lines[0]).toBe('Mug: ACTIVE')
  },
)

test('steps between categories may be arrows of two signs', async () => {
  const { lines } = await brief(['sku;name;price;categories', 'A;Hemd;5.00;Deutsch->Mode->Hemden|Deutsch => Sale'])
  expect(lines[0]).toBe('Hemd: ACTIVE; Deutsch > Mode > Hemden; Deutsch > Sale')
})

test('variants of a family are one product', async () => {
  const { lines } = await brief([
    'Référence vendeur;Libellé court;Référence famille;Taille;Prix;Stock',
    'TS-S;T-shirt;TS;S;19,90;5',
    'TS-M;T-shirt;TS;M;19,90;0',
  ])
  expect(lines).toEqual([
    'T-shirt: ACTIVE',
    '  TS-S Taille=S: 19.90 EUR, 5 pieces',
    '  TS-M Taille=M: 19.90 EUR, 0 pieces',
  ])
})

test('dinars have three decimals, behind whatever mark the file has', async () => {
  const { lines } = await brief(['sku;name;price', 'A;Lamp;10,500', 'B;Mug;1.250,750', 'C;Pin;0,250'], 'KWD')
  expect(lines.filter((line) => line.startsWith(' '))).toEqual([
    '  A: 10.500 KWD, 25 pieces',
    '  B: 1250.750 KWD, 25 pieces',
    '  C: 0.250 KWD, 25 pieces',
  ])
})

test('a Japanese shop’s usual price is its price, where no other is', async () => {
  const { lines } = await brief(['商品コード,商品名,通常価格,セール価格', 'A,皿,1500,1200', 'B,椀,800,'], 'JPY')
  expect(lines.filter((line) => line.startsWith(' '))).toEqual([
    '  A: 1200 JPY was 1500, 25 pieces',
    '  B: 800 JPY, 25 pieces',
  ])
})

test('a feed for Google in German is one without Google’s categories, too', async () => {
  const { platform, lines } = await brief([
    'ID;Titel;Bildlink;Verfügbarkeit;Preis;Sonderangebotspreis;Produkttyp;Artikelgruppen-ID;Farbe;Größe',
    'A1;Hemd, blau, S;https://e.example/1.jpg;auf Lager;29,90 EUR;19,90 EUR;Mode > Hemden;H;blau;S',
    'A2;Hemd, blau, M;https://e.example/1.jpg;nicht auf Lager;29,90 EUR;;Mode > Hemden;H;blau;M',
  ])
  expect({ platform, name: lines[0] }).toEqual({ platform: 'Google Merchant', name: 'Hemd: ACTIVE; Mode > Hemden' })
})

test('a wholesaler’s list has its numbers, its counts, and what people pay for a price', async () => {
  const { lines } = await brief([
    'Item No.,Description,Cost Price,Wholesale Price,RRP,Qty in Stock',
    'A1,Lamp,10,15,39,5',
  ])
  expect(lines).toEqual(['Lamp: ACTIVE', '  A1: 39.00 EUR, 5 pieces'])
})
