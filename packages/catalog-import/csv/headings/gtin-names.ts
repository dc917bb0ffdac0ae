import { list } from './list.ts'

/** What shops call the column of trade numbers. */
export const gtinNames =
  list(`gtin, ean, upc, isbn, jan, barcode, bar code, barcodes, gtin code, ean code, upc code, jan code, isbn code, ean 13, ean13, ean 8, isbn 13, isbn13, isbn 10, gtin 13, gtin 14, upc a, ean number,
  ean upc, upc ean, ean gtin, gtin ean, ean isbn, ean jan, ean barcode, barcode ean, gtin barcode, barcode gtin, upc barcode, barcode upc, ean 13 or jan barcode, variant barcode, variant ean, variant upc, variant gtin,
  variation barcode, variation gtin, product upc, product ean, product gtin, product barcode, global trade number, global trade item number, global unique id, external product id, universal product code, p ean, p upc, p isbn,
  p gtin, oxean, products ean, products upc, products gtin, code barres, code barre, code à barres, code ean, code ean13, code ean 13, code upc, code gtin, codes barres, ean nummer, gtin nummer, ean code nummer, strichcode, barcode nummer, ean artikel,
  código de barras, codigo de barras, códigos de barras, cód de barras, cod barras, código ean, código gtin, código upc, código universal de producto, código universal de produto, código universal do produto, sku ean, gtin do produto, codice a barre, codice ean, codice ean13, codice gtin, codice upc, kod kreskowy, kod ean,
  kod gtin, kod ean producenta, штрихкод, штрих код, штрихкоды, баркод, баркоды, код ean, штрих код товара, janコード, バーコード, カタログid, 商品バーコード, 바코드, 상품바코드, 条码, 条形码, 商品条码, 商品条形码, 條碼, 國際條碼, 商品條碼, 国际条码,
  streckkod, stregkode, strekkode, streepjescode, čárový kód, čiarový kód, vonalkód, barkod, ürün barkodu, barkod numarası, mã vạch, บาร์โค้ด, kode batang, ברקוד, باركود, الباركود, رمز الباركود, viivakoodi, cod de bare, баркод на продукта, γραμμωτός κώδικας, बारकोड, بارکد`)

const kind = '(?:gtin|upc|ean|isbn|jan)(?:[ -]?1[0-4])?'

/** Several kinds in one, as WooCommerce has it in its shops' languages: `GTIN, UPC, EAN, or ISBN`, `GTIN, UPC, EAN oder ISBN`. */
const several = new RegExp(`^${kind}(?:[\\s,、]+(?:\\p{L}{1,5}[\\s,、]+)?${kind})+$`, 'u')

export const isOfGtins = (normal: string): boolean => several.test(normal)
