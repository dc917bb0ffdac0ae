import { z } from 'zod'

/** What is left out stays undefined, where the rule would read null of it: nothing is to change then, and null is to empty it. */
export const ifGiven = <T>(rule: z.ZodType<T>) =>
  z
    .unknown()
    .transform((sent, context): T | undefined => {
      if (sent === undefined) return undefined
      const read = rule.safeParse(sent)
      if (read.success) return read.data
      for (const { message, path } of read.error.issues) context.addIssue({ code: 'custom', message, path: [...path] })
      return z.NEVER
    })
    .optional()
