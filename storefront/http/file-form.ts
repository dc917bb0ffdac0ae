import type { Context } from 'hono'
import { type Form, formOf } from './form.ts'

/** A sent form that may bring files with it. */
export interface FileForm extends Form {
  /** A field's file; null where none was chosen. */
  file(name: string): SentFile | null
  /** All of a field's files. */
  files(name: string): readonly SentFile[]
}

export interface SentFile {
  /** What it is called where it came from, without its folders. */
  name: string
  size: number
  bytes(): Promise<Uint8Array<ArrayBuffer>>
}

/** How many fields a form may have: a browser's form has a few dozen. */
const mostFields = 1_000

/**
 * A form as browsers send it that has a field for files (https://www.rfc-editor.org/rfc/rfc7578), or as they send any other. Whoever reads it holds
 * the request to a size before.
 * @returns null for what is no form, is broken, or has fields without end
 */
export async function readFileForm(context: Context): Promise<FileForm | null> {
  let sent: FormData
  try {
    sent = await context.req.formData()
  } catch {
    return null
  }
  const fields = new URLSearchParams()
  const files = new Map<string, SentFile[]>()
  let count = 0
  for (const [name, value] of sent) {
    if (++count > mostFields) return null
    if (typeof value === 'string') fields.append(name, value)
    else if (value.size > 0 || value.name !== '') files.set(name, [...(files.get(name) ?? []), sentFile(value)])
  }
  return { ...formOf(fields), file: (name) => files.get(name)?.[0] ?? null, files: (name) => files.get(name) ?? [] }
}

const sentFile = (file: File): SentFile => ({
  name: (file.name.split(/[\\/]/).at(-1) ?? '').slice(0, 200),
  size: file.size,
  bytes: async () => new Uint8Array(await file.arrayBuffer()),
})
