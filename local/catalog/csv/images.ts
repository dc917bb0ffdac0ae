import { jsonIn, jsonTexts } from './lists.ts'

const most = 10

/**
 * The pictures that cells name, the first first, each once, over https. Addresses that are no picture's — a shop's own
 * page among its pictures, a text — are left out.
 */
export function imagesIn(cells: readonly string[]): string[] {
  const found = cells.flatMap((cell) => jsonTexts(jsonIn(cell), ['url', 'src', 'link', 'image']) ?? addresses(cell))
  return [...new Set(found.flatMap((text) => pictureAddress(text) ?? []))].slice(0, most)
}

/** Addresses may hold commas themselves, so a comma only parts what begins like another address. */
const addresses = (cell: string): string[] => cell.split(/[|;\s]+|,(?=\s*(?:https?:)?\/\/)/)

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
