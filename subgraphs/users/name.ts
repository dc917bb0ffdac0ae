/** A person's name as given, less the spaces around it; null when it is empty, too long or holds control characters. */
export function readName(text: string): string | null {
  const name = text.trim()
  return name.length >= 1 && name.length <= 100 && !/\p{Cc}/u.test(name) ? name : null
}
