import { expect, test } from 'vitest'
import { type BriefOfFile, briefOfFixture } from '../testing/brief.ts'

/** What comes of small files of systems that sell to shops, or in several currencies, or name things by ids. */
const files: BriefOfFile[] = [
  [
    'faire.tsv',
    'Faire',
    [
      'Soy candle: ACTIVE; Hand poured; Candles',
      '  https://f.example/fig.jpg',
      '  https://f.example/figs.jpg',
      '  SC-FIG Scent=Fig: 16.00 EUR, 12 pieces, 250 g',
      '  SC-TEA Scent=Tea: 17.00 EUR, 0 pieces, 250 g',
      'Matches: DRAFT; Candles',
      '  MT: 3.50 EUR, 40 pieces',
      'Wick: ACTIVE; Candles',
      '  WK: 1.80 EUR, 40 pieces',
      'note 4: this variant is not for sale: it is left out',
    ],
  ],
  [
    'shopware6.csv',
    'Shopware',
    [
      'T-Shirt: DRAFT; Halm; Weich',
      '  https://sw.example/tee.jpg',
      '  SW10.1 Variant=SW10.1: 19.99 EUR, 5 pieces',
      '  SW10.2 Variant=SW10.2: 21.99 EUR, 0 pieces',
      'Mütze: ACTIVE; Halm',
      '  SW11: 9.99 EUR, 8 pieces',
      ...[3, 4].map(
        (line) =>
          `note ${line}: what is chosen of it is named by ids: its variants are called by their numbers, and it is a draft until somebody names them`,
      ),
    ],
  ],
  [
    'akeneo-dollars.csv',
    'Akeneo',
    [
      'Cup: ACTIVE; Strap; Blue; kitchen',
      '  cup: 12.00 USD, 25 pieces',
      'Pot: ACTIVE; Strap; kitchen',
      '  pot: 30.00 EUR, 25 pieces',
      'refused 4: it has no price',
    ],
  ],
]

test.each(files)('%s of %s is read as it is meant', async (file, platform, lines) => {
  expect(await briefOfFixture(file)).toEqual({ platform, lines })
})
