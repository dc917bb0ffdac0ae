import { z } from 'zod'
import { unseenFault } from './unseen-fault.ts'

export interface TextRule {
  /** In characters as people count them, less the blanks around. */
  longest: number
  /** Written at length: may hold line breaks and tabs, and say where words part and which way they run. */
  lines?: boolean
  /** Kept letter for letter, as an address on the web is, which another composition would lead elsewhere. */
  asWritten?: boolean
  /** What the sentence about a fault begins with; default `This`. */
  what?: string
}

/** Letters in one composition (NFC), whatever keyboard or file they came from: what looks the same is the same. */
const composed = (sent: string, { asWritten }: TextRule): string => (asWritten ? sent : sent.normalize('NFC')).trim()

/**
 * A text that must be there; read composed, and without the blanks around it. It holds nothing that cannot be seen, or that has what stands
 * around it read in another order.
 */
export const text = (rule: TextRule) =>
  z.string().transform((sent, context) => {
    const trimmed = composed(sent, rule)
    const fault = trimmed === '' ? `${rule.what ?? 'This'} must not be empty.` : textFault(trimmed, rule)
    if (fault === null) return trimmed
    context.addIssue({ code: 'custom', message: fault })
    return z.NEVER
  })

/** A text that may be left out, null or blank: null then. Read as `text` is. */
export const optionalText = (rule: TextRule) =>
  z
    .string()
    .nullish()
    .transform((sent, context) => {
      const trimmed = composed(sent ?? '', rule)
      if (trimmed === '') return null
      const fault = textFault(trimmed, rule)
      if (fault === null) return trimmed
      context.addIssue({ code: 'custom', message: fault })
      return z.NEVER
    })

function textFault(trimmed: string, { longest, lines = false, what = 'This' }: TextRule): string | null {
  // Counted only where it can matter: a text has at most as many characters as UTF-16 units.
  if (trimmed.length > longest && [...trimmed].length > longest)
    return `${what} may have at most ${longest} characters.`
  return unseenFault(trimmed, { prose: lines, what })
}
