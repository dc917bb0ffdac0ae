import iconv from 'iconv-lite'

/** Turns a file's bytes into text piece by piece; `end` gives what the last piece left open. */
export interface Decoder {
  write(bytes: Uint8Array): string
  end(): string
}

/** True for an encoding that can be read, by any of its names. */
export const isEncoding = (name: string): boolean => whatwg(name) !== undefined || iconv.encodingExists(name)

/**
 * A decoder for one of WHATWG's encodings, or for one of DOS's that iconv knows. What is no letter of the encoding
 * becomes U+FFFD. Throws RangeError for an encoding that nobody knows.
 */
export function openDecoder(encoding: string): Decoder {
  const label = whatwg(encoding)
  if (label !== undefined) {
    const decoder = new TextDecoder(label)
    return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() }
  }
  if (!iconv.encodingExists(encoding)) throw new RangeError(`There is no encoding ${JSON.stringify(encoding)}.`)
  const decoder = iconv.getDecoder(encoding)
  return { write: (bytes) => decoder.write(Buffer.from(bytes)), end: () => decoder.end() ?? '' }
}

/** All of some bytes at once. */
export function decodeAll(bytes: Uint8Array, encoding: string): string {
  const decoder = openDecoder(encoding)
  return decoder.write(bytes) + decoder.end()
}

function whatwg(name: string): string | undefined {
  try {
    return new TextDecoder(name).encoding
  } catch {
    return undefined
  }
}
