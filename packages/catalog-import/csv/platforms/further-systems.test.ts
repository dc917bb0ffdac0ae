import { expect, test } from 'vitest'
import { type BriefOfFile, briefOfFixture } from '../testing/brief.ts'

/** What comes of small files of shop systems and back offices that fewer shops have: each product, then what is refused and told. */
const files: BriefOfFile[] = [
  [
    'cs-cart.csv',
    'CS-Cart',
    [
      'TV set: ACTIVE; Big; Electronics > TV & Video > LCD',
      '  https://c.example/images/1.jpg (A TV)',
      '  CS-1: 99.00 EUR was 120.00, 10 pieces',
      'Disabled: DRAFT; x; Electronics',
      '  CS-2: 9.00 EUR, 0 pieces',
      'Hidden: DRAFT; x; Electronics',
      '  CS-3: 9.00 EUR, 1 pieces',
      'note 2: its pictures are paths of the shop it comes from; give their place with --pictures-from',
      'note 3: the stock "-1" is below 0: taken for 0',
    ],
  ],
  [
    'gambio.csv',
    'Gambio',
    [
      'Tasse: ACTIVE; Halm; Lang; Küche > Tassen',
      '  https://g.example/1.jpg',
      '  https://g.example/2.jpg',
      '  TA-1: 16.81 EUR, 10 pieces',
      'Aus: DRAFT; Halm; Küche',
      '  TA-2: 16.81 EUR, 10 pieces',
    ],
  ],
  ['idosell.csv', 'IdoSell', ['Kubek: ACTIVE; Halm; Opis; Kuchnia > Kubki', '  101: 49.99 EUR, 4 pieces']],
  [
    'lightspeed-retail.csv',
    'Lightspeed Retail',
    [
      'Tee: ACTIVE; Halm; x; Clothes > Tees',
      '  TEE-S Size=S: 20.00 EUR, 5 pieces',
      '  TEE-M Size=M: 22.00 EUR, 0 pieces',
      'Pin: DRAFT; Halm; Pins',
      '  PIN: 2.00 EUR, 5 pieces',
    ],
  ],
  [
    'nuvemshop.csv',
    'Tiendanube',
    [
      'Camisa: ACTIVE; Halm; Boa; Roupas > Camisas',
      '  CAM-A-P Cor=Azul Tamanho=P: 999.00 EUR was 1299.90, 4 pieces, 300 g',
      '  CAM-A-M Cor=Azul Tamanho=M: 1299.90 EUR, 25 pieces, 300 g',
      'Oculto: DRAFT; Halm; Roupas',
      '  OC: 10.00 EUR, 5 pieces',
    ],
  ],
  [
    'odoo.csv',
    'Odoo',
    [
      'Desk: ACTIVE; Nice desk; Saleable > Office Furniture',
      '  FURN_1: 450.00 EUR, 5 pieces',
      'Screw: DRAFT',
      '  SCR: 0.10 EUR, 500 pieces',
      'Old: DRAFT',
      '  OLD: 4.50 EUR, 0 pieces',
      'note 4: the stock "-3.00" is below 0: taken for 0',
    ],
  ],
  [
    'oxid.csv',
    'OXID',
    [
      'Shirt: ACTIVE; Lang',
      '  1000-S Größe=S Farbe=Rot: 20.00 EUR was 25.00, 4 pieces',
      'Off: DRAFT',
      '  2000: 5.00 EUR, 4 pieces',
      'note 2: its pictures are paths of the shop it comes from; give their place with --pictures-from',
      'note 4: this variant is not for sale: it is left out',
    ],
  ],
  [
    'shoper.csv',
    'Shoper',
    [
      'Koszulka: ACTIVE; Halm; Długi; Odzież > Koszulki',
      '  https://s.example/1.jpg',
      '  https://s.example/2.jpg',
      '  SH-1: 39.99 EUR was 69.99, 4 pieces',
      'Nieaktywna: DRAFT; Halm; Odzież',
      '  SH-2: 9.99 EUR, 0 pieces',
      'note 3: the stock "-1" is below 0: taken for 0',
    ],
  ],
  [
    'shopware5.csv',
    'Shopware 5',
    [
      'Sonnenbrille: ACTIVE; Sun; Lang',
      '  https://sw.example/1.jpg',
      '  https://sw.example/2.jpg',
      '  SW10 Farbe=Rot: 20.95 EUR was 29.95, 14 pieces',
      '  SW10.1 Farbe=Blau: 22.95 EUR, 0 pieces',
      'Off: DRAFT; Sun; Lang',
      '  SW11: 20.95 EUR, 14 pieces',
      'note 3: the stock "-2" is below 0: taken for 0',
    ],
  ],
  [
    'allegro.csv',
    'no known platform',
    [
      'Kubek: ACTIVE; Ładny; Dom i Ogród',
      '  https://a.example/1.jpg',
      '  https://a.example/2.jpg',
      '  KU-1: 49.99 PLN, 5 pieces',
      'Miska: ARCHIVED; Dom i Ogród',
      '  MI-1: 29.99 PLN, 0 pieces',
    ],
  ],
  [
    'jtl-own-headings.csv',
    'JTL',
    [
      'Hose: ACTIVE; Gut; Kleidung > Hosen',
      '  https://j.example/1.jpg',
      '  V-S Größe=S: 59.90 EUR was 79.90, 3 pieces',
      '  V-M Größe=M: 59.90 EUR was 79.90, 0 pieces',
      'Weste: DRAFT; Kleidung',
      '  W: 19.90 EUR, 4 pieces',
    ],
  ],
  [
    'ozon.csv',
    'no known platform',
    [
      'Чайник синий: ACTIVE; Мир',
      '  https://o.example/1.jpg',
      '  https://o.example/2.jpg',
      '  https://o.example/3.jpg',
      '  https://o.example/4.jpg',
      '  O-1 Цвет товара=синий: 1990.00 RUB was 2490.00, 25 pieces',
      'note 3: this variant is not for sale: it is left out',
    ],
  ],
  [
    'prestashop-es.csv',
    'PrestaShop',
    [
      'Taza: ACTIVE; Halm; Larga; Cocina',
      '  https://p.example/1.jpg (Una taza)',
      '  TA-1: 8.26 EUR, 5 pieces',
      'Plato: DRAFT; Halm; Cocina',
      '  PL-1: 8.26 EUR, 5 pieces',
    ],
  ],
  [
    'salla.csv',
    'no known platform',
    ['كوب: ACTIVE; حلم; جميل; المطبخ > أكواب', '  https://s.example/1.jpg', '  CUP-1: 39.00 EUR was 49.00, 5 pieces'],
  ],
  [
    'trendyol.csv',
    'no known platform',
    [
      'Tişört Kırmızı S: ACTIVE; Halm; Yumuşak; Tişört',
      '  https://t.example/1.jpg',
      '  https://t.example/2.jpg',
      '  TEE-S Renk=Kırmızı Beden=S: 249.90 TRY was 299.90, 5 pieces',
      '  TEE-M Renk=Kırmızı Beden=M: 249.90 TRY was 299.90, 0 pieces',
    ],
  ],
]

test.each(files)('%s of %s is read as it is meant', async (file, platform, lines) => {
  expect(await briefOfFixture(file)).toEqual({ platform, lines })
})
