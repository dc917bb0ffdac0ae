/** What a column may hold. */
export type Role =
  | 'group'
  | 'id'
  | 'sku'
  | 'name'
  | 'description'
  | 'brand'
  | 'price'
  | 'compareAt'
  | 'currency'
  | 'size'
  | 'colour'
  | 'variations'
  | 'mainImage'
  | 'images'
  | 'categoryPath'
  | 'rootCategory'
  | 'category'
  | 'stock'
  | 'available'
  | 'weight'
  | 'url'

/**
 * What shops call their columns, as `normalHeading` spells it; the likelier name first. Several columns may hold one
 * thing, such as a sale price beside a price: a row's value is the first that is not empty.
 */
export const columnNames: Record<Role, readonly string[]> = {
  group:
    list(`handle, parent sku, parent asin, item group id, product group id, group id, parent id, parent, master sku,
    style code, spu, 親商品コード`),
  id: list(`product id, id, item id, goods id, asin, product code, item number, product number, article number, artikel id,
    artikelnummer, artikelnr, artikel nr, art nr, produktnummer, référence, ref, referencia, código, codice, numer katalogowy, 商品id,
    商品コード, 商品番号, 品番, 管理番号, 商品管理番号, 货号, 商品编号, 商品編號, артикул, код товара, 상품번호, 상품코드, รหัสสินค้า,
    mã sản phẩm, ürün kodu, gtin, ean, upc, barcode, jan, janコード, model number, mpn`),
  sku: list('sku, variant sku, item sku, merchant sku, seller sku, sku code, stock keeping unit, sku id'),
  name: list(`product name, title, name, product title, item name, produktname, artikelname, artikelbezeichnung, bezeichnung, titel,
    nom, nom du produit, titre, désignation, nombre, nombre del producto, título, nome, nome prodotto, titolo, nome do produto, 商品名,
    商品名称, 商品名稱, 产品名称, 名称, 品名, 标题, 標題, 商品标题, название, наименование, название товара, наименование товара,
    상품명, 제품명, 이름, ชื่อสินค้า, ชื่อ, tên sản phẩm, tên, nazwa, nazwa produktu, naam, productnaam, ürün adı, isim, όνομα,
    اسم المنتج, produit, producto, prodotto, produkt, товар, 商品, product, item`),
  description:
    list(`description, body, body html, long description, product description, full description, beschreibung,
    artikelbeschreibung, produktbeschreibung, langtext, descripción, descrizione, descrição, 商品説明, 商品説明文, 説明, 描述,
    商品描述, 商品介绍, описание, 상품설명, 설명, รายละเอียด, mô tả, opis, omschrijving, açıklama, short description, kurzbeschreibung,
    details, features`),
  brand:
    list(`brand, brand name, vendor, manufacturer, maker, marke, hersteller, marque, fabricant, marca, fabricante, produttore,
    ブランド, ブランド名, メーカー, 品牌, 商标, бренд, производитель, 브랜드, 제조사, แบรนด์, ยี่ห้อ, thương hiệu, marka, merk, producent`),
  price:
    list(`final price, sale price, special price, current price, selling price, discount price, discounted price, offer price,
    verkaufspreis, angebotspreis, aktionspreis, sonderpreis, prix promo, prix soldé, prix de vente, precio final, precio de venta,
    precio oferta, prezzo scontato, 販売価格, セール価格, 税込価格, 售价, 促销价, 现价, 現價, 售價, 판매가, 판매가격, цена со скидкой, цена продажи,
    price, regular price, unit price, preis, bruttopreis, vk, vk preis, einzelpreis, prix, prix ttc, prix unitaire, precio, prezzo, preço,
    価格, 値段, 単価, 价格, 價格, 单价, цена, 가격, ราคา, ราคาขาย, giá, giá bán, cena, prijs, fiyat, τιμή, السعر, buybox price, initial price,
    original price, list price`),
  compareAt:
    list(`initial price, original price, compare at price, list price, regular price, strike price, was price, old price,
    price before discount, msrp, rrp, uvp, streichpreis, listenpreis, alter preis, normalpreis, prix barré, prix initial, prix d'origine,
    precio original, precio anterior, precio de lista, prezzo originale, preço original, 定価, 通常価格, 希望小売価格, メーカー希望小売価格,
    原价, 原價, 市场价, 정가, 소비자가, старая цена, ราคาปกติ, ราคาเต็ม, giá gốc, eski fiyat`),
  currency:
    list(`currency, currency code, price currency, currency iso, währung, waehrung, devise, monnaie, moneda, divisa, valuta,
    moeda, 通貨, 币种, 货币, 貨幣, 幣別, валюта, 통화, สกุลเงิน, tiền tệ, waluta, para birimi`),
  size: list(`all available sizes, available sizes, sizes, size options, size, größe, groesse, grösse, größen, konfektionsgröße,
    schuhgröße, taille, tailles, pointure, talla, tallas, taglia, taglie, tamanho, サイズ, 尺码, 尺寸, 尺碼, 规格, 規格, размер, размеры,
    사이즈, 크기, ขนาด, ไซส์, kích thước, kích cỡ, rozmiar, maat, beden`),
  colour:
    list(`all available colors, all available colours, available colors, available colours, colors, colours, color options, color,
    colour, farbe, farben, couleur, couleurs, colores, colore, colori, cor, cores, カラー, 色, カラー展開, 颜色, 顏色, 颜色分类, цвет, цвета,
    색상, 컬러, สี, màu, màu sắc, kolor, kleur, renk, χρώμα`),
  variations: list('variations, variants, options, product options, variation options'),
  mainImage:
    list(`main image, image src, image, image url, image link, main image url, primary image, featured image, thumbnail, bild,
    bild url, hauptbild, produktbild, image principale, imagen, imagen principal, immagine, imagem, 画像, 商品画像, 商品画像url, 画像url,
    メイン画像, 主图, 图片, 商品图片, 圖片, изображение, фото, картинка, 이미지, 대표이미지, 상품이미지, รูปภาพ, hình ảnh, zdjęcie, afbeelding,
    görsel, picture, photo, variant image`),
  images:
    list(`image urls, images, image links, additional image link, additional images, all images, gallery, gallery images, pictures,
    photos, bilder, weitere bilder, bild urls, galerie, images supplémentaires, imágenes, immagini, imagens, 画像一覧, サブ画像, 图片列表,
    商品图片列表, фотографии, изображения, 추가이미지, zdjęcia, afbeeldingen`),
  categoryPath:
    list(`category tree, breadcrumbs, breadcrumb, category path, category hierarchy, full category, categories,
    google product category, product category, kategoriepfad, kategoriebaum, kategorien, catégories, categorías, categorie, categorias,
    カテゴリー, カテゴリ, カテゴリパス, ジャンル, 分类, 分類, 类目, 類別, 商品分类, 商品分類, категории, раздел, 카테고리, 분류, หมวดหมู่,
    danh mục, kategoria, kategorie, catégorie, categoría, categoria, категория, kategori, κατηγορία, warengruppe, product type, type`),
  rootCategory:
    list(`root category, root category name, top category, main category, department, parent category, hauptkategorie,
    catégorie principale, categoría principal, product family, 大カテゴリ, 大分類, 一级分类, 一级类目`),
  category:
    list(`category, category name, sub category, subcategory, product subfamily, product category, product type, unterkategorie, kategorie,
    sous catégorie, subcategoría, 小カテゴリ, 小分類, 二级分类, 三级分类, подкатегория`),
  stock:
    list(`variant inventory qty, stock quantity, stock qty, quantity, qty, inventory quantity, inventory, stock, stock level, on hand,
    bestand, lagerbestand, menge, stückzahl, quantité, existencias, cantidad, quantità, giacenza, estoque, 在庫数, 在庫, 库存, 库存数量,
    庫存, количество, остаток, 재고, 재고수량, จำนวน, คงเหลือ, tồn kho, số lượng, stan magazynowy, voorraad, stok`),
  available:
    list(`in stock, is in stock, availability, available, stock status, verfügbar, verfügbarkeit, lieferbar, disponibilité,
    disponible, disponibilidad, disponibilità, 在庫状況, 有货, 是否有货, наличие, в наличии, 재고여부`),
  weight: list(
    `variant grams, grams, weight, item weight, shipping weight, gewicht, poids, peso, 重量, 重さ, вес, 무게, น้ำหนัก`,
  ),
  url: list(`url, link, product url, product link, permalink, produkt url, 商品url, 商品ページurl, 商品链接, ссылка`),
}

function list(names: string): string[] {
  return names.split(',').map((name) => name.trim().replace(/\s+/g, ' '))
}

// Words that say nothing about what a column holds.
const idle = /^(?:product|item|article|artikel|produkt|variant|variation|goods|商品|the)\s+|\s+(?:value|values|text)$/gu

/**
 * A heading as the list above spells it: lower case, words apart, no units. `finalPrice`, `FINAL_PRICE` and
 * `Final price (EUR)` are all `final price`.
 */
export function normalHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/\bin\s+(?:eur|usd|gbp|jpy|chf|€|\$|£)\s*$/u, ' ')
    .replace(/[_\-./:*#?!]+/g, ' ')
    .replace(/\s(?:eur|usd|gbp|jpy|cny|chf|€|\$|£|¥)\s*$/u, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The heading without words such as `product` or `variant`, for when the whole of it is not known. */
export const coreOfHeading = (normal: string): string => normal.replace(idle, '').trim()
