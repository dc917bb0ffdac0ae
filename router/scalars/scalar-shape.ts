import { isDateTime } from '@micromart/date-time'
import { z } from 'zod'
import { patternFault, wholePattern } from './pattern.ts'

const formats = {
  'date-time': { fits: isDateTime, what: 'an RFC 3339 instant' },
}

const members = z
  .strictObject({
    pattern: z
      .string()
      .superRefine((pattern, context) => {
        const fault = patternFault(pattern)
        if (fault !== null) context.addIssue({ code: 'custom', message: fault, continue: false })
      })
      .describe('A regular expression, with the flag `u`, that the whole value matches.'),
    format: z.enum(['date-time']).describe('In place of a pattern: an instant as in RFC 3339.'),
    example: z.string().describe('A value that fits, for the message to whoever sends another.'),
    description: z.string().describe('What values are, such as "an amount", for the same message.'),
  })
  .partial()

export type ScalarShape = z.output<typeof members>

/** What the values of a custom scalar look like: strings of a pattern or of a format. */
export const scalarShape = members
  .refine(({ pattern, format }) => (pattern === undefined) !== (format === undefined), {
    message: 'give either a pattern or a format',
    abort: true,
  })
  .refine((shape) => shape.example === undefined || fitting(shape)(shape.example), {
    message: 'does not fit',
    path: ['example'],
  })

/** Tells whether a value has a shape. */
export function fitting({ pattern = '', format }: ScalarShape): (value: string) => boolean {
  if (format !== undefined) return formats[format].fits
  const whole = wholePattern(pattern)
  return (value) => whole.test(value)
}

/** What to tell whoever sends another value. */
export function mustBe(name: string, { format, description, example }: ScalarShape): string {
  const what = description ?? (format === undefined ? 'a string' : formats[format].what)
  return `${name} must be ${what}${example === undefined ? '' : ` such as "${example}"`}.`
}
