import { firstPage, nextPage, pageIn, previousPage } from './list-place.ts'
import { useVisit } from './shop-context.tsx'

interface PagingProps {
  page: { endCursor?: string | null; hasNextPage: boolean; hasPreviousPage?: boolean }
  /** What the link to the next page says. */
  more?: string
}

/** Links to a list's next page, to the one before, and to its first. */
export function Paging({ page: { endCursor, hasNextPage, hasPreviousPage }, more }: PagingProps) {
  const { words, url } = useVisit()
  const said = words.pages
  const [nth, previous] = [pageIn(url), previousPage(url)]
  const isFirst = nth === 1 || hasPreviousPage === false
  if (!hasNextPage && isFirst) return null
  return (
    <nav className="paging" aria-label={said.label}>
      {!isFirst && nth !== 2 && <a href={firstPage(url)}>{said.first}</a>}
      {previous && (
        <a rel="prev" href={previous}>
          {said.previous}
        </a>
      )}
      {nth !== null && nth > 1 && <span className="soft">{said.nth(nth)}</span>}
      {hasNextPage && (
        <a className="button" rel="next" href={nextPage(url, endCursor ?? '')}>
          {more ?? said.next}
        </a>
      )}
    </nav>
  )
}
