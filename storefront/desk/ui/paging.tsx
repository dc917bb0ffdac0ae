import { pageAddress } from '../../pages/listing/listing-address.ts'
import { useDesk } from './use-desk.ts'

interface PagingProps {
  page: { endCursor?: string | null; hasNextPage: boolean; hasPreviousPage: boolean }
}

/** To the list's next page, and back to its first. */
export function Paging({ page: { endCursor, hasNextPage, hasPreviousPage } }: PagingProps) {
  const { desk, visit } = useDesk()
  if (!hasNextPage && !hasPreviousPage) return null
  return (
    <nav className="desk-paging">
      {hasPreviousPage && <a href={pageAddress(visit.url, null)}>{desk.pages.first}</a>}
      {hasNextPage && (
        <a rel="next" href={pageAddress(visit.url, endCursor ?? null)}>
          {desk.pages.next}
        </a>
      )}
    </nav>
  )
}
