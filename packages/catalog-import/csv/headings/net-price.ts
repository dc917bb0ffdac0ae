import type { Columns } from './columns.ts'

/** Whether the price that a file is read by is one without tax. */
export const isNet = ({ byRole, normal }: Columns): boolean => {
  const [price] = byRole.get('price') ?? []
  return (
    price !== undefined &&
    /tax ex|no tax|without tax|\bex(?:cl|cluding)? (?:vat|tax|btw)\b|\bex[ck]l (?:mw ?st|ust|moms)|zzgl|bez (?:vat|dph)|税抜|iva exclu|\bnet(?:to)?\b|ohne mw ?st|\bht\b|hors taxe|sin iva|sin impuest|impuestos excl|tasse escl|iva escl|bez podatku|sem i|без н|exclusief/u.test(
      normal[price.index] ?? '',
    )
  )
}
