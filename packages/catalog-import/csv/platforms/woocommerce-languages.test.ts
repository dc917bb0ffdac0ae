import { expect, test } from 'vitest'
import { type BriefOfFile, briefOfFixture } from '../testing/brief.ts'

/** What comes of small files of WooCommerce in the languages of its shops: each product, then what is refused and told. */
const files: BriefOfFile[] = [
  [
    'woocommerce-de.csv',
    'WooCommerce',
    [
      'Teekanne: ACTIVE; Lang; Küche > Tee',
      '  https://laden.example/k.jpg',
      '  KANNE-B Farbe=Blau: 34.90 EUR was 39.90, 2 pieces',
      '  KANNE-G Farbe=Grün: 39.90 EUR, 0 pieces',
      'Löffel: DRAFT; Küche',
      '  LOEFFEL: 4.50 EUR, 5 pieces',
    ],
  ],
  [
    'woocommerce-es.csv',
    'WooCommerce',
    [
      'Cuenco: ACTIVE; Larga; Cocina > Cuencos',
      '  https://tienda.example/c.jpg',
      '  CUENCO-A Color=Azul: 1012.50 EUR, 4 pieces',
      'Taza: DRAFT; Cocina',
      '  TAZA: 8.00 EUR, 4 pieces',
    ],
  ],
  [
    'woocommerce-fr.csv',
    'WooCommerce',
    [
      'Bol: ACTIVE; Long; Cuisine > Bols; Soldes',
      '  https://boutique.example/b.jpg',
      '  BOL-B Couleur=Bleu: 9.00 EUR was 12.50, 6 pieces',
      '  BOL-V Couleur=Vert: 12.50 EUR, 2 pieces',
      'Tasse: DRAFT; Cuisine',
      '  TASSE: 8.00 EUR, 3 pieces',
    ],
  ],
  [
    'woocommerce-it.csv',
    'WooCommerce',
    [
      'Ciotola: ACTIVE; Lunga; Cucina > Ciotole',
      '  https://negozio.example/c.jpg',
      '  CIOTOLA-B Colore=Blu: 9.90 EUR was 12.50, 4 pieces',
      'Tazza: DRAFT; Cucina',
      '  TAZZA: 8.00 EUR, 4 pieces',
    ],
  ],
  [
    'woocommerce-pl.csv',
    'WooCommerce',
    [
      'Miska: ACTIVE; Długo; Kuchnia > Miski',
      '  https://sklep.example/m.jpg',
      '  MISKA-Z Kolor=Żółty: 39.00 EUR was 49.00, 4 pieces',
      'Kubek: DRAFT; Kuchnia',
      '  KUBEK: 29.00 EUR, 4 pieces',
    ],
  ],
  [
    'woocommerce-pt.csv',
    'WooCommerce',
    [
      'Tigela: ACTIVE; Longa; Cozinha > Tigelas',
      '  https://loja.example/t.jpg',
      '  TIGELA-A Cor=Azul: 19.90 EUR was 24.90, 4 pieces',
      'Caneca: DRAFT; Cozinha',
      '  CANECA: 15.00 EUR, 4 pieces',
    ],
  ],
  [
    'woocommerce-ru.csv',
    'WooCommerce',
    [
      'Миска: ACTIVE; Долго; Кухня > Миски',
      '  https://lavka.example/m.jpg',
      '  MISKA-S Цвет=Синий: 1250.00 EUR, 4 pieces',
      'Чашка: DRAFT; Кухня',
      '  CHASHKA: 800.00 EUR, 4 pieces',
    ],
  ],
]

test.each(files)('%s of %s is read as it is meant', async (file, platform, lines) => {
  expect(await briefOfFixture(file)).toEqual({ platform, lines })
})
