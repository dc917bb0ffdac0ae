import { fromWire, InvalidAmount, type WireMoney } from '@micromart/money'
import { isSlug } from '@micromart/slug'
import { limits } from './limits.ts'

/** What is wrong with an input, and where in it. */
export interface InputFault {
  problem: 'InvalidInput'
  message: string
  path: string[]
}

type Fault = InputFault | undefined

export const inputFault = (path: readonly (string | number)[], message: string): InputFault => ({
  problem: 'InvalidInput',
  message,
  path: path.map(String),
})

type Path = readonly (string | number)[]

/** A text that must be there: not blank, not too long, and nothing that PostgreSQL cannot store. */
export function requiredTextFault(text: string, longest: number, path: Path): Fault {
  if (text.trim() === '') return inputFault(path, 'It must not be empty.')
  return textFault(text, longest, path)
}

export function textFault(text: string | null | undefined, longest: number, path: Path): Fault {
  if (text == null) return
  if (text.length > longest) return inputFault(path, `It may have at most ${longest} characters.`)
  if (text.includes('\u0000') || /\p{Surrogate}/u.test(text))
    return inputFault(path, 'It holds characters that are no text.')
}

export function slugFault(slug: string | null | undefined, path: Path): Fault {
  if (slug == null) return
  if (slug.length > limits.slug) return inputFault(path, `It may have at most ${limits.slug} characters.`)
  if (!isSlug(slug)) return inputFault(path, 'A slug has lower case letters, digits and single hyphens between them.')
}

export function mediaFault(media: readonly { url: string; alt?: string | null }[] | null | undefined): Fault {
  if (!media) return
  if (media.length > limits.media) return inputFault(['media'], `There may be at most ${limits.media} pictures.`)
  return firstFault(
    media,
    (image, index) =>
      imageUrlFault(image.url, ['media', index, 'url']) ?? textFault(image.alt, limits.alt, ['media', index, 'alt']),
  )
}

function imageUrlFault(url: string, path: Path): Fault {
  const tooLong = textFault(url, limits.url, path)
  if (tooLong) return tooLong
  // `//host` and `/\host` are other hosts to a browser.
  if (/^\/(?![/\\])[\x21-\x7e]*$/.test(url)) return
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (parsed?.protocol === 'https:' && !parsed.username && !parsed.password && !/\s/.test(url)) return
  return inputFault(path, "It must be an absolute https address, or a path of the shop's own.")
}

/** A price of at least 0, and a price before the sale that is above it. */
export function priceFault(price: WireMoney, compareAtPrice: WireMoney | null | undefined): Fault {
  const wrong =
    moneyFault(price, ['price']) ?? (compareAtPrice ? moneyFault(compareAtPrice, ['compareAtPrice']) : undefined)
  if (wrong || !compareAtPrice) return wrong
  if (compareAtPrice.currency !== price.currency) {
    return inputFault(['compareAtPrice', 'currency'], `It must be ${price.currency}, as the price is.`)
  }
  if (fromWire(compareAtPrice).minor <= fromWire(price).minor) {
    return inputFault(['compareAtPrice', 'amount'], 'The price before a sale must be above the price.')
  }
}

function moneyFault(money: WireMoney, path: Path): Fault {
  try {
    if (fromWire(money).minor < 0n) return inputFault([...path, 'amount'], 'It must not be below 0.')
  } catch (error) {
    if (error instanceof InvalidAmount) return inputFault(path, error.message)
    throw error
  }
}

/** The first fault among a list's items. */
export function firstFault<T>(items: readonly T[], faultOf: (item: T, index: number) => Fault): Fault {
  for (const [index, item] of items.entries()) {
    const fault = faultOf(item, index)
    if (fault) return fault
  }
}
