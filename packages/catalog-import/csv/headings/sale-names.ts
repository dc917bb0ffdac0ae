import { list } from './list.ts'

/** What shops call their columns about prices, stock, and whether a thing is for sale; the likelier name first. */
export const saleNames = {
  price:
    list(`final price, current price, 通常購入販売価格, selling price, variant price, verkaufspreis, prix de vente, precio final, precio de venta, 販売価格,
    税込価格, 售价, 现价, 現價, 售價, 판매가, 판매가격, цена продажи, ราคาขาย, giá bán, std vk brutto, vk brutto, brutto vk, bruttopreis,
    verkaufspreis brutto, preis brutto, preis inkl mwst, preis inkl mw st, preis inkl ust, price tax incl, price incl vat, price inc vat, price including vat,
    price including tax, price inc tax, precio iva incluido, precio iva inc, precio impuestos incluidos, prezzo iva inclusa, prezzo iva incl, prezzo tasse incl, cena z vat, preço iva incluído, цена с ндс, цена с налогом,
    prijs incl btw, pris inkl moms, cena s dph, 税込み価格, 価格 税込, 含税价, price tax included, price incl tax, price gross, gross price, prix ttc, prix de vente ttc, precio con iva,
    precio con impuestos, prezzo ivato, prezzo tasse incluse, cena brutto, cena z podatkiem, preço com iva, preço com imposto,
    price, regular price, base price, regulärer preis, preis, tarif régulier, prix régulier, tarif, prix, precio normal, precio regular,
    precio, prezzo di listino, prezzo, cena regularna, cena podstawowa, cena, базовая цена, обычная цена, цена, preço normal,
    preço regular, preço, vk, vk preis, std vk, einzelpreis, 価格, 値段, 単価, 价格, 價格, 单价, 가격, ราคา, giá, prijs, reguliere prijs,
    fiyat, normal fiyat, pris, hinta, ár, běžná cena, τιμή, السعر, buybox price, ps price, variation price,
    preis exkl mwst, preis exkl mw st, preis zzgl mwst, preis exkl ust, price excl vat, price ex vat, price excluding vat, price excluding tax, price ex tax,
    prezzo tasse escl, precio iva excluido, cena bez vat, preço iva excluído, prijs excl btw, pris exkl moms, cena bez dph, 価格 税抜, price tax excluded, price tax excl, price net, net price, std vk netto, vk netto, netto vk, nettopreis, preis ohne mwst, preis ohne mw st, preis netto,
    prix ht, prix de vente ht, prix hors taxes, precio sin iva, precio sin impuestos, precio impuestos excluidos, prezzo tasse escluse,
    prezzo iva esclusa, prezzo netto, cena netto, cena bez podatku, preço sem iva, preço sem imposto, цена без налога, цена без ндс,
    initial price, original price, list price, start price`),
  salePrice:
    list(`sale price, special price, specialprice, discount price, discounted price, offer price, promotional price, promo price,
    angebotspreis, aktionspreis, sonderpreis, tarif promo, prix promo, prix soldé, prix en promotion, precio rebajado, precio de oferta,
    precio oferta, precio promocional, online sale price, prezzo in offerta, prezzo scontato, prezzo promozionale, cena promocyjna, cena wyprzedażowa, акционная цена,
    цена распродажи, цена со скидкой, preço promocional, preço de promoção, preço de saldo, セール価格, 促销价, 할인가, ราคาพิเศษ,
    giá khuyến mãi, aanbiedingsprijs, actieprijs, indirimli satış fiyatı, zvýhodněná cena, akciós ár`),
  saleFrom:
    list(`special price from date, sale price start date, date sale price starts, specialprice start, special from date, datum an dem angebotspreis beginnt,
    date de début de promo, discount from, día en que empieza el precio rebajado, data rozpoczęcia promocji, data di inizio del prezzo scontato,
    дата начала действия акционной цены, дата начала действия продажной цены, data de preço promocional começa em`),
  saleUntil:
    list(`special price to date, sale price end date, date sale price ends, specialprice end, special to date, datum an dem angebotspreis endet,
    date de fin de promo, discount to, día en que termina el precio rebajado, data zakończenia promocji, data di fine del prezzo scontato,
    дата окончания действия акционной цены, дата окончания действия продажной цены, data de preço promocional termina em`),
  saleDates: list('sale price effective date, sale dates'),
  compareAt:
    list(`variant compare at price, compare at price, compare to price, initial price, original price, list price, retail price, strike price,
    was price, old price, price old, standard price, 表示価格, price before discount, msrp, rrp, uvp, streichpreis, vergleichspreis, listenpreis, alter preis, normalpreis, prix barré, prix initial,
    prix d'origine, prix de référence, precio original, precio anterior, precio de lista, prezzo originale, prezzo barrato, preço original, preço antigo,
    cena katalogowa, cena przed promocją, 定価, 通常価格, 希望小売価格, メーカー希望小売価格, 原价, 原價, 市场价, 정가, 소비자가, старая цена,
    ราคาปกติ, ราคาเต็ม, giá gốc, eski fiyat, adviesprijs`),
  currency:
    list(`currency, currency code, price currency, currency iso, währung, waehrung, devise, monnaie, moneda, divisa, valuta,
    moeda, 通貨, 币种, 货币, 貨幣, 幣別, валюта, 통화, สกุลเงิน, tiền tệ, waluta, para birimi, měna, pénznem`),
  stock:
    list(`variant inventory qty, stock quantity, stock qty, quantity, qty, inventory quantity, current stock level, current stock,
    total inventory quantity, inventory, stock, stock level, available stock, on hand, bestand, lagerbestand, lagerbestand gesamt, lager, menge,
    stückzahl, anzahl, quantité, inventario, existencias, cantidad, saldo de inventario, quantità, giacenza, magazzino, scorte, estoque,
    estoque disponível, quantidade, 在庫数, 在庫, 库存, 库存数量, 庫存, количество, остаток, остатки, запасы, запас, 재고, 재고수량, จำนวน, คงเหลือ,
    tồn kho, số lượng, stan magazynowy, ilość, zapas, voorraad, stok, sklad, množství, készlet, ps stock, stock level`),
  available:
    list(`in stock, is in stock, availability, available, stock status, vorrätig, auf lager, verfügbar, verfügbarkeit, lieferbar, en stock,
    disponibilité, disponible, disponibilidad, existencias disponibles, hay existencias, en inventario, disponibilità, disponibile, em estoque,
    em stock, disponível, na stanie, w magazynie, dostępność, 在庫状況, 有货, 是否有货, наличие, в наличии, 재고여부, op voorraad`),
  status:
    list(`status, product status, listing status, item status, state, artikelstatus, statut, état, etat, estado, stato, stan,
    stav, állapot, durum, tila, tilstand, κατάσταση, الحالة, статус, состояние, 状态, 狀態,
    ステータス, 상태, สถานะ, trạng thái, situação`),
  published:
    list(`published, is published, published on online store, product online, active, is active, enabled, is enabled, online, veröffentlicht,
    aktiv, ist aktiv, publié, actif, publicado, activo, habilitado, pubblicato, attivo, abilitato, opublikowano, opublikowane, aktywny, aktywne,
    опубликован, опубликовано, активен, активность, ativo, gepubliceerd, actief, yayımlanmış, publikováno, közzétéve, 公開, 発売, 上架, 판매상태, mostrar en tienda, exibir na loja, product is available`),
  visibility:
    list(`visibility, visible, is visible, product visible, visibility in catalog, catalog visibility, sichtbarkeit, sichtbar, sichtbarkeit im katalog,
    katalogsichtbarkeit, visibilité, visible en boutique, visibilité dans le catalogue, visibilidad, visibilidad en el catálogo, visibilità,
    visibilità nel catalogo, widoczność, widoczność w katalogu, видимость, видимость в каталоге, visibilidade, visibilidade no catálogo, product visibility, variant visibility, square online item visibility, видимость на витрине, 진열상태,
    zichtbaarheid in catalogus, katalog görünürlüğü`),
  purchasable:
    list(`allow purchases, available for order, purchasable, bestellbar, zum bestellen verfügbar, disponible à la vente, disponible pour la commande,
    disponible para pedidos, disponibile per gli ordini, dostępne do zamówienia, disponível para encomenda`),
} as const satisfies Record<string, readonly string[]>
