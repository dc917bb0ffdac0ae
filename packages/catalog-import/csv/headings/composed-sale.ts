import { list } from './list.ts'

// Headings that are put together of words, as people name a column of their own: `Im Webshop anzeigen`, `Visible sur le site`.

/** What is done with a thing that is for sale. */
const shown = new Set(
  list(`visible, visibility, published, publish, publication, active, activated, enabled, enable, live, listed, display, displayed, show, shown, sell, selling, sold, sale, status, online,
  sichtbar, anzeigen, angezeigt, zeigen, aktiv, aktiviert, veröffentlicht, veröffentlichen, verkaufen, verkauf, freigegeben, freigabe, gelistet,
  afficher, affiché, affichage, publié, publier, actif, activé, vendre, vente, vendu, statut, ligne,
  mostrar, mostrado, visibles, publicado, publicar, activo, activado, vender, venta, estado, línea,
  mostra, mostrare, visibile, pubblicato, pubblicare, attivo, attivato, vendere, vendita, stato, linea,
  widoczny, widoczne, pokaż, pokazuj, opublikowany, aktywny, aktywne, sprzedaż, sprzedaży, sprzedawaj,
  zichtbaar, tonen, weergeven, gepubliceerd, publiceren, actief, verkopen, verkoop,
  visível, exibir, ativo, publicada, vendido, venda, situação,
  видимый, видимость, показывать, отображать, опубликован, опубликовать, активен, активность, активный, продажа, продавать, продаже, статус,
  zobrazit, viditelný, viditelné, aktivní, prodej, zveřejněno, synlig, vis, vises, visa, visas, aktivt, publicerad, udgivet, til salg,
  göster, gösterilsin, görünür, görünsün, yayınla, yayında, aktif, satışta, satış, durumu, näytä, näkyvissä, julkaistu, aktiivinen, megjelenik, megjelenítés, látható, aktív, közzétéve,
  vizibil, activ, afișat, afișează, publicat, ορατό, ενεργό, εμφάνιση, δημοσιευμένο, показувати, видимий, активний, опубліковано`),
)

/** Where, and what. */
const around = new Set(
  list(`in, on, at, the, is, for, to, of, our, my, store, storefront, shop, web, webshop, webstore, website, site, catalog, catalogue, eshop, e, internet, product, products, item, article, customers, frontend,
  im, in der, auf, der, die, das, dem, am, zum, onlineshop, internetshop, laden, seite, katalog, artikel, produkt, ist, wird, kunden,
  sur, le, la, les, en, au, dans, de, du, boutique, catalogue, produit, est, web, internet,
  el, los, tienda, sitio, página, catálogo, producto, es, su, nel, nello, sul, sito, negozio, catalogo, prodotto, di, per,
  w, na, do, sklepie, sklep, stronie, katalogu, produktu, sprzedaży, op, de, het, winkel, webwinkel, na loja, loja, no, produto,
  в, на, магазине, сайте, витрине, каталоге, товара, товар, для, интернет, магазин, eshopu, obchodě, v, i, på, butik, butikken, netbutik, nettbutikk, sortiment,
  sitede, sitesinde, mağazada, mağaza, ürün, katalogda, kaupassa, verkkokaupassa, tuote, boltban, webshopban, webáruházban, termék, pe, în, magazin, produs, στο, στον, κατάστημα, κατάλογο, προϊόν,
  сайті, магазині, вітрині, каталозі, у`).flatMap((words) => words.split(' ')),
)

/** What makes the opposite of it. */
const withholding = new Set(
  list(`not, no, hide, hidden, disable, disabled, exclude, excluded, block, blocked, remove, removed, nicht, kein, ausblenden, verbergen, versteckt, ausgeblendet, sperren, gesperrt, deaktiviert,
  non, pas, ne, masquer, masqué, cacher, caché, exclure, exclu, ocultar, oculto, excluir, nascondi, nascosto, escludi, ukryj, ukryty, nie, verbergen, verborgen, niet,
  esconder, não, скрыть, скрыт, не, skrýt, skryté, skjul, dölj, ikke, inte, gizle, gizli, piilota, piilotettu, elrejtés, rejtett, ascunde, ascuns, απόκρυψη, приховати, прихований`),
)

// Of languages that put no spaces between words: `商品の表示可否`, `公開ステータス`, `商品削除フラグ`, `진열여부`.
const asked =
  /(?<!非|未|不|미|비)(?:公開|公开|掲載|表示|販売|销售|銷售|陳列|出品|展示|上架|발행|진열|판매|노출|전시|공개) ?(?:ステータス|状態|状況|設定|可否|フラグ|区分|有無|状态|狀態|与否|상태|여부|설정)$/u
const askedOff =
  /(?:非公開|非表示|未公開|未掲載|削除|販売停止|販売終了|廃番|下架|删除|刪除|隐藏|隱藏|미노출|비공개|삭제|숨김) ?(?:フラグ|区分|有無|设置|状态|여부|설정)$/u

/**
 * What a heading, as `normalHeading` spells it, says of being for sale by the words that it is put together of; undefined where one of them is of anything
 * else, as in `Shipping enabled`.
 */
export function composedSale(normal: string): 'published' | 'withheld' | undefined {
  if (askedOff.test(normal)) return 'withheld'
  if (asked.test(normal)) return 'published'
  const words = normal.split(/[\s']+/).filter(Boolean)
  const known = words.every((word) => shown.has(word) || around.has(word) || withholding.has(word))
  if (!known || words.length > mostWords) return
  if (words.some((word) => withholding.has(word))) return 'withheld'
  return words.some((word) => shown.has(word)) ? 'published' : undefined
}

const mostWords = 7
