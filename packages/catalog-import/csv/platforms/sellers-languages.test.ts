import { expect, test } from 'vitest'
import { type BriefOfFile, briefOfFixture } from '../testing/brief.ts'
import { readText } from '../testing/read-text.ts'

/** What comes of small files of marketplaces, as sellers have them in their own languages. */
const files: BriefOfFile[] = [
  [
    'prom-ua.csv',
    'Prom.ua',
    [
      'Вышиванка: ACTIVE; Майстер; Ручна робота; Одяг',
      '  https://ua.example/1.jpg',
      '  https://ua.example/2.jpg',
      '  V-S Розмір=S Колір=Білий: 1125.00 UAH was 1250.00, 5 pieces',
      '  V-M Розмір=M Колір=Білий: 1250.00 UAH, 0 pieces',
      'Глечик: ACTIVE; Глина; Посуд',
      '  G-1: 350.00 UAH, 25 pieces',
    ],
  ],
  [
    'otto.csv',
    'OTTO',
    [
      'Sneaker Wolke: ACTIVE; Leicht; Schuhe > Sneaker',
      '  https://o.example/1.jpg',
      '  O-1-36 Farbe=Weiß Größe=36: 89.99 EUR was 99.99, 3 pieces',
      '  O-1-37 Farbe=Weiß Größe=37: 89.99 EUR was 99.99, 0 pieces',
      'Socke: DRAFT; Schuhe > Socken',
      '  O-2: 4.99 EUR, 55 pieces',
    ],
  ],
  [
    'bol.csv',
    'no known platform',
    [
      'Jas: ACTIVE; Halm; Warm',
      '  https://b.example/1.jpg',
      '  https://b.example/2.jpg',
      '  J-S Kleur=Rood Maat=S: 49.95 EUR, 4 pieces',
      '  J-M Kleur=Rood Maat=M: 49.95 EUR, 0 pieces',
      'Stoel: DRAFT',
      '  S-1: 1049.95 EUR, 2 pieces',
    ],
  ],
  [
    'cdiscount.csv',
    'no known platform',
    [
      "Robe longue d'été: ACTIVE; Halm; Lin; léger",
      '  https://c.example/1.jpg',
      '  https://c.example/2.jpg',
      '  R-38 Couleur=Bleu nuit Taille=38: 59.99 EUR was 79.99, 3 pieces',
      '  R-40 Couleur=Bleu nuit Taille=40: 59.99 EUR was 79.99, 0 pieces',
      'Vase: ACTIVE; Halm',
      '  V-1: 1249.00 EUR, 2 pieces',
    ],
  ],
  [
    'kaufland.csv',
    'no known platform',
    [
      'Lampe: ACTIVE; Halm; Warmes Licht; Beleuchtung',
      '  https://k.example/1.jpg',
      '  https://k.example/2.jpg',
      '  4006381333931-ROT Colour=Rot: 39.99 EUR, 12 pieces',
    ],
  ],
  [
    'etsy-de.csv',
    'Etsy',
    [
      'Ring aus Silber: ACTIVE; Handgemacht',
      '  https://i.example/1.jpg',
      '  https://i.example/2.jpg',
      '  RING-AUS-SILBER-52 Größe=52: 45.00 EUR, 6 pieces',
      '  RING-AUS-SILBER-54 Größe=54: 45.00 EUR, 6 pieces',
      '  RING-AUS-SILBER-56 Größe=56: 45.00 EUR, 6 pieces',
    ],
  ],
  [
    'shopee-vi.csv',
    'Shopee',
    [
      'Áo thun: ACTIVE',
      '  AT-DM Option 1=Đỏ Option 2=M: 150.00 EUR, 20 pieces',
      '  AT-DL Option 1=Đỏ Option 2=L: 155.00 EUR, 0 pieces',
      'Nón lá: ACTIVE',
      '  NL: 89.00 EUR, 5 pieces',
    ],
  ],
  [
    'hebrew.csv',
    'no known platform',
    [
      'כוס קרמיקה: ACTIVE; כוס בעבודת יד; מטבח',
      '  https://he.example/1.jpg',
      '  KOS-1: 49.90 ILS was 59.90, 7 pieces',
      'כד מים: ACTIVE; כד גדול; מטבח',
      '  KAD-1: 120.00 ILS, 0 pieces',
    ],
  ],
  [
    'taobao.csv',
    'no known platform',
    [
      '陶瓷茶杯: ACTIVE; 手工制作的茶杯; 茶具',
      '  https://cn.example/1.jpg',
      '  CB-1: 68.00 CNY, 20 pieces',
      '竹篮: DRAFT; 家居',
      '  ZL-1: 1280.00 CNY, 3 pieces',
      'note 3: nobody knows what "2" in "宝贝状态" means: a draft',
    ],
  ],
  [
    'smartstore.csv',
    'no known platform',
    [
      '한지 조명: ACTIVE; 할름; 가구 > 조명',
      '  https://kr.example/1.jpg',
      '  KR-1: 39000.00 EUR was 45000.00, 10 pieces',
      '나무 의자: ACTIVE; 할름; 가구 > 의자',
      '  KR-2: 120000.00 EUR, 0 pieces',
      '유리컵: DRAFT; 주방 > 컵',
      '  KR-3: 9900.00 EUR, 5 pieces',
    ],
  ],
  [
    'akeneo-francs.csv',
    'Akeneo',
    [
      'Stiefel: ACTIVE; Leder; shoes',
      '  https://a.example/b.jpg',
      '  boot-40 Colour=brown Size=40: 129.00 EUR, 25 pieces, 1200 g',
      'Senkel: ACTIVE; shoes; extras',
      '  lace Colour=black: 4.90 EUR, 25 pieces, 10 g',
      'note 3: this variant is not for sale: it is left out',
    ],
  ],
]

test.each(files)('%s of %s is read as it is meant', async (file, platform, lines) => {
  expect(await briefOfFixture(file)).toEqual({ platform, lines })
})

test.each([
  ['Wix', 'handle,fieldType,name,price,modifierName[1],modifierType[1]', 'mug,PRODUCT,Mug,12,Engraving,FREE_TEXT'],
  [
    'Ecwid',
    'type,product_internal_id,product_name,product_price,product_option_name,product_option_type',
    'product,1,Mug,12,,\nproduct_option,1,,,Engraving,TEXTFIELD',
  ],
  [
    'BigCommerce',
    'Item,ID,Name,Price,Inventory Tracking,Is Visible,Options',
    'Product,1,Mug,12,none,TRUE,Type=Text|Name=Engraving|Value=',
  ],
  ['Square', 'Token,Item Name,Variation Name,Price,Modifier Set - Engraving', 'A,Mug,Regular,12,Y'],
  [
    'PrestaShop',
    'ID,Active (0/1),Name,"Categories (x,y,z...)",Price tax excluded,Text fields (0 = No; 1 = Yes)',
    '1,1,Mug,Home,12,1',
  ],
  ['Magento', 'sku,attribute_set_code,name,price,custom_options', 'A,Default,Mug,12,"name=Engraving,type=field"'],
  ['no known platform', 'sku,name,price,Personalisation', 'A,Mug,12,Engraving'],
])('what customers of %s type in is told to be left out', async (platform, headings, row) => {
  const read = await readText(`${headings}\n${row}\n`, { currency: 'EUR' })
  expect(read.platform).toBe(platform)
  expect(read.products.map(({ name }) => name)).toEqual(['Mug'])
  expect(read.notes.map(({ note }) => note)).toEqual([
    'what customers choose besides or type in, such as an engraving, is left out, with what it would add to the price',
  ])
})
