/** What somebody types who looks for a thing of that name: a word of it, one time in ten with two letters the wrong way round. */
export function typed(name: string, chance: () => number): string {
  const words = name.toLowerCase().split(/\s+/)
  const long = words.filter((word) => word.length > 3)
  const from = long.length > 0 ? long : words
  const word = from[Math.floor(chance() * from.length)] as string
  return chance() < 0.1 && word.length > 4 ? swapped(word, 1 + Math.floor(chance() * (word.length - 3))) : word
}

/** What is in the field when a storefront asks for completions: it waits for two letters, then for two more each time. */
export function prefixes(word: string): string[] {
  const lengths = []
  for (let length = 2; length < Math.min(word.length, 9); length += 2) lengths.push(length)
  return lengths.map((length) => word.slice(0, length))
}

const swapped = (word: string, at: number) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)
