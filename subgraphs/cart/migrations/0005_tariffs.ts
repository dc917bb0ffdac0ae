import { newId } from '@micromart/ids'
import { type Kysely, type Migration, sql } from 'kysely'

/** From when on a row holds, and who said so when: null for what the shop began with. Rows are only ever added. */
const change = sql`
  valid_from timestamptz NOT NULL,
  changed_by text,
  changed_at timestamptz NOT NULL,
  note text`

/** What is taxed and what sending costs, kept as it ever was; and what the shop begins with. */
export const tariffs: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      CREATE TABLE tax_rates (
        id text PRIMARY KEY,
        country text NOT NULL,
        basis_points integer NOT NULL CHECK (basis_points BETWEEN 0 AND 10000),
        ${change}
      )`.execute(db)
    await sql`CREATE INDEX tax_rates_by_validity ON tax_rates (country, valid_from DESC, id DESC)`.execute(db)
    await sql`
      CREATE TABLE shipping_methods (
        id text PRIMARY KEY,
        code text NOT NULL,
        name text NOT NULL,
        position integer NOT NULL,
        offered boolean NOT NULL,
        ${change}
      )`.execute(db)
    await sql`
      CREATE TABLE shipping_rates (
        id text PRIMARY KEY,
        method text NOT NULL,
        place text NOT NULL,
        currency text,
        up_to_grams integer NOT NULL CHECK (up_to_grams > 0),
        price_minor bigint CHECK (price_minor >= 0),
        share_basis_points integer CHECK (share_basis_points BETWEEN 0 AND 10000),
        estimate integer NOT NULL CHECK (estimate >= 0),
        ${change},
        CONSTRAINT priced_in_a_currency CHECK (price_minor IS NULL OR currency IS NOT NULL),
        CONSTRAINT shared_in_any_other CHECK (share_basis_points IS NULL OR currency IS NULL)
      )`.execute(db)
    await sql`CREATE INDEX shipping_rates_by_place ON shipping_rates (place, currency, valid_from)`.execute(db)
    await begin(db)
  },
}

const always = new Date(0)

/** Standard rates of value added tax in hundredths of a percent: https://taxation-customs.ec.europa.eu (2025) */
const taxRates = `AT 2000 BE 2100 BG 2000 CY 1900 CZ 2100 DE 1900 DK 2500 EE 2400 ES 2100 FI 2550 FR 2000 GR 2400 HR 2500 HU 2700
  IE 2300 IT 2200 LT 2100 LU 1700 LV 2100 MT 1800 NL 2100 PL 2300 PT 2300 RO 2100 SE 2500 SI 2200 SK 2300`

const zones = ['HOME', 'UNION', 'WORLD'] as const

/** Zone by zone: working days; minor units up to 2 kg; hundredths of a percent of the goods. */
const methods = [
  {
    code: 'standard',
    name: 'Standard',
    estimate: [3, 6, 12],
    prices: {
      EUR: [490, 990, 1990],
      USD: [590, 1190, 2190],
      GBP: [450, 890, 1790],
      CHF: [490, 990, 1990],
      JPY: [800, 1600, 3200],
    },
    share: [800, 1200, 2000],
  },
  {
    code: 'express',
    name: 'Express',
    estimate: [1, 2, 4],
    prices: {
      EUR: [990, 1990, 3990],
      USD: [1190, 2290, 4390],
      GBP: [890, 1790, 3590],
      CHF: [990, 1990, 3990],
      JPY: [1600, 3200, 6400],
    },
    share: [1500, 2000, 3500],
  },
]

/** Grams, and the percentage of the lightest step's price, which is rounded up to tens: as parcel services rise. */
const steps = [
  [2_000, 100],
  [5_000, 130],
  [10_000, 180],
  [20_000, 300],
  [31_500, 400],
] as const
const heaviest = 31_500

async function begin(db: Kysely<unknown>): Promise<void> {
  const now = new Date()
  const changed = sql`${always}::timestamptz, NULL, ${now}::timestamptz, NULL`
  for (const [, country, basisPoints] of taxRates.matchAll(/([A-Z]{2}) (\d+)/g)) {
    await sql`INSERT INTO tax_rates VALUES (${newId('txr')}, ${country}, ${Number(basisPoints)}, ${changed})`.execute(
      db,
    )
  }
  for (const [position, { code, name, estimate, prices, share }] of methods.entries()) {
    await sql`INSERT INTO shipping_methods VALUES (${newId('shm')}, ${code}, ${name}, ${position}, true, ${changed})`.execute(
      db,
    )
    const rates = zones.flatMap((place, n) => {
      const priced = Object.entries(prices).flatMap(([currency, lightest]) =>
        steps.map(([grams, percent]) => {
          const minor = Math.ceil(((lightest[n] ?? 0) * percent) / 1_000) * 10
          return { place, currency, grams, minor, share: null, estimate: estimate[n] }
        }),
      )
      return [
        ...priced,
        { place, currency: null, grams: heaviest, minor: null, share: share[n], estimate: estimate[n] },
      ]
    })
    for (const rate of rates) {
      await sql`
        INSERT INTO shipping_rates
        VALUES (${newId('shr')}, ${code}, ${rate.place}, ${rate.currency}, ${rate.grams}, ${rate.minor}, ${rate.share},
                ${rate.estimate}, ${changed})`.execute(db)
    }
  }
}
