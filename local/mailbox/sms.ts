import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { StoredMessage } from './message.ts'

const sms = z.object({ id: z.string(), to: z.string().regex(/^\+[1-9]\d{6,14}$/), text: z.string().min(1).max(2_000) })

/** An SMS as the shop sends it to a provider; null for what is none. */
export function readSms(sent: unknown, at: Date): StoredMessage | null {
  const { data } = sms.safeParse(sent)
  if (!data) return null
  const { to, text } = data
  return {
    kind: 'sms',
    id: randomUUID(),
    messageId: null,
    to: [to],
    from: '',
    subject: '',
    text,
    html: '',
    at: at.toISOString(),
  }
}
