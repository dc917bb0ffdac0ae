import { unchargedOf } from '../decide.ts'
import { isSome } from '../money.ts'
import type { MailContent, OrderCopy, OrderMail, PlainMail, PlainMailKind } from '../notification.ts'
import type { Speech } from '../words/languages.ts'
import type { MailWords, OrderInWords } from '../words/words.ts'
import type { Letter } from './letter.ts'

interface Known {
  speech: Speech
  /** Null for a guest, who is greeted by none: whoever orders writes any name, and any address. */
  name: string | null
  /** A guest's, which opens the order. */
  orderToken?: string | undefined
  /** What of a mail only users knows, where it is about that. */
  token?: string | null
  newEmail?: string | null
  /** The order that it is about; null when it is about none. */
  order: OrderCopy | null
  /** Where the shop's own pages are, without a slash at the end; null where it has none, and mails link to nothing. */
  storefrontUrl: string | null
}

/** Writes a mail out. Throws when it is about an order, or carries a token, and there is none. */
export function writeMail(content: MailContent, known: Known): Letter {
  if (isPlain(content, known.speech)) return plainLetter(content, known)
  const { order } = known
  if (!order) throw new Error(`a mail of kind ${content.kind} needs its order`)
  return orderLetter(content, order, known)
}

const isPlain = (content: MailContent, { words }: Speech): content is PlainMail =>
  Object.hasOwn(words.mails, content.kind)

/** Pages that take a mailed token, and what is done there. */
const pages = {
  'verify-email': ['verify-email', 'confirm'],
  'reset-password': ['reset-password', 'choosePassword'],
  'change-email': ['verify-email', 'confirm'],
  'undo-email-change': ['undo-email-change', 'keepAddress'],
} as const satisfies Partial<Record<PlainMailKind, readonly [page: string, action: string]>>

function plainLetter(content: PlainMail, { speech, name, token, newEmail = null, storefrontUrl }: Known): Letter {
  const { words } = speech
  // Which facts belong to which kind is known where both are written.
  const say = words.mails[content.kind] as (mail: PlainMail, newEmail: string | null) => MailWords
  const letter = begun(say(content, newEmail), speech, name)
  if (content.kind in pages) {
    if (token == null) throw new Error(`a mail of kind ${content.kind} needs its token`)
    const [page, action] = pages[content.kind as keyof typeof pages]
    const code = { label: words.code, value: token }
    if (storefrontUrl === null) return { ...letter, code }
    const url = pageUrl(storefrontUrl, page, speech, { token })
    return { ...letter, action: { label: words.actions[action], url } }
  }
  if (content.kind !== 'welcome' || storefrontUrl === null) return letter
  return { ...letter, action: { label: words.actions.lookAround, url: pageUrl(storefrontUrl, '', speech) } }
}

function orderLetter(content: OrderMail, order: OrderCopy, { speech, name, orderToken, storefrontUrl }: Known): Letter {
  const { words, price } = speech
  const say = words.orderMails[content.kind] as (mail: OrderMail, order: OrderInWords) => MailWords
  const said = say(content, { number: order.number, uncharged: unchargedOf(order), price })
  const isListed = content.kind === 'order-confirmed' || content.kind === 'order-shipped'
  return {
    ...begun(said, speech, name),
    ...(isListed && listed(order, speech)),
    ...wayTo(order, speech, { orderToken, storefrontUrl }),
  }
}

const begun = ({ heading, paragraphs, note }: MailWords, { language, words }: Speech, name: string | null): Letter => ({
  language,
  subject: heading,
  heading,
  paragraphs: [words.greeting(name), ...paragraphs],
  ...(note !== undefined && { note }),
})

/** How an order is shown: a guest's opens by its token, which stands where no server is sent it, and is a code besides. */
function wayTo(
  { orderId }: OrderCopy,
  speech: Speech,
  { orderToken, storefrontUrl }: Pick<Known, 'orderToken' | 'storefrontUrl'>,
): Pick<Letter, 'action' | 'code'> {
  const { actions, code: label } = speech.words
  const code = orderToken === undefined ? {} : { code: { label, value: orderToken } }
  if (storefrontUrl === null) return code
  const url = pageUrl(storefrontUrl, `orders/${encodeURIComponent(orderId)}`, speech)
  return {
    action: { label: actions.showOrder, url: orderToken === undefined ? url : `${url}#token=${orderToken}` },
    ...code,
  }
}

function listed(
  { lines, subtotal, discount, shipping, tax, total }: OrderCopy,
  { words: { sums }, price }: Speech,
): Pick<Letter, 'lines' | 'sums'> {
  return {
    lines: lines.map(({ title, quantity, lineTotal }) => ({ text: title, quantity, price: price(lineTotal) })),
    sums: [
      { label: sums.subtotal, price: price(subtotal) },
      ...(isSome(discount) ? [{ label: sums.discount, price: `−${price(discount)}` }] : []),
      { label: sums.shipping, price: price(shipping) },
      { label: sums.tax, price: price(tax) },
      { label: sums.total, price: price(total) },
    ],
  }
}

/** A page of the shop. In a browser that nobody has chosen a language in it comes in the mail's, if its reader has asked for that. */
function pageUrl(
  storefrontUrl: string,
  page: string,
  { language, isWished }: Speech,
  parameters: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({ ...parameters, ...(isWished && { language }) }).toString()
  return `${storefrontUrl}${page && `/${page}`}${query && `${page ? '' : '/'}?${query}`}`
}
