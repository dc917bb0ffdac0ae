/** What a text takes in memory at most (bytes): V8 has one byte a character where none is beyond Latin-1, else two. */
export function byteSize(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of Latin-1
  return text.length * (/^[\u0000-\u00ff]*$/.test(text) ? 1 : 2)
}
