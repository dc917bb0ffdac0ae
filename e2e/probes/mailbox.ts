import { z } from 'zod'

const messages = z.array(z.object({ to: z.array(z.string()), subject: z.string(), text: z.string(), html: z.string() }))

/** The mails that reached an address, newest first. */
export async function mailsTo({ mailbox }: { mailbox: string }, address: string) {
  const response = await fetch(`${mailbox}/messages`)
  return messages.parse(await response.json()).filter(({ to }) => to.some((one) => one.includes(address)))
}
