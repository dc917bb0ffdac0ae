import { text } from '@micromart/input'
import { z } from 'zod'

export const importInput = z.object({ file: text({ longest: 200, what: 'It' }) })

// A description of 20,000 characters and 30 pictures, as JSON has them at worst.
const longestNote = 400_000

/** What an import writes down for itself, and nobody else reads: taken as it comes. */
const ownText = (longest: number) =>
  z.string().max(longest, { message: `This may have at most ${longest} characters.` })

export const importStepsInput = z.object({
  steps: z
    .array(z.object({ kind: z.enum(['MAKES', 'CHANGES']), of: ownText(300).min(1), note: ownText(longestNote) }))
    .min(1, { message: 'There is nothing to note.' })
    .max(100, { message: 'There may be at most 100 steps.' }),
})
