import { hiddenIn, namedAsUnicode } from './hidden.ts'

/** Control characters, and halves of characters: no name, address or number holds any. */
const unprintable = /[\p{Cc}\p{Cs}]/u
const lineBreaks = /[\r\n\t]/g

interface Unseen {
  /** Whether the text is written at length: it may hold line breaks and tabs, and say where words part and which way they run. */
  prose: boolean
  /** What the sentence begins with. */
  what: string
}

/** What is wrong with a text that holds what nobody sees, which the sentence names as `U+200B`; null where it holds none. */
export function unseenFault(text: string, { prose, what }: Unseen): string | null {
  const [control] = unprintable.exec(prose ? text.replace(lineBreaks, '') : text) ?? []
  const unseen = control === undefined ? hiddenIn(text, { prose }) : namedAsUnicode(control)
  return unseen && `${what} has a character that cannot be seen, ${unseen}.`
}
