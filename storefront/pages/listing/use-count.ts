import type { Visit } from '../../http/visit.ts'
import { useVisit } from '../../ui/shop-context.tsx'

/** How many there are, as people read it: `1,234`, or `about 12,000` where that is reckoned. */
export const counting =
  ({ words, formats }: Pick<Visit, 'words' | 'formats'>) =>
  (count: number, isEstimated: boolean): string =>
    isEstimated ? words.list.about(formats.roughly(count)) : formats.count(count)

export const useCount = () => counting(useVisit())
