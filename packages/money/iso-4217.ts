/**
 * ISO 4217, list one (current currency and funds codes) as published on 2026-01-01, by the digits of the minor unit. A table of our own:
 * amounts are stored in minor units, so what a runtime's locale data thinks of a currency must never move a stored amount.
 * Codes without a minor unit (metals, testing, bond units, the SDR) are no currencies that anything costs.
 */
const current: Record<number, string> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  2: `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY
    COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS
    INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR
    MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP
    STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG`,
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
}

/** Withdrawn since the first amounts were stored: read where they stand, refused where somebody sends them. */
const withdrawn: Record<number, string> = { 2: 'ANG BGN HRK' }

function byCode(table: Record<number, string>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(table).flatMap(([digits, codes]) =>
      codes.split(/\s+/).map((code) => [code, Number(digits)] as const),
    ),
  )
}

export const currentCurrencies = byCode(current)
export const withdrawnCurrencies = byCode(withdrawn)
