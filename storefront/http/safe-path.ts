/**
 * Where a shopper is sent back to, as a form said it: a path of this shop, else the one given. What another site could be meant by
 * (`//evil.example`, `/\evil.example`, `https:…`) is none.
 */
export function safePath(wished: unknown, otherwise = '/'): string {
  if (typeof wished !== 'string' || !/^\/(?![/\\])/.test(wished)) return otherwise
  try {
    const { origin, pathname, search, hash } = new URL(wished, 'http://shop.invalid')
    return origin === 'http://shop.invalid' && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : otherwise
  } catch {
    return otherwise
  }
}
