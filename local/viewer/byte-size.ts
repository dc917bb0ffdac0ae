/** What a text takes in memory at most (bytes): V8 has one byte a character where none is beyond Latin-1, else two. */
export function byteSize(text: string): number {
  return text.length * (/[\u0100-\uffff]/.test(text) ? 2 : 1)
}
