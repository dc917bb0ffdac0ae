import type { Span } from './span.ts'

const numberAttribute = 'micromart.order.number'
const idAttribute = 'micromart.order.id'

/** The orders that a span says it has to do with: by its attributes of that name, else by any value that is an order's number or id. */
export function ordersOf({ attributes }: Pick<Span, 'attributes'>): { numbers: string[]; ids: string[] } {
  const [number, id] = [attributes[numberAttribute], attributes[idAttribute]]
  if (number !== undefined || id !== undefined) {
    return { numbers: number === undefined ? [] : [String(number)], ids: id === undefined ? [] : [String(id)] }
  }
  const texts = Object.values(attributes).filter((value): value is string => typeof value === 'string')
  return { numbers: texts.filter((text) => orderNumber.test(text)), ids: texts.filter((text) => orderId.test(text)) }
}

const orderNumber = /^MM-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{2}$/
const orderId = /^ord_[\w-]{6,64}$/

/** The order number that somebody means, however they type it: case, hyphens, spaces and the MM in front make no difference. Null for what is none. */
export function typedOrderNumber(said: string): string | null {
  const [, head, tail] =
    /^(?:MM)?([2-9A-HJKMNP-TV-Z]{4})([2-9A-HJKMNP-TV-Z]{2})$/.exec(
      said.toUpperCase().replaceAll(/[\s.\p{Pd}]/gu, ''),
    ) ?? []
  return head && tail ? `MM-${head}-${tail}` : null
}
