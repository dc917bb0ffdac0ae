/**
 * Where somebody is in a list, by its address: `after` is the cursor that the page begins behind, `page` says which one it is, and `before` has the
 * cursors of those that they came by, the latest last. So the way back is links, whatever the list can say of itself.
 */
interface Place {
  after: string | null
  /** From 1 on; null where the address does not say. */
  page: number | null
  before: readonly string[]
}

/** Together, in characters: an address is to be passed on. The oldest pages are forgotten first. */
const longestBefore = 1_200

function placeIn({ searchParams }: URL): Place {
  const [after, said] = [searchParams.get('after'), searchParams.get('page') ?? '']
  const page = after === null ? 1 : /^[1-9]\d{0,5}$/.test(said) && said !== '1' ? Number(said) : null
  return { after, page, before: page === null ? [] : searchParams.getAll('before') }
}

/** Which page of its list an address is, from 1 on; null where it does not say. */
export const pageIn = (url: URL): number | null => placeIn(url).page

export const firstPage = (url: URL): string => addressOf(url, { after: null, page: 1, before: [] })

/** @param cursor of the last that the page shows */
export function nextPage(url: URL, cursor: string): string {
  const { after, page, before } = placeIn(url)
  const passed = after === null ? [] : [...before, after]
  while (passed.join('').length > longestBefore) passed.shift()
  return addressOf(url, { after: cursor, page: page === null ? null : page + 1, before: passed })
}

/** The page that one came by; null where that is not known, as on the first. */
export function previousPage(url: URL): string | null {
  const { after, page, before } = placeIn(url)
  if (after === null || page === null) return null
  if (page === 2) return firstPage(url)
  const to = before.at(-1)
  return to === undefined ? null : addressOf(url, { after: to, page: page - 1, before: before.slice(0, -1) })
}

function addressOf(url: URL, { after, page, before }: Place): string {
  const params = new URLSearchParams(url.search)
  for (const name of ['after', 'page', 'before']) params.delete(name)
  if (after !== null) {
    params.set('after', after)
    if (page !== null) params.set('page', String(page))
    for (const each of before) params.append('before', each)
  }
  const search = params.toString()
  return search ? `${url.pathname}?${search}` : url.pathname
}
