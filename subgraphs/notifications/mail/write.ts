import { disabledBecause, roles, stockHeading, whatComesBack, whyCancelled } from '../decide.ts'
import type { MailContent, OrderCopy } from '../notification.ts'
import type { Letter } from './letter.ts'
import { isSome, price } from './price.ts'

interface Known {
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
export function writeMail(
  content: MailContent,
  { name, orderToken, token, newEmail, order, storefrontUrl }: Known,
): Letter {
  const hello = name === null ? 'Hello,' : `Hello ${name},`
  const way = (label: string, page: string) => {
    if (token == null) throw new Error(`a mail of kind ${content.kind} needs its token`)
    return tokenWay(storefrontUrl, { label, page, token })
  }
  switch (content.kind) {
    case 'welcome':
      return {
        subject: 'Welcome to MicroMart',
        heading: 'Welcome to MicroMart',
        paragraphs: [hello, 'Your account is ready. It is good to have you here.'],
        ...(storefrontUrl && { action: { label: 'Look around', url: storefrontUrl } }),
      }
    case 'verify-email':
      return {
        subject: 'Confirm your e-mail address',
        heading: 'Confirm your e-mail address',
        paragraphs: [hello, 'Please confirm that this address is yours. This works once, within a day.'],
        ...way('Confirm', 'verify-email'),
        note: 'Did you not sign up? Then there is nothing to do.',
      }
    case 'reset-password':
      return {
        subject: 'Reset your password',
        heading: 'Reset your password',
        paragraphs: [hello, 'Choose a new password. This works once, within an hour.'],
        ...way('Choose a new password', 'reset-password'),
        note: 'Did you not ask for this? Then there is nothing to do: your password stays as it is.',
      }
    case 'password-changed':
      return {
        subject: 'Your password was changed',
        heading: 'Your password was changed',
        paragraphs: [hello, 'Your password has just been changed, and every other session was signed out.'],
        note: 'Was that not you? Reset your password right away.',
      }
    case 'account-deleted':
      return {
        subject: 'Your account is deleted',
        heading: 'Your account is deleted',
        paragraphs: [
          hello,
          'Your account is gone, and we have forgotten what we knew of you.',
          'Orders are kept as long as the law wants them, without whom they were for. Those under way are delivered first.',
        ],
        note: 'This is the last mail that you get from us.',
      }
    case 'change-email':
      return {
        subject: 'Confirm your new e-mail address',
        heading: 'Confirm your new e-mail address',
        paragraphs: [hello, 'Please confirm that your account is to have this address. This works once, within a day.'],
        ...way('Confirm', 'verify-email'),
        note: 'Did you not ask for this? Then there is nothing to do: no account has your address.',
      }
    case 'undo-email-change':
      return {
        subject: 'Your e-mail address is about to change',
        heading: 'Your e-mail address is about to change',
        paragraphs: [
          hello,
          `Your account will have the address ${newEmail} once that is confirmed.`,
          'Was that not you? Keep this address, or take it back, within a week: every session is signed out then.',
        ],
        ...way('Keep this address', 'undo-email-change'),
      }
    case 'role-changed':
      return {
        subject: 'Your account has another role',
        heading: 'Your account has another role',
        paragraphs: [hello, `${roles[content.role]} You have been signed out everywhere: sign in again.`],
        note: 'Did you not expect this? Then ask whoever runs the shop.',
      }
    case 'api-key-created':
      return {
        subject: 'You have made an API key',
        heading: 'You have made an API key',
        paragraphs: [hello, 'An API key has just been made with your account. Your keys are listed as apiKeys.'],
        note: 'Was that not you? Revoke it and change your password right away.',
      }
    case 'api-key-revoked':
      return {
        subject: 'An API key of yours was revoked',
        heading: 'An API key of yours was revoked',
        paragraphs: [hello, 'An API key that you have made was revoked: what it was for has no way in any more.'],
        note: 'Was that not you? Then it was an admin.',
      }
    case 'stock': {
      const heading = stockHeading(content)
      return { subject: heading, heading, paragraphs: [hello, `${content.sku}: ${content.available} left.`] }
    }
    case 'webhook-disabled':
      return {
        subject: `The webhook to ${content.host} is disabled`,
        heading: `The webhook to ${content.host} is disabled`,
        paragraphs: [
          hello,
          disabledBecause[content.because],
          'Nothing is delivered to it until somebody enables it again. What was given up can be delivered again then.',
        ],
      }
    default:
      if (!order) throw new Error(`a mail of kind ${content.kind} needs its order`)
      return aboutOrder(content, order, { hello, way: wayTo(order, { orderToken, storefrontUrl }) })
  }
}

type OrderContent = Exclude<
  MailContent,
  {
    kind:
      | 'welcome'
      | 'verify-email'
      | 'reset-password'
      | 'password-changed'
      | 'account-deleted'
      | 'change-email'
      | 'undo-email-change'
      | 'role-changed'
      | 'api-key-created'
      | 'api-key-revoked'
      | 'stock'
      | 'webhook-disabled'
  }
>

/** How an order is shown: a guest's opens by its token, which stands where no server is sent it, and is a code besides. */
function wayTo(
  { orderId }: OrderCopy,
  { orderToken, storefrontUrl }: Pick<Known, 'orderToken' | 'storefrontUrl'>,
): Pick<Letter, 'action' | 'code'> {
  const code = orderToken === undefined ? {} : { code: { label: 'Your code', value: orderToken } }
  if (storefrontUrl === null) return code
  const url = `${storefrontUrl}/orders/${encodeURIComponent(orderId)}`
  return {
    action: { label: 'Show the order', url: orderToken === undefined ? url : `${url}#token=${orderToken}` },
    ...code,
  }
}

function aboutOrder(
  content: OrderContent,
  order: OrderCopy,
  { hello, way }: { hello: string; way: Pick<Letter, 'action' | 'code'> },
): Letter {
  const { number } = order
  const letter = (heading: string, ...paragraphs: string[]): Letter => ({
    subject: heading,
    heading,
    paragraphs: [hello, ...paragraphs],
    ...way,
  })
  switch (content.kind) {
    case 'order-confirmed':
      return {
        ...letter(
          `Order ${number} is confirmed`,
          'Thank you. Everything is reserved for you and will be on its way soon.',
        ),
        ...contents(order),
      }
    case 'order-shipped':
      return {
        ...letter(
          `Order ${number} is on its way`,
          `${content.carrier} brings it to you. Tracking number: ${content.trackingNumber}.`,
        ),
        ...contents(order),
      }
    case 'order-delivered':
      return letter(
        `Order ${number} has arrived`,
        'We hope that you like it. If something is not right, you can return it from the order’s page.',
      )
    case 'order-cancelled':
      return letter(`Order ${number} is cancelled`, whyCancelled(content.reason, order))
    case 'return-received':
      return letter(`We have your return of order ${number}`, whatComesBack(content.refund ?? null))
    case 'refunded':
      return letter(
        `${price(content.amount)} refunded for order ${number}`,
        `We have given ${price(content.amount)} back to the card that you paid with. Your bank shows it within a few days.`,
      )
  }
}

function contents({ lines, subtotal, discount, shipping, tax, total }: OrderCopy): Pick<Letter, 'lines' | 'sums'> {
  return {
    lines: lines.map(({ title, quantity, lineTotal }) => ({ text: title, quantity, price: price(lineTotal) })),
    sums: [
      { label: 'Subtotal', price: price(subtotal) },
      ...(isSome(discount) ? [{ label: 'Discount', price: `−${price(discount)}` }] : []),
      { label: 'Shipping', price: price(shipping) },
      { label: 'Tax', price: price(tax) },
      { label: 'Total', price: price(total) },
    ],
  }
}

/** How a mailed token is used: by a link to the page that takes it, where there is one, and as a code to be given. */
function tokenWay(
  storefrontUrl: string | null,
  { label, page, token }: { label: string; page: string; token: string },
): Pick<Letter, 'action' | 'code'> {
  const code = { label: 'Your code', value: token }
  if (storefrontUrl === null) return { code }
  return { action: { label, url: `${storefrontUrl}/${page}?token=${encodeURIComponent(token)}` }, code }
}
