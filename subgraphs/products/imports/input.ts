import { text } from '@micromart/input'
import { z } from 'zod'

export const importInput = z.object({ file: text({ longest: 200, what: 'It' }) })

// A description of 20,000 characters and 30 pictures, as JSON has them at worst.
const longestNote = 400_000

/** What an import writes down for itself, and nobody else reads: taken as it comes. */
const ownText = (longest: number) =>
  z.string().max(longest, { message: `This may have at most ${longest} characters.` })

const of = ownText(300).min(1)

export const importStepsInput = z
  .object({
    steps: z
      .array(z.object({ kind: z.enum(['MAKES', 'CHANGES']), of, note: ownText(longestNote) }))
      .max(100, { message: 'There may be at most 100 steps.' }),
    leaves: z.array(of).max(100, { message: 'There may be at most 100.' }).nullish(),
  })
  .refine(({ steps, leaves }) => steps.length + (leaves?.length ?? 0) > 0, {
    path: ['steps'],
    message: 'There is nothing to note.',
  })
