import { expect, test } from 'vitest'
import { type BriefOfFile, briefOfFixture } from '../testing/brief.ts'

/** What comes of small files of shop systems that have one country or one way of selling as their home: each product, then what is refused and told. */
const files: BriefOfFile[] = [
  [
    'yahoo-japan.csv',
    'Yahoo! Shopping',
    [
      'Tシャツ: ACTIVE; 綿; ファッション > Tシャツ; セール > 夏',
      '  tee-rs カラー=赤 サイズ=S: 1900.00 EUR was 2400.00, 25 pieces',
      '  tee-rm カラー=赤 サイズ=M: 1900.00 EUR was 2400.00, 25 pieces',
      '  tee-bs カラー=青 サイズ=S: 1900.00 EUR was 2400.00, 25 pieces',
      'マグ: ACTIVE; 陶器; キッチン > 食器',
      '  MUG-白 色=白: 980.00 EUR was 1200.00, 25 pieces',
      '  MUG-黒 色=黒: 980.00 EUR was 1200.00, 25 pieces',
      '皿: DRAFT; キッチン > 食器',
      '  dish: 800.00 EUR, 25 pieces',
    ],
  ],
  [
    'cafe24.csv',
    'Cafe24',
    [
      '한복 저고리: ACTIVE; 달빛; 부드러운 실크',
      '  https://mall.example/jg.jpg',
      '  P000A-분홍-S 색상=분홍 사이즈=S: 98000.00 EUR was 120000.00, 25 pieces',
      '  P000A-분홍-M 색상=분홍 사이즈=M: 98000.00 EUR was 120000.00, 25 pieces',
      '  P000A-하늘-S 색상=하늘 사이즈=S: 98000.00 EUR was 120000.00, 25 pieces',
      '  P000A-하늘-M 색상=하늘 사이즈=M: 98000.00 EUR was 120000.00, 25 pieces',
      '비녀: DRAFT; 달빛',
      '  HB-2: 25000.00 EUR was 30000.00, 25 pieces',
    ],
  ],
  [
    'ebay.csv',
    'eBay',
    [
      'Plain tee: ACTIVE; Loom; Cotton; Clothes > Men > T-Shirts',
      '  https://i.example/tee.jpg',
      '  TEE-S-R Size=S Colour=Red: 9.99 GBP, 3 pieces',
      '  TEE-M-R Size=M Colour=Red: 10.99 GBP, 0 pieces',
      'Pin: ACTIVE; Loom; Brass; Clothes > Pins',
      '  https://i.example/pin.jpg',
      '  https://i.example/pin2.jpg',
      '  PIN: 1.50 GBP, 40 pieces',
    ],
  ],
  [
    'ecwid.csv',
    'Ecwid',
    [
      'Wool socks: ACTIVE; Shearling; Warm; Clothing > Socks; New',
      '  https://ecwid.example/sock.jpg',
      '  https://ecwid.example/sock-2.jpg',
      '  SOCK-S Size=S: 12.00 EUR was 15.00, 4 pieces',
      '  SOCK-L Size=L: 13.50 EUR was 15.00, 0 pieces',
      'Cap: DRAFT; Shearling; Clothing',
      '  CAP: 20.00 EUR, 25 pieces',
    ],
  ],
  [
    'insales.csv',
    'InSales',
    [
      'Чайник эмалированный: ACTIVE; Белый; Кухня > Чайники',
      '  https://shop.example/1.jpg',
      '  https://shop.example/2.jpg',
      '  ЧЭ-2 Размер=2 л Цвет=Белый: 1990.00 EUR was 2400.00, 4 pieces',
      '  ЧЭ-3 Размер=3 л Цвет=Белый: 2190.00 EUR, 0 pieces',
      'Крышка: DRAFT; Кухня',
      '  КР-1: 150.00 EUR, 3 pieces',
    ],
  ],
  [
    'lightspeed.csv',
    'Lightspeed',
    [
      'Fiets met mand: ACTIVE; Polder; Stevige stadsfiets; Fietsen > Stadsfietsen',
      '  https://fiets.example/1.jpg',
      '  FI-G Kleur=Groen Maat=53: 499.00 EUR was 549.00, 2 pieces',
      '  FI-Z Kleur=Zwart Maat=57: 519.00 EUR, 0 pieces',
      'Bel: DRAFT; Polder; Fietsen',
      '  BEL: 9.00 EUR, 25 pieces',
    ],
  ],
  [
    'magento1.csv',
    'Magento 1',
    [
      'Coat: ACTIVE; Warm; Clothes > Coats; Clothes',
      '  /media/catalog/product/c/o/coat.jpg',
      '  COAT-S Size=S: 150.00 EUR, 3 pieces',
      '  COAT-M Size=M: 140.00 EUR was 160.00, 0 pieces',
      'Glove: DRAFT; Clothes',
      '  GLOVE: 20.00 EUR, 5 pieces',
      'note 4: its pictures are taken as paths of this shop, below /media/catalog/product: serve them there, or give their place with --pictures-from',
    ],
  ],
  [
    'opencart.csv',
    'OpenCart',
    [
      'Desk fan: ACTIVE; Breeze; Quiet & small',
      '  FAN-1: 49.00 EUR, 7 pieces, 1200 g',
      'Tower fan: DRAFT; Breeze',
      '  FAN-2: 0.00 EUR, 0 pieces, 4000 g',
      'Old fan: DRAFT; Breeze',
      '  FAN-3: 19.00 EUR, 2 pieces, 1000 g',
      'note 2: its pictures are paths of the shop it comes from; give their place with --pictures-from',
      'note 3: the stock "-3" is below 0: taken for 0',
      'note 3: its pictures are paths of the shop it comes from; give their place with --pictures-from',
      'note 3: its price is 0: a draft; --free puts it on sale',
    ],
  ],
  [
    'rakuten.csv',
    'Rakuten',
    [
      '真空タンブラー: ACTIVE; 保温・保冷',
      '  TB01-BK 色=黒 容量=350ml: 2980.00 EUR was 3980.00, 12 pieces',
      '  TB01-WH 色=白 容量=450ml: 3280.00 EUR, 0 pieces',
      '若狭塗箸: DRAFT',
      '  CS02-1: 1200.00 EUR, 30 pieces',
      'note 2: its pictures are paths of the shop it comes from; give their place with --pictures-from',
    ],
  ],
  [
    'shoptet.csv',
    'Shoptet',
    [
      'Šála vlněná: ACTIVE; Jehně; Hřejivá; Oblečení > Šály',
      '  https://obchod.example/sala.jpg',
      '  https://obchod.example/sala2.jpg',
      '  60/ČER Barva=Červená Velikost=M: 349.00 CZK was 399.00, 5 pieces',
      '  60/ŽLU Barva=Žlutá Velikost=M: 359.00 CZK, 0 pieces',
      'Rukavice: DRAFT; Jehně; Oblečení',
      '  61: 199.00 CZK, 2 pieces',
    ],
  ],
  [
    'square.csv',
    'Square',
    [
      'Mug: ACTIVE; Stoneware; Kitchen',
      '  MUG-S Size=Small: 9.00 EUR, 4 pieces',
      '  MUG-L Size=Large: 10.00 EUR was 12.00, 1 pieces',
      'Bowl: DRAFT; Kitchen',
      '  BOWL: 14.00 EUR, 2 pieces',
      'Jug: ARCHIVED; Kitchen',
      '  JUG: 14.00 EUR, 2 pieces',
    ],
  ],
  [
    'tiendanube.csv',
    'Tiendanube',
    [
      'Buzo nórdico: ACTIVE; Ñandú; Algodón peinado; Ropa > Buzos; Invierno',
      '  BUZ-S Talle=S Color=Añil: 990.00 EUR was 1250.00, 3 pieces, 500 g',
      '  BUZ-M Talle=M Color=Añil: 1250.00 EUR, 25 pieces, 500 g',
      'Gorro de lana: DRAFT; Ropa',
      '  GOR: 800.00 EUR, 7 pieces',
    ],
  ],
]

test.each(files)('%s of %s is read as it is meant', async (file, platform, lines) => {
  expect(await briefOfFixture(file)).toEqual({ platform, lines })
})
