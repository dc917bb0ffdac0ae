import type { Scope } from '@micromart/auth'
import { useVisit } from '../../ui/shop-context.tsx'
import { may } from '../scopes.ts'
import { deskWordsOf } from '../words/languages.ts'

/** What parts of the desk's pages say, and what of them somebody may see. */
export function useDesk() {
  const visit = useVisit()
  return {
    visit,
    desk: deskWordsOf(visit),
    formats: visit.formats,
    may: (scope: Scope | 'admin') => may(visit.session, scope),
  }
}
