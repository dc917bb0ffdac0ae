import { jsonIn, jsonTexts } from './lists.ts'
import { shortText } from './plain-text.ts'

export interface Picture {
  url: string
  alt: string | null
}

/** What a column of pictures may hold besides whole addresses. */
export interface PictureRule {
  /** Paths of the shop that the file comes from, such as `/h/1.jpg`, and what stands before them there. */
  paths?: { before: string }
}

/** The shop's own limit. */
export const mostPictures = 30

/**
 * The pictures that cells name, the first first, each once, over https. Addresses that are no picture's — a shop's own
 * page among its pictures, a text — are left out. A value may stand before one, as eBay has `Red=https://…`.
 */
export function imagesIn(cells: readonly string[], rule: PictureRule = {}): string[] {
  const found = cells.flatMap((cell) => jsonTexts(jsonIn(cell), ['url', 'src', 'link', 'image']) ?? addresses(cell))
  return [...new Set(found.flatMap((text) => pictureAddress(text) ?? pathOf(text, rule) ?? []))].slice(0, mostPictures)
}

/** Pictures with what they show: an alt text for each, in the same order, or one for them all. */
export function picturesIn(cells: readonly string[], alts: readonly string[], rule: PictureRule = {}): Picture[] {
  const urls = imagesIn(cells, rule)
  const texts = alts.length === 1 && urls.length > 1 ? (alts[0]?.split(/[,|]/) ?? []) : alts
  const matching = alts.length === 1 && texts.length !== urls.length ? alts : texts
  return urls.map((url, n) => ({ url, alt: shortText(matching[n] ?? '').slice(0, 500) || null }))
}

/** Addresses may hold commas themselves, and what should be `%20`, so these only part what begins like another address. */
const addresses = (cell: string): string[] =>
  cell
    .split(/[|;\n\t]+|(?:,\s*|\s+)(?=(?:[^=:/?\s]{1,60}=)?(?:https?:)?\/\/)/)
    .map((part) => part.replace(/^[^=:/?]{1,60}=(?=https?:\/\/)/i, ''))
    .flatMap((part) => (/^\s*(?:https?:)?\/\//i.test(part) ? unbroken(part.trim()) : part.split(/[,\s]+/)))

/** An address with blanks in it, where it is a picture's only with these. */
function unbroken(part: string): string {
  const first = part.split(/\s/, 1)[0] ?? ''
  const whole = !ending.test(first) && ending.test(part)
  return (whole ? part.replaceAll(/\s/g, '%20') : first).replace(/,$/, '')
}

const ending = /\.(?:jpe?g|png|gif|webp|avif|svg)(?:\?\S*)?$/i

function pictureAddress(text: string): string | undefined {
  const address = text
    .trim()
    .replace(/^\/\//, 'https://')
    .replace(/^http:/i, 'https:')
  if (!/^https:\/\//i.test(address) || !URL.canParse(address)) return
  const { href, pathname, username } = new URL(address)
  if (username || href.length > 2_048 || /\.(?:html?|php|aspx?)$/i.test(pathname)) return
  return href
}

const picturePath = /^[^\s:?#<>"]+\.(?:jpe?g|png|gif|webp|avif|svg)(?:\?\S*)?$/i

/** A path as addresses have it: `C:\\Pictures\\1.jpg` is `/Pictures/1.jpg`. */
const asPath = (text: string): string =>
  text
    .trim()
    .replace(/^[a-z]:(?=\\)/i, '')
    .replaceAll('\\', '/')

/** Whether cells name pictures without saying of which shop. */
export const hasPaths = (cells: readonly string[]): boolean =>
  cells.some((cell) =>
    addresses(cell).some((part) => !/^(?:https?:)?\/\//i.test(part.trim()) && picturePath.test(asPath(part))),
  )

/** A path becomes one from the top of the shop; it is its picture once somebody serves it there. */
function pathOf(text: string, { paths }: PictureRule): string | undefined {
  const path = asPath(text)
  if (!paths || path === 'no_selection' || !picturePath.test(path)) return
  const whole = `${paths.before}/${path}`
  const [, origin = '', rest = ''] = /^(https:\/\/[^/]+)?(.*)$/.exec(whole) ?? []
  return `${origin}/${rest.replace(/^\/+/, '')}`.replace(/(?<!:)\/{2,}/g, '/')
}
