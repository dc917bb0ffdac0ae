const shortest = 10
const mostBytes = 1024
/** Of the most used ones those that the other rules let through. */
const common = new Set([
  '1234567890',
  '12345678910',
  'qwertyuiop',
  'password123',
  'password1234',
  'iloveyou123',
  'qwerty12345',
  '1q2w3e4r5t',
])

/** True for a password too long to be hashed at all: refused before it costs anything. */
export const isTooLong = (password: string): boolean => Buffer.byteLength(password) > mostBytes

/** The rules a new password breaks, each as a sentence for its owner; none when it is fine. */
export function brokenPasswordRules(password: string, owner: { name: string; email: string }): string[] {
  if (isTooLong(password)) return [`At most ${mostBytes} bytes.`]
  const rules: string[] = []
  const lower = password.toLowerCase()
  const guessable = [owner.name, owner.email, owner.email.split('@')[0] ?? ''].map((text) => text.trim().toLowerCase())
  if ([...password].length < shortest) rules.push(`At least ${shortest} characters.`)
  if (new Set(password).size < 4) rules.push('At least four different characters.')
  if (common.has(lower)) rules.push('Not one that everybody uses.')
  if (guessable.some((text) => text.length > 3 && lower.includes(text)))
    rules.push('Not your own name or e-mail address.')
  return rules
}
