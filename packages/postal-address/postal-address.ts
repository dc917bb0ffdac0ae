/** Where a parcel goes. */
export interface PostalAddress {
  name: string
  line1: string
  line2?: string | null
  city: string
  region?: string | null
  postalCode: string
  /** ISO 3166-1 alpha-2. */
  country: string
}

export type ReadAddress =
  | { ok: true; address: PostalAddress }
  /** `path` is the field that is wrong, `message` is for the person who typed it. */
  | { ok: false; message: string; path: [keyof PostalAddress] }

// Characters; generous, since addresses of the world are longer than ours.
const longest = { name: 100, line1: 200, line2: 200, city: 100, region: 100, postalCode: 20 } as const
const optional = new Set<string>(['line2', 'region'])

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** True for a code that names a country or territory; the runtime's CLDR data knows them. */
export const isCountry = (code: string) => /^[A-Z]{2}$/.test(code) && code !== 'ZZ' && regions.of(code) !== undefined

/** Holds an address to its form: trimmed, nothing required empty, nothing absurdly long, no control characters. */
export function readPostalAddress(input: PostalAddress): ReadAddress {
  const address: PostalAddress = { name: '', line1: '', city: '', postalCode: '', country: input.country }
  for (const field of ['name', 'line1', 'line2', 'city', 'region', 'postalCode'] as const) {
    const text = input[field]?.trim() ?? ''
    const wrong = fault(field, text)
    if (wrong) return { ok: false, message: wrong, path: [field] }
    if (text !== '') address[field] = text
  }
  if (!isCountry(input.country))
    return { ok: false, message: 'That is no country code such as "DE".', path: ['country'] }
  return { ok: true, address }
}

function fault(field: keyof typeof longest, text: string): string | null {
  if (text === '') return optional.has(field) ? null : 'This part of an address cannot be empty.'
  if (text.length > longest[field]) return `This part of an address has at most ${longest[field]} characters.`
  return /[\p{Cc}\p{Cs}]/u.test(text) ? 'An address holds no control characters, nor halves of characters.' : null
}
