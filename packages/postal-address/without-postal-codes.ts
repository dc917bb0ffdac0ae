/**
 * Countries and territories whose addresses need no postal code: those of ISO 3166-1 for which the address metadata of Google's libaddressinput
 * (chromium-i18n, as of August 2022) knows none. Where a country has only begun to use codes, most of its addresses are still
 * written without: one may be given there, too.
 */
export const withoutPostalCodes: ReadonlySet<string> = new Set(
  `AE AG AO AQ AW BF BI BJ BO BQ BS BV BW BZ CD CF CG CI CK CM CW DJ DM ER FJ GA GD GH GM GQ GY HK JM KI KM KN KP LC LY ML
  MO MR MS MW NR NU PA PS QA RW SB SC SL SR SS ST SX SY TD TF TG TK TL TO TT TV UG VU WS YE ZW`.split(/\s+/),
)
