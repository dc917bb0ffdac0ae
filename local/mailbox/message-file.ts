import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { appendLines } from '@micromart/running-shop/line-file'
import { z } from 'zod'
import type { StoredMessage } from './message.ts'

const kept = 1_000
/** What all of them say, in characters: each may be as large as a mail. */
const keptCharacters = 32 * 1024 * 1024

const line = z.object({
  kind: z.enum(['mail', 'sms']).default('mail'),
  id: z.string(),
  messageId: z.string().nullable().default(null),
  to: z.array(z.string()),
  from: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  at: z.string(),
})

export interface MessageFile {
  /** Absolute. */
  folder: string
  /** Newest first. */
  all(): StoredMessage[]
  find(id: string): StoredMessage | undefined
  /** Resolves once the message is in the file; one that cannot be written is not there. */
  add(message: StoredMessage): Promise<void>
}

/** The newest thousand messages, or as many as are not too long together, in memory and as one JSON line each in `messages.jsonl` of that folder. */
export async function openMessageFile(folder: string): Promise<MessageFile> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, 'messages.jsonl')
  let messages = newestOf(await readLines(path))
  let lines = messages.length
  let written = charactersIn(messages)
  let writing: Promise<void> = Promise.resolve()

  async function write(message: StoredMessage): Promise<void> {
    const next = newestOf([...messages, message])
    if (lines < 2 * kept && written < 2 * keptCharacters) {
      await appendLines(path, [JSON.stringify(message)])
      lines += 1
      written += charactersIn([message])
    } else {
      // The file holds twice what is kept: write it anew, beside the old one, so that a crash loses neither.
      const fresh = `${path}.new`
      await writeFile(fresh, next.map((each) => `${JSON.stringify(each)}\n`).join(''))
      await rename(fresh, path)
      lines = next.length
      written = charactersIn(next)
    }
    messages = next
  }

  return {
    folder: resolve(folder),
    all: () => messages.toReversed(),
    find: (id) => messages.find((message) => message.id === id),
    add(message) {
      const written = writing.then(() => write(message))
      writing = written.catch(() => {})
      return written
    },
  }
}

/** Those that are kept of some, oldest first: the last one in any case. */
function newestOf(messages: readonly StoredMessage[]): StoredMessage[] {
  let characters = 0
  const tooOld = messages.findLastIndex((message, nth) => {
    characters += charactersIn([message])
    return nth < messages.length - 1 && (characters > keptCharacters || messages.length - nth > kept)
  })
  return messages.slice(tooOld + 1)
}

const charactersIn = (messages: readonly StoredMessage[]) =>
  messages.reduce((sum, { subject, text, html }) => sum + subject.length + text.length + html.length, 0)

/** What can be read of the file. A last line that was cut off by a crash is left out. */
async function readLines(path: string): Promise<StoredMessage[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return text.split('\n').flatMap((each) => {
    try {
      return line.parse(JSON.parse(each))
    } catch {
      return []
    }
  })
}
