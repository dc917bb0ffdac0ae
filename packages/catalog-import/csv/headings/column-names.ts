import { gtinNames } from './gtin-names.ts'
import { list } from './list.ts'
import { saleNames } from './sale-names.ts'

/** What a column may hold; also the names by which people map columns by hand. */
export type Role = keyof typeof goodsNames | keyof typeof saleNames

/**
 * What shops call their columns, as `normalHeading` spells it; the likelier name first. Several columns may hold one
 * thing, such as a sale price beside a price: a row's value is the first that is not empty.
 */
const goodsNames = {
  group:
    list(`handle, product handle, pair code, identificador de url, identificador url, parent sku, parent asin, item group id, product group id, group id, parent id, parent, master sku, group no, référence famille, product tmpl, product template,
    style code, spu, 親商品コード, url handle, handle id, variation group id, vaterartikel artikelnummer, vaterartikelnummer, identifizierungsspalte vaterartikel,
    vaterartikel, artikelnummer vaterartikel, übergeordnetes produkt, übergeordnet, superior, genitore, nadrzędny, rodzic, produkt nadrzędny, родительский,
    родитель, родительский товар, ascendente, principal, produto pai, parent product id, parent product, produit parent, et title variation integration no,
    variation integration no, rodičovský produkt, forældre, γονέας, ylempi taso, glavni, szülő, induk, 親, 상위, forelder, hoofd, produto ascendente, pai, nadradené,
    förälder, หลัก, ebeveyn, предок, gốc, 父级, 上層, pai da variação, parent handle, parent code, oxparentid, mainnumber, main number, post parent, artikelgruppen id,
    artikelgruppe, artikelgruppennummer, identifiant groupe, id groupe articles, identifiant du groupe d'articles, identificador del grupo de artículos,
    id gruppo articoli, identyfikator grupy produktów, is child of product code, model kodu, объединить на одной карточке, код группы, ürün grup kodu, products master model, familiesleutel, id групи різновидів, id группы разновидностей, sku principal, sku induk, קוד אב, variant group id, varyant group id, 등록상품id, root product stock code, número de publicação, número do anúncio, número de publicación`),
  id: list(`product id, id, id produit, produkt id, id produktu, id prodotto, id producto, id produto, id товара, item id, goods id, asin, product code, item number, item no, style no, style number, product no, product number, article number, artikel id, artikelnummer, artikelnr, artikel nr, art nr,
    produktnummer, référence, ref, referencia, código, codice, numer katalogowy, 商品id, 商品コード, 商品番号, 品番, 管理番号, 商品管理番号, 货号, 商品编号, 商品編號, артикул, код товара, 상품번호,
    상품코드, รหัสสินค้า, mã sản phẩm, ürün kodu, gtin, ean, upc, barcode, jan, janコード, model number, mpn, product id non editable, internal id, token, listing id, et title product id, ürün id, interner schlüssel, azonosító, kimlik, 代碼,
    external id, oxid, p id, barkod, id oferty, штрихкод, ean13, ean code, ie xml id, kode produk, 商品管理番号（商品url）, код позиції`),
  sku: list(`sku, default code, item no, style no, style number, product no, เลข sku, variant sku, sygnatura sku sprzedającego, tedarikçi stok kodu, satıcı stok kodu, 型番, item sku, merchant sku, seller sku, sku code, stock keeping unit, sku id, product code sku, ugs, artikelnummer, artikel nr, artikelnr,
    art nr, référence, reference, referencia, código, riferimento, riferimento n, codice, cod, numer katalogowy, indeks, kod produktu, артикул, ref, sellersku, ps sku short,
    variation sku, référence produit, item code, product number, product reference, bestellnummer, varenummer, custom label, 자체 상품코드, κωδικός προϊόντος,
    tuotetunnus, cikkszám, katalógové číslo, katalogové číslo, รหัสสินค้า, stok kodu, mã sản phẩm, 貨號, artikelkode, réf, reference code, internal reference,
    riferimento interno, référence interne, varenr, artnr, code article, code produit, oxartnum, p model, ordernumber, order number, reference number,
    reference nr, item number, product ref, modelo, art no, part number, part no, sygnatura, referentie, referentienummer, رمز المنتج sku, رمز المنتج, artikul, 商家编码, 자체상품코드, 업체상품코드, 판매자 상품코드, 판매자상품코드, sku name, mã phiên bản sản phẩm, mã sku, stock code, référence vendeur, seller reference, interne referentie, referencia vendedor, riferimento venditore, sku produktu, код товару, kode sku, מק"ט, מקט, קוד מוצר, code`),
  name: list(`노출상품명, product name, product name english, title long, title short, title, name, product title, item name, produktname, nama produk, artikelname, artikelbezeichnung, bezeichnung, titel, nom,
    nom du produit, titre, désignation, nombre, nombre del producto, título, nome, nome prodotto, titolo, nome do produto, 商品名, 商品名称, 商品名稱, 产品名称, 名称, 品名, 标题, 標題,
    商品标题, название, наименование, название товара, наименование товара, 상품명, 제품명, 이름, ชื่อสินค้า, ชื่อ, tên sản phẩm, tên, nazwa, nazwa produktu, naam,
    productnaam, ürün adı, isim, όνομα, اسم المنتج, имя, nome do artigo, nombre del artículo, nombre producto, ps product name, listing title, nom de l'article,
    název, megnevezés, nimi, varunamn, navn, term name, product title en, naziv, név, nama, 名前, 名稱, meno, namn, ім'я, назва, название товара или услуги, jméno,
    libellé, libelle, naam product, denumire, nume, pavadinimas, nosaukums, toote nimi, ime, oxtitle, post title, p name de, p name en, p name,
    tytuł oferty, tytuł, أسم المنتج, tytuł produktu, заголовок, productnaam bol, 상품 이름, product service name, marketplace title, 등록상품명, 노출상품명, ie name, libellé long, libellé court, libellé produit, product line, назва позиції, название позиции, שם המוצר, שם מוצר, שם, نام محصول, عنوان, उत्पाद का नाम`),
  description:
    list(`description, body, body html, long description, product description, full description, beschreibung, artikelbeschreibung, produktbeschreibung, langtext,
    descripción, descrizione, descrição, 商品説明, 商品説明文, 説明, 描述, 商品描述, 商品介绍, описание, 상품설명, 설명, รายละเอียด, mô tả, opis, omschrijving, açıklama, short description,
    kurzbeschreibung, details, features, description long, pc用商品説明文, 상품 상세설명, 상품 요약설명, полное описание, summary, long text, opis produktu, krótki opis, opis długi,
    краткое описание, description courte, description longue, récapitulatif, descripción corta, descripción larga, resumen, breve descrizione, descrizione breve,
    riepilogo, descrição curta, resumo, zusammenfassung, ps product description, product description en, popis, leírás, beskrivning, descrição do produto,
    beskrivelse, περιγραφή, kuvaus, deskripsi, beschrijving, опис, descriere, aprašymas, 商品說明, plain description, main description, text, description html,
    samenvatting, kort beskrivelse, σύντομη περιγραφή, lyhyt kuvaus, kratak opis, rövid leírás, deskripsi singkat, 簡単な説明, 간단한 설명, korte omschrijving, korte beschrijving,
    descrição breve, короткое описание, krátky popis, krátký popis, kort beskrivning, คำอธิบายแบบย่อ, kısa açıklama, короткий опис, mô tả ngắn, 简短描述, 簡短內容說明,
    sales description, description sale, website description, oxlongdesc, oxshortdesc, post content, post excerpt, p desc de, p desc en, p shortdesc de, p shortdesc en, opis oferty, الوصف, وصف المنتج,
    ürün açıklaması, deskripsi produk, ie detail text, ie preview text, opis krótki, nội dung, sales information, explanation, caption, опис укр, опис позиції, תיאור, תיאור מוצר, תיאור המוצר, توضیحات`),
  brand:
    list(`brand, brand name, man name, vendor, manufacturer, manufacturer name, manufacturers name, maker, marke, hersteller, hersteller name, anbieter, marque, fabricant, marca, fabricante,
    produttore, ブランド, ブランド名, メーカー, 品牌, 商标, бренд, производитель, 브랜드, 제조사, แบรนด์, ยี่ห้อ, thương hiệu, marka, merk, producent, marke hersteller, marques, marken,
    marcas, marchio, marki, бренды, fabricant marque, výrobce, gyártó, brands, brendovi, márkák, marchi, producer, producer name, varumärke, mærke, značka,
    бренд товара, p manufacturer, oxmanufacturer, الماركة, العلامة التجارية, nhà cung cấp, hãng, merk fabrikant, 브랜드명, 제조사명, виробник, מותג, יצרן, برند`),
  size: list(`size name, all available sizes, available sizes, sizes, size options, size, größe, groesse, grösse, größen, konfektionsgröße, schuhgröße, taille, tailles, pointure,
    talla, tallas, taglia, taglie, tamanho, サイズ, 尺码, 尺寸, 尺碼, 规格, 規格, размер, размеры, 사이즈, 크기, ขนาด, ไซส์, kích thước, kích cỡ, rozmiar, maat, beden, المقاس,
    velikost, veľkosť, veličina, storlek, størrelse, koko, méret, mărime, beden ölçüsü, talle, taille marketing, pointure marketing, מידה, גודל, سایز`),
  colour:
    list(`all available colors, all available colours, available colors, available colours, colors, colours, color options, color, colour, ürün rengi, farbe, farben, couleur,
    couleurs, colores, colore, colori, cor, cores, color family, color name, colour name, カラー, 色, カラー展開, 颜色, 顏色, 颜色分类, цвет, цвета, 색상, 컬러, สี, màu, màu sắc, kolor, kleur, renk, χρώμα,
    цвет товара, اللون, barva, farba, boja, färg, farge, farve, väri, szín, culoare, couleur marketing, couleur principale, צבע, رنگ`),
  variations: list(
    'variations, variants, options, product options, variation options, variações, variaciones, 옵션입력',
  ),
  mainImage:
    list(`main image, default image, image src, image, image url, image link, main image url, primary image, featured image, thumbnail, bild, bild url, hauptbild,
    produktbild, image principale, imagen, imagen principal, immagine, imagem, 画像, 商品画像, 商品画像url, 画像url, メイン画像, 主图, 图片, 商品图片, 圖片, изображение, фото, картинка, 이미지,
    대표이미지, 상품이미지, รูปภาพ, hình ảnh, zdjęcie, afbeelding, görsel, picture, photo, variant image, product image url, base image, product image, cover image,
    ps item cover image, hosted image urls, image file, titelbild, zdjęcie główne, główne zdjęcie, obrazek, главное изображение, immagine principale,
    imagem principal, image principale url, foto, obraz, bildpfad, bild pfad, internal image url, product image file, cover media url, image name, item photo url,
    main variant image, product media main image url, 상품 이미지, 이미지등록, 商品画像パス1, bildlink, lien image, enlace imagen, link immagine, linki do zdjęć, afbeeldingslink, oxpic1, p image,
    ссылка на главное фото, главное фото, صورة المنتج, obrázek, hlavní obrázek, billede, bilde, kuva, kép, link hình, ảnh đại diện, ảnh, photo main, imgurl, ie detail picture, ie preview picture, hoofdafbeelding, 대표이미지 url, 대표 이미지, media asset 1, посилання зображення, ссылка изображения, 新图片, תמונה, תמונה ראשית, تصویر`),
  images:
    list(`image urls, images, image links, additional image link, additional images, all images, gallery, gallery images, pictures, photos, bilder, weitere bilder,
    bild urls, galerie, images supplémentaires, imágenes, immagini, imagens, 画像一覧, サブ画像, 图片列表, 商品图片列表, фотографии, изображения, 추가이미지, zdjęcia, afbeeldingen,
    obrazki, urls des images, url des images, url images, url immagini, url delle immagini prodotto, url de imágenes, urls imagens, urls d'images,
    url delle immagini, urls de imagen, urls de imágenes, adresy url zdjęć, url zdjęć, image src urls, fotos, obrázky, képek, billeder, εικόνες, kuvat, slike,
    gambar, görseller, зображення, imágenes del producto, more variant images, photo urls, photo url, photourl, media, pic url, picture url, picture urls, other image url, ссылки на дополнительные фото,
    дополнительные фото, urls de las imágenes, url de las imágenes, adresy url zdjęcia, zdjęcia url, afbeelding url's, afbeelding urls, url's van afbeeldingen, item image urls, תמונות, تصاویر`),
  categoryPath:
    list(`category tree, breadcrumbs, breadcrumb, category path, category hierarchy, full category, categories, google product category, product category, kategoriepfad,
    kategoriebaum, produktkategorie, produktkategorien, kategorien, catégories, categorías, categorie, categorias, カテゴリー, カテゴリ, カテゴリパス, ジャンル, 分类, 分類, 类目, 類別, 商品分类,
    商品分類, категории, раздел, 카테고리, 분류, หมวดหมู่, danh mục, kategoria, kategorie, catégorie, categoría, categoria, категория, kategori, kategori ismi, kategori adı, κατηγορία, warengruppe,
    product type, type, rubriques, category id path, kategória, kategorier, default category, categorías de producto, collection, collections, categorie prodotto,
    κατηγορίες, osastot, kategorije, kategórie, categorieën, kategoriler, категорії, categorii, kategorijas, produkttyp, kategorie gesamtpfad, full category path,
    website categories, ecommerce categories, categories name, categorytext, category name path, tax product cat, تصنيف المنتج, التصنيف, loại sản phẩm, 카테고리명, назва групи, название группы, קטגוריה, קטגוריות, kategóriák, دسته بندی`),
  rootCategory:
    list(`root category, root category name, hoofdcategorie, categoria principale, categoria principal, categorie principală, huvudkategori, hovedkategori, pääkategoria, főkategória,
    hlavní kategorie, hlavná kategória, основная категория, ana kategori, 大カテゴリー, 대분류, 一级分類, top category, main category, department, parent category, hauptkategorie, catégorie principale, categoría principal,
    product family, 大カテゴリ, 大分類, 一级分类, 一级类目, kategoria główna, główna kategoria`),
  category:
    list(`category, category name, sub category, subcategory, subcategorie, subcategoria, subcategorie produs, underkategori, alakategoria, alkategória, podkategoria, podkategorie, podkategória, alt kategori,
    小カテゴリー, 중분류, 소분류, product subfamily, product category, product type, unterkategorie, kategorie, sous catégorie, subcategoría,
    小カテゴリ, 小分類, 二级分类, 三级分类, подкатегория, famille, sous famille, familia, subfamilia, famiglia, sottocategoria, подкатегория товара, rodzaj produktu`),
  weight:
    list(`variant grams, grams, weight value, artikelgewicht, versandgewicht, weight, item weight, shipping weight, gewicht, poids, peso, 重量, 重さ, вес, 무게, น้ำหนัก, vægt,
    βάρος, paino, težina, tömeg, berat, vekt, waga, hmotnosť, hmotnost, vikt, ağırlık, вага, cân nặng, greutate, package weight, oxweight, p weight,
    вес в упаковке, الوزن, khối lượng, משקל, وزن`),
  weightUnit: list(
    'weight unit, unit of weight, weight uom, gewichtseinheit, unité de poids, unidad de peso, unità di peso, jednostka wagi, đơn vị khối lượng, đơn vị cân nặng',
  ),
  imageAlt:
    list(`image alt text, image alt texts, image alt, alt text, alt, image description, base image label, product image description, texte alternatif, bild alt text,
    texto alternativo, textes alternatifs des images, testi alternativi immagini, textos alternativos de las imágenes, textos alternativos das imagens,
    bildalternativtexte, bild alternativtexte, alternativtexte der bilder, teksty alternatywne zdjęć, media alt text, product media main image alt, cover media alt, image alts, mô tả hình, mô tả ảnh, chú thích ảnh, alternatieve teksten voor afbeeldingen`),
  condition:
    list(`condition, condition id, condition type, item condition, product condition, zustand, artikelzustand, état, état du produit, état de l'article, condición, estado del artículo, condizione, condizioni,
    condição, stan, stan produktu, stav, stav zboží, conditie, staat, skick, stand, kunto, állapot, ürün durumu, durum, состояние, состояние товара, стан, стан товару, コンディション, 商品の状態, 상품상태, 成色`),
  material: list('material, materials, materialien, matière, materiał, materiale, материал'),
  pattern: list('pattern, muster, motif, wzór'),
  gtin: gtinNames,
  url: list(`url, link, product url, product link, permalink, produkt url, 商品url, 商品ページurl, 商品链接, ссылка`),
}

/** Names that say little, the likelier first: only a file without a better one means a product's name by them. */
export const weakNames = list(`produit, producto, prodotto, produto, produkt, товар, towar, 商品, product, item,
  artículo, articulo, articolo, artigo, article, artikel, artykuł, ürün, termék, vare, vara, tuote, výrobek,
  label, item description, article description, description, beschreibung, descripción, descrizione, descrição, descriere, omschrijving, opis, popis, описание, опис`)

/** Names that may as well mean how many there are: a price's where nothing else is, and a column says in which currency. */
export const weakPriceNames = list('amount, betrag, montant, importe, importo, valor, kwota, bedrag, сумма')

/** Names of how many there are, where something else is the price. */
export const weakStockNames = list('amount')

export const columnNames: Readonly<Record<Role, readonly string[]>> = { ...goodsNames, ...saleNames }

export const roles = Object.keys(columnNames) as Role[]
