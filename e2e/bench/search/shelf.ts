import type { ProductSnapshot } from '@micromart/events'

// A shelf of any size whose words are as common and as rare as those of shops: by Zipf's law, where the nth word is said 1/n as often as the
// first. The same every time.

const things =
  'lamp chair table mug bowl blanket kettle basket mirror clock shelf stool teapot lantern satchel wallet scarf hat jacket shirt candle vase rug cushion pan knife board bottle tent stove torch compass notebook pen brush comb soap towel apron glove boot sandal belt ring bracelet'.split(
    ' ',
  )
const manners =
  'desk floor wall table garden travel kitchen bath office winter summer folding stacking hanging standing round square small large tall low light heavy soft hard warm cool dark bright plain painted woven polished carved printed striped checked quilted hammered glazed'.split(
    ' ',
  )
const stuffs =
  'oak brass linen wool cotton steel glass stoneware leather walnut ash beech copper iron felt canvas bamboo marble rattan silk cork paper wax clay'.split(
    ' ',
  )
const syllables = 'ba ce di fo gu ha ke li mo nu pa re si to vu wa ye zo bri cla dru fle gro pla'.split(' ')

/** Words of no language, as makers and model names are. */
const made = (n: number) =>
  [n % 24, Math.floor(n / 24) % 24, Math.floor(n / 576) % 24].map((at) => syllables[at]).join('')

/** A number from 0 to 1 that is always the same for the same two. */
function chance(product: number, nth: number): number {
  let value = Math.imul(product + 1, 0x9e3779b1) ^ Math.imul(nth + 1, 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 15), 0xc2b2ae35)
  return ((value ^ (value >>> 13)) >>> 0) / 2 ** 32
}

/** Of so many the nth with a chance of 1/n. */
const zipf = (count: number, share: number) => Math.min(count - 1, Math.floor((count + 1) ** share) - 1)

/** The nth commonest of 300. */
const brandOf = (nth: number) => `${made(nth)} & co`

export function productOf(n: number): ProductSnapshot {
  const pick = (all: readonly string[], nth: number) => all[zipf(all.length, chance(n, nth))] ?? ''
  const thing = pick(things, 0)
  const model = made(n)
  const name = `${pick(stuffs, 1)} ${pick(manners, 2)} ${thing} ${model}`
  const text = Array.from({ length: 30 }, (_, nth) =>
    nth % 15 === 0
      ? pick(things, 10 + nth)
      : nth % 15 === 7
        ? pick(manners, 10 + nth)
        : made(zipf(4_000, chance(n, 10 + nth))),
  )
  const id = String(n).padStart(32, '0')
  const colours = ['Red', 'Blue', 'Green', 'Black', 'White', 'Sand'].slice(n % 4, (n % 4) + 2)
  return {
    productId: `prd_${id}`,
    name: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    slug: `thing-${n}`,
    description: text.join(' '),
    brand: brandOf(zipf(300, chance(n, 3))),
    status: 'ACTIVE',
    categories: [{ categoryId: `cat_${thing}`, name: thing, slug: thing, path: ['cat_all', `cat_${thing}`] }],
    options: [{ name: 'Colour', values: colours }],
    media: [{ url: `/pictures/${n}.svg` }],
    variants: colours.map((value, at) => ({
      variantId: `var_${id}${at}`,
      sku: `SKU-${n}-${at}`,
      title: value,
      selection: [{ option: 'Colour', value }],
      price: { amount: `${5 + Math.floor(chance(n, 4) * 200)}.90`, currency: 'EUR' },
    })),
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
  }
}

/** What people ask of it: from what stands on every tenth shelf to what one product alone has. */
export const asked = {
  words: [
    ...things.slice(0, 20),
    ...things.slice(0, 10).map((thing, n) => `${stuffs[n]} ${thing}`),
    ...things.slice(0, 10).map((thing, n) => `${stuffs[n + 2]} ${manners[n]} ${thing}`),
    ...Array.from({ length: 10 }, (_, n) => `${things[n]} ${made(n * 37)}`),
  ],
  typos: things.slice(0, 20).flatMap((thing, n) => {
    const swapped = `${thing.slice(0, 1)}${thing.charAt(2)}${thing.charAt(1)}${thing.slice(3)}`
    return [`${stuffs[n]} ${swapped}`, `${stuffs[n]?.slice(0, -1)} ${thing}`]
  }),
  facets: [...things.slice(0, 10), ...things.slice(0, 10).map((thing, n) => `${stuffs[n]} ${thing}`)],
  /** Categories: of everything, and of ever fewer. */
  aisles: ['cat_all', ...things.slice(0, 10).map((thing) => `cat_${thing}`)],
  filters: things.slice(0, 10),
  prices: things.slice(0, 10),
  narrow: ['cat_all', ...things.slice(0, 10).map((thing) => `cat_${thing}`)],
  cheapest: ['', ...things.slice(0, 10)],
  newest: things.slice(0, 20),
  prefixes: [...things.slice(0, 15), ...stuffs.slice(0, 10), ...manners.slice(0, 10)].flatMap((word) => [
    word.slice(0, 2),
    word.slice(0, 3),
    word.slice(0, -1),
  ]),
}

/** What some of it is narrowed down by: a brand of many and one of few, and what each fourth product has. */
export const chosen = {
  brands: [brandOf(0), brandOf(60)],
  options: [{ option: 'Colour', values: ['Red'] }],
}

/** A price that each two-hundredth has. */
export const luxury = { price: { currency: 'EUR', min: '199', max: '200' } }

/** The same by what it costs, which each third product does, and whether it can be had. */
export const inReach = { price: { currency: 'EUR', max: '70' }, inStock: true }
