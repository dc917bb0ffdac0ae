/** RFC 9110, 5.6.2. */
export const isToken = (text: string) => /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(text)

/** RFC 9110, 5.5, bytes as latin1: no CR, LF, NUL or any other control character but the tab. */
export const isFieldValue = (text: string) => /^[\t\x20-\x7e\x80-\xff]*$/.test(text)

/** Name, in lower case, and value of a line; undefined of a line that is none, one that goes on from the line before too. */
export function readField(line: string): [name: string, value: string] | undefined {
  const colon = line.indexOf(':')
  const name = line.slice(0, Math.max(colon, 0))
  let [from, to] = [colon + 1, line.length]
  while (from < to && isBlank(line.charCodeAt(from))) from++
  while (from < to && isBlank(line.charCodeAt(to - 1))) to--
  const value = line.slice(from, to)
  return isToken(name) && isFieldValue(value) ? [name.toLowerCase(), value] : undefined
}

const isBlank = (code: number) => code === 0x20 || code === 0x09
