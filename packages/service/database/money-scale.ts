import { currencyTable } from '@micromart/money'
import { InvalidSettings } from '@micromart/settings'
import { type Kysely, type Migration, sql } from 'kysely'

/** Which digits each currency had when this database's amounts were written. */
export const moneyScaleMigrations: Record<string, Migration> = {
  '0000_money_scale': {
    async up(db: Kysely<unknown>) {
      await sql`CREATE TABLE money_scale (currency text PRIMARY KEY, decimals int NOT NULL)`.execute(db)
    },
  },
}

/** Amounts in the database would mean others than when they were written. `message` says which, and what to do. */
export class OtherScale extends InvalidSettings {
  override name = 'OtherScale'
}

/**
 * Currencies whose digits locale data has at some time had otherwise than ISO 4217 has. An earlier version asked the runtime, and
 * wrote down nowhere what it was told.
 */
const disputed = new Set(
  `AFN ALL AMD BIF CLF COP CRC GYD HUF IDR IQD IRR ISK KPW LAK LBP MGA MMK MNT MRU MUR NOK PKR RSD SEK SLE SOS STN SYP TWD TZS
  UGX UYW UZS VUV XPF YER ZMW`.split(/\s+/),
)

/**
 * Holds the digits of currencies to those that the stored amounts were written in, and notes those of a new database. Throws
 * OtherScale.
 * @param inUse the currencies that amounts are stored in; asked only where some currency is not as it was written.
 */
export async function holdMoneyScale<DB>(db: Kysely<DB>, inUse: () => Promise<string[]>): Promise<void> {
  const { rows } = await sql<{ currency: string; decimals: number }>`SELECT * FROM money_scale`.execute(db)
  const written = new Map(rows.map(({ currency, decimals }) => [currency, decimals]))
  const codesAtAll = new Set([...written.keys(), ...currencyTable.keys()])
  if ([...codesAtAll].every((code) => written.get(code) === currencyTable.get(code))) return
  const used = await inUse()
  const unsure = used.filter((code) => (written.size === 0 ? disputed.has(code) : !written.has(code)))
  if (unsure.length > 0) {
    throw new OtherScale(
      `Amounts in ${unsure.join(', ')} were stored by a version that took their decimals from its runtime. Look at some of them, ` +
        'then say in the table money_scale with how many decimals each of these currencies was written, or begin with new data.',
    )
  }
  const moved = used.filter((code) => written.has(code) && written.get(code) !== currencyTable.get(code))
  if (moved.length > 0) {
    const what = moved.map((code) => `${code} with ${written.get(code)} decimals, not ${currencyTable.get(code)}`)
    throw new OtherScale(`Amounts are stored in ${what.join(', ')}: convert them, or begin with new data.`)
  }
  const [codes, decimals] = [[...currencyTable.keys()], [...currencyTable.values()]]
  await sql`
    INSERT INTO money_scale SELECT * FROM unnest(${codes}::text[], ${decimals}::int[])
    ON CONFLICT (currency) DO NOTHING`.execute(db)
}
