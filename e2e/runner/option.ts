import { UsageError } from '@micromart/running-shop/operator-error'
import type { Part } from './part.ts'

/** An option of a part's own, as `parseArgs` takes it. */
export interface Option {
  type: 'string'
  default?: string
  /** Anything will do without it. */
  must?: Must
}

/** What the text of an option has to be. */
export interface Must {
  be: string
  is(text: string): boolean
}

const isWholeNumber = (text: string) => /^[1-9]\d*$/.test(text)

export const wholeNumber: Must = { be: 'a whole number above 0', is: isWholeNumber }
export const wholeNumbers: Must = {
  be: 'whole numbers above 0, with commas between them',
  is: (text) => text.split(',').every(isWholeNumber),
}

/** Before anything of theirs has begun. @throws UsageError where what was said for one of these parts' options is not what it must be. */
export function checkOptions(parts: readonly Pick<Part, 'options'>[], said: Readonly<Record<string, unknown>>): void {
  for (const [name, { must }] of parts.flatMap(({ options }) => Object.entries(options ?? {}))) {
    const text = said[name]
    if (must && typeof text === 'string' && !must.is(text))
      throw new UsageError(`--${name} is ${must.be}, not ${JSON.stringify(text)}.`)
  }
}
