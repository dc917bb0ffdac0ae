/** What a heading of a price says of its tax, behind or before it: `Sonderpreis brutto`, `Promo TTC`, `Sale price incl. VAT`. */
const behind =
  /\s(?:(?:in[ck]l|including|inc|ex[ck]l|excluding|ex|inclusief|exclusief|zzgl|ohne|mit|with|without|avec|sans|con|sin|senza|com|sem|bez|z|s|с|без)\s)?(?:\d{1,2} ?%? ?)?(?:brutto|netto|gross|net|ttc|ht|vat|tax|taxes|belastingen|belasting|mwst|ust|btw|moms|dph|iva|ivato|impuestos|podatkiem|podatku|ндс|kdv dahil|kdv hariç|税込み?|税抜き?)(?:\s(?:in[ck]l\w*|ex[ck]l\w*|compris|incluse?|incluido|dahil))?$/u

/** A heading, as `normalHeading` spells it, without what it says of the tax. */
export const withoutTax = (normal: string): string => normal.replace(behind, '')
