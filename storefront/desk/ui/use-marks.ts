import { faultId } from '../../ui/field.tsx'
import { useDesk } from './use-desk.ts'

/** What marks a field as the one that a service would not take. */
export interface Mark {
  'aria-invalid'?: true
  'aria-describedby'?: string
}

/**
 * Marks the fields of a form that was refused, whose fault says why, each by what the graph calls it: `mark('price.currency')`. Where all of `price`
 * was refused, each of its parts is marked, and `mark('price')` is for whatever is refused of it.
 * @param fault nothing where another form was sent, or none
 */
export function useMarks(fault: string | null | undefined): (...of: string[]) => Mark {
  const { refusedField } = useDesk().visit
  if (!fault || refusedField === null) return () => ({})
  const isIn = (part: string, whole: string) => part === whole || part.startsWith(`${whole}.`)
  return (...of) =>
    of.some((name) => isIn(refusedField, name) || isIn(name, refusedField))
      ? { 'aria-invalid': true, 'aria-describedby': faultId }
      : {}
}
