import type { Context } from 'hono'
import { safePath } from './safe-path.ts'

type Field = readonly [name: string, value: string]

/** A form whose sender turned out to be signed out: where it goes, and what it says, until they have signed in and send it again. */
export interface KeptForm {
  to: string
  fields: readonly Field[]
}

/** The most that goes along with a sign-in, in bytes: a product's description with all that stands beside it is less. */
export const mostKeptBytes = 500_000

/** What is typed again. */
const isSecret = ([name]: Field) => /password|^current$/i.test(name)

/**
 * What was sent, but for passwords and files.
 * @returns null for what is too long, or does not say how long it is, and for what is no form
 */
export async function keptForm({ req }: Context): Promise<KeptForm | null> {
  const length = req.header('content-length')
  if (!(Number(length ?? Number.NaN) <= mostKeptBytes)) return null
  try {
    const fields = req.header('content-type')?.startsWith('multipart/')
      ? [...(await req.formData())].flatMap(([name, value]): Field[] =>
          typeof value === 'string' ? [[name, value]] : [],
        )
      : [...new URLSearchParams(await req.text())]
    return { to: req.path, fields: fields.filter((field) => !isSecret(field)) }
  } catch {
    return null
  }
}

/** Before the names of its fields, where they go along with a sign-in. */
const prefix = 'kept.'

/** The fields by which it goes along with a sign-in. */
export const keptFields = ({ to, fields }: KeptForm): Field[] => [
  ['keptFor', to],
  ...fields.map(([name, value]): Field => [`${prefix}${name}`, value]),
]

/** The form that came along with a sign-in; null where none did. */
export function keptIn(sent: URLSearchParams): KeptForm | null {
  const to = safePath(sent.get('keptFor'), '')
  if (!to) return null
  const fields = [...sent].flatMap(([name, value]): Field[] =>
    name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
  )
  return { to, fields }
}
