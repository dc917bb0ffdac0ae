const fewestBytes = 32

/**
 * Words that stand where a secret was meant to be put, whatever is written around them. Short ones count as words alone: of 25,000 random
 * texts of 43 letters one has `todo` somewhere, in whatever case.
 */
const placeholder =
  /change[-_ ]?(me|it|this)|replace[-_ ]?(me|this|with)|example|placeholder|insert[-_ ]|micromart[-_]demo|(?<![a-z0-9])(your[-_ ]|(todo|dummy)(?![a-z0-9]))/i
const wellKnown = /^(password|passwd|secret|postgres|admin|root|test|default|micromart|qwerty|letmein|[0-9]{1,10})$/i

/** Why a text is no secret, to be read after its name; null when it may be one. Says nothing of the text itself. */
export function weaknessOf(text: string): string | null {
  if (Buffer.byteLength(text) < fewestBytes) return `is shorter than ${fewestBytes} bytes`
  if (isRepetition(text)) return 'is the same few characters over and over'
  if (placeholder.test(text)) return 'is an example, not a secret'
  return null
}

/** The same of a password within a URL, which may be as short as its server allows; a URL without one has another way in. */
export function urlWeaknessOf(url: string): string | null {
  const password = passwordOf(url)
  return password !== '' && isWellKnown(password) ? 'has a password that everybody knows' : null
}

/** The same of a password alone. */
export const passwordWeaknessOf = (password: string) =>
  isWellKnown(password) ? 'is a password that everybody knows' : null

const isWellKnown = (password: string) =>
  wellKnown.test(password) || placeholder.test(password) || isRepetition(password)

/** What a person may do about it. */
export const howToMakeOne = `Make each secret with: node -p "require('node:crypto').randomBytes(32).toString('base64url')"`

/** Two characters at most, or one short piece repeated to the end. */
function isRepetition(text: string): boolean {
  return new Set(text).size <= 2 || /^(.{1,8}?)\1+$/s.test(text)
}

function passwordOf(url: string): string {
  try {
    return decodeURIComponent(new URL(url).password)
  } catch {
    return ''
  }
}
