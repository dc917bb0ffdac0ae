/** What is wrong with an input, whatever the state of the shop, and where in it. */
export interface InputFault {
  message: string
  path: string[]
}

/** What no name, address or number holds, and a database refuses: control characters and halves of characters. */
const unprintable = /[\p{Cc}\p{Cs}]/u

interface TextRule {
  longest: number
  /** May be left out or empty. */
  optional?: boolean
  /** May hold line breaks and tabs. */
  multiline?: boolean
}

/** Why a text will not do, or null. Lengths are in characters, less the blanks around it. */
export function textFault(
  text: string | null | undefined,
  path: string[],
  { longest, optional, multiline }: TextRule,
): InputFault | null {
  const trimmed = text?.trim() ?? ''
  if (trimmed === '') return optional ? null : { message: 'This must not be empty.', path }
  if ([...trimmed].length > longest) return { message: `This may have at most ${longest} characters.`, path }
  const checked = multiline ? trimmed.replace(/[\r\n\t]/g, '') : trimmed
  return unprintable.test(checked) ? { message: 'This has characters that cannot be printed.', path } : null
}
