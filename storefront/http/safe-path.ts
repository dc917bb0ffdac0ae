/** The longest that leads anywhere, in characters: as a part of another address it takes three times as much, and a request's head is 16 KB at most. */
const longest = 2_000

/**
 * Where a shopper is sent back to, as a form said it: a path of this shop, else the one given. What another site could be meant by
 * (`//evil.example`, `/\evil.example`, `https:…`) is none.
 */
export function safePath(wished: unknown, otherwise = '/'): string {
  if (typeof wished !== 'string' || wished.length > longest || !/^\/(?![/\\])/.test(wished)) return otherwise
  try {
    const { origin, pathname, search, hash } = new URL(wished, 'http://shop.invalid')
    return origin === 'http://shop.invalid' && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : otherwise
  } catch {
    return otherwise
  }
}
