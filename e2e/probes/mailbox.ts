import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import { z } from 'zod'

const messages = z.array(z.object({ to: z.array(z.string()), subject: z.string(), text: z.string(), html: z.string() }))

/** The mails that reached an address, newest first. */
export async function mailsTo({ mailbox }: { mailbox: string }, address: string) {
  const response = await fetch(`${mailbox}/messages`)
  return messages.parse(await response.json()).filter(({ to }) => to.some((one) => one.includes(address)))
}

/** The code of the newest mail with that subject, once it has come. */
export const codeFor = (shop: { mailbox: string }, address: string, subject: string): Promise<string> =>
  saidIn(shop, address, subject, (text) => {
    const code = /Your code: (\S+)|[?&#]token=([\w-]+)/.exec(text)
    return code?.[1] ?? code?.[2]
  })

/** Where the newest mail with that subject leads to, once it has come. */
export const linkIn = (shop: { mailbox: string }, address: string, subject: string): Promise<string> =>
  saidIn(shop, address, subject, (text) => /https?:\/\/\S+/.exec(text)?.[0])

function saidIn(
  shop: { mailbox: string },
  address: string,
  subject: string,
  read: (text: string) => string | undefined,
): Promise<string> {
  return eventually(
    async () => {
      const mail = (await mailsTo(shop, address)).find((each) => each.subject === subject)
      const found = read(mail?.text ?? '')
      assert.ok(found, `a mail "${subject}" to ${address}`)
      return found
    },
    { within: 60_000 },
  )
}
