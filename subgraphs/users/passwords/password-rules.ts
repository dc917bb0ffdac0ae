import { dictionary } from '@zxcvbn-ts/language-common'

const shortest = 10
const mostBytes = 1024
/** Of the most used ones those that the other rules let through. */
const common = new Set(dictionary['passwords-common'].filter((password) => [...password].length >= shortest))

/** True for a password too long to be hashed at all: refused before it costs anything. */
export const isTooLong = (password: string): boolean => Buffer.byteLength(password) > mostBytes

/** The rules a new password breaks in NFKC, each as a sentence for its owner; none when it is fine. */
export function brokenPasswordRules(password: string, owner: { name: string; email: string }): string[] {
  const normal = password.normalize('NFKC')
  if (isTooLong(password) || isTooLong(normal)) return [`At most ${mostBytes} bytes.`]
  const rules: string[] = []
  const lower = normal.toLowerCase()
  const guessable = [owner.name, owner.email, owner.email.split('@')[0] ?? ''].map((text) =>
    text.trim().normalize('NFKC').toLowerCase(),
  )
  if ([...normal].length < shortest) rules.push(`At least ${shortest} characters.`)
  if (new Set(normal).size < 4) rules.push('At least four different characters.')
  if (common.has(lower)) rules.push('Not one that everybody uses.')
  if (guessable.some((text) => text.length > 3 && lower.includes(text)))
    rules.push('Not your own name or e-mail address.')
  return rules
}
