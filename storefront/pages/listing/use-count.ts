import { useVisit } from '../../ui/shop-context.tsx'

/** How many there are, as people read it: `1,234`, or `about 12,000` where that is reckoned. */
export function useCount(): (count: number, isEstimated: boolean) => string {
  const { words, formats } = useVisit()
  return (count, isEstimated) => (isEstimated ? words.list.about(formats.roughly(count)) : formats.count(count))
}
