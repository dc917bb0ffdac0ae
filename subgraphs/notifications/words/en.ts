import { isSome } from '../money.ts'
import type { CancelReason, DisabledBecause, Role, Uncharged } from '../notification.ts'
import type { Price } from './price.ts'
import type { Words } from './words.ts'

const roles: Record<Role, string> = {
  CUSTOMER: 'You are a customer now.',
  STAFF: 'You are on the staff now.',
  ADMIN: 'You are an admin now.',
}

const disabledBecause: Record<DisabledBecause, string> = {
  GONE: 'It answered that it is gone for good.',
  FAILING: 'It has taken nothing for five days.',
}

const cancelReasons: Record<CancelReason, string> = {
  OUT_OF_STOCK: 'Something in it is out of stock.',
  PAYMENT_DECLINED: 'Your card was declined.',
  CUSTOMER_REQUEST: 'As you asked.',
  STAFF_REQUEST: 'We had to cancel it.',
  TIMED_OUT: 'It could not be completed in time.',
}

function whyCancelled(reason: CancelReason, uncharged: Uncharged, price: Price): string {
  const why = cancelReasons[reason]
  if (!uncharged) return why
  if (!uncharged.released) return `${why} Nothing was charged.`
  return `${why} Nothing was charged: the ${price(uncharged.released)} held on your card is released.`
}

/** Names what is short by its title, and by its SKU as long as nobody has said that. */
const shortage = ({ sku, title, available }: { sku: string; title?: string | null; available: number }) =>
  `${title ?? sku} is ${available === 0 ? 'out of stock' : 'running low'}`

/** What people are told, in English. */
export const en: Words = {
  greeting: (name) => (name === null ? 'Hello,' : `Hello ${name},`),
  actions: {
    lookAround: 'Look around',
    confirm: 'Confirm',
    choosePassword: 'Choose a new password',
    keepAddress: 'Keep this address',
    showOrder: 'Show the order',
  },
  code: 'Your code',
  sums: { subtotal: 'Subtotal', discount: 'Discount', shipping: 'Shipping', tax: 'Tax', total: 'Total' },
  news: {
    welcome: () => ({ title: 'Welcome to MicroMart', body: 'Your account is ready.' }),
    'verify-email': () => ({ title: 'Confirm your e-mail address', body: 'We have sent you a link.' }),
    'reset-password': () => ({
      title: 'A password reset was asked for',
      body: 'The link is in your mail. If that was not you, there is nothing to do.',
    }),
    'change-email': () => ({
      title: 'Confirm your new e-mail address',
      body: 'We have sent a link to the new address.',
    }),
    'undo-email-change': () => ({
      title: 'Your e-mail address is about to change',
      body: 'If that was not you, the link is in your mail.',
    }),
    'password-changed': () => ({
      title: 'Your password was changed',
      body: 'If that was not you, reset it now.',
    }),
    'role-changed': ({ role }) => ({ title: 'Your account has another role', body: roles[role] }),
    'api-key-created': () => ({
      title: 'You have made an API key',
      body: 'If that was not you, revoke it and change your password now.',
    }),
    'api-key-revoked': () => ({
      title: 'An API key of yours was revoked',
      body: 'What it was for has no way in any more.',
    }),
    'order-confirmed': ({ number }) => ({
      title: `Order ${number} is confirmed`,
      body: 'Everything is reserved for you and will be on its way soon.',
    }),
    'order-shipped': ({ number, carrier, trackingNumber }) => ({
      title: `Order ${number} is on its way`,
      body: `${carrier} brings it, tracking number ${trackingNumber}.`,
    }),
    'order-delivered': ({ number }) => ({
      title: `Order ${number} has arrived`,
      body: 'We hope that you like it.',
    }),
    'order-cancelled': ({ number, reason, uncharged }, price) => ({
      title: `Order ${number} is cancelled`,
      body: whyCancelled(reason, uncharged, price),
    }),
    'return-received': ({ number, refund }, price) => ({
      title: `We have your return of order ${number}`,
      body: isSome(refund) ? `${price(refund)} is on its way back to you.` : 'Thank you for sending it back.',
    }),
    refunded: ({ amount }, price) => ({
      title: `${price(amount)} refunded`,
      body: 'Your bank shows it within a few days.',
    }),
    stock: ({ reorderPoint, ...short }) => ({
      title: shortage(short),
      body: `${short.sku}: ${short.available} left, reorder point ${reorderPoint}.`,
    }),
    'webhook-disabled': ({ host, because }) => ({
      title: `The webhook to ${host} is disabled`,
      body: disabledBecause[because],
    }),
  },
  mails: {
    welcome: () => ({
      heading: 'Welcome to MicroMart',
      paragraphs: ['Your account is ready. It is good to have you here.'],
    }),
    'verify-email': () => ({
      heading: 'Confirm your e-mail address',
      paragraphs: ['Please confirm that this address is yours. This works once, within a day.'],
      note: 'Did you not sign up? Then there is nothing to do.',
    }),
    'reset-password': () => ({
      heading: 'Reset your password',
      paragraphs: ['Choose a new password. This works once, within an hour.'],
      note: 'Did you not ask for this? Then there is nothing to do: your password stays as it is.',
    }),
    'password-changed': () => ({
      heading: 'Your password was changed',
      paragraphs: ['Your password has just been changed, and every other session was signed out.'],
      note: 'Was that not you? Reset your password right away.',
    }),
    'account-deleted': () => ({
      heading: 'Your account is deleted',
      paragraphs: [
        'Your account is gone, and we have forgotten what we knew of you.',
        'Orders are kept as long as the law wants them, without whom they were for. Those under way are delivered first.',
      ],
      note: 'This is the last mail that you get from us.',
    }),
    'change-email': () => ({
      heading: 'Confirm your new e-mail address',
      paragraphs: ['Please confirm that your account is to have this address. This works once, within a day.'],
      note: 'Did you not ask for this? Then there is nothing to do: no account has your address.',
    }),
    'undo-email-change': (_, newEmail) => ({
      heading: 'Your e-mail address is about to change',
      paragraphs: [
        `Your account will have the address ${newEmail} once that is confirmed.`,
        'Was that not you? Keep this address, or take it back, within a week: every session is signed out then.',
      ],
    }),
    'role-changed': ({ role }) => ({
      heading: 'Your account has another role',
      paragraphs: [`${roles[role]} You have been signed out everywhere: sign in again.`],
      note: 'Did you not expect this? Then ask whoever runs the shop.',
    }),
    'api-key-created': () => ({
      heading: 'You have made an API key',
      paragraphs: ['An API key has just been made with your account. Your keys are listed as apiKeys.'],
      note: 'Was that not you? Revoke it and change your password right away.',
    }),
    'api-key-revoked': () => ({
      heading: 'An API key of yours was revoked',
      paragraphs: ['An API key that you have made was revoked: what it was for has no way in any more.'],
      note: 'Was that not you? Then it was an admin.',
    }),
    stock: (short) => ({ heading: shortage(short), paragraphs: [`${short.sku}: ${short.available} left.`] }),
    'webhook-disabled': ({ host, because }) => ({
      heading: `The webhook to ${host} is disabled`,
      paragraphs: [
        disabledBecause[because],
        'Nothing is delivered to it until somebody enables it again. What was given up can be delivered again then.',
      ],
    }),
  },
  orderMails: {
    'order-confirmed': (_, { number }) => ({
      heading: `Order ${number} is confirmed`,
      paragraphs: ['Thank you. Everything is reserved for you and will be on its way soon.'],
    }),
    'order-shipped': ({ carrier, trackingNumber }, { number }) => ({
      heading: `Order ${number} is on its way`,
      paragraphs: [`${carrier} brings it to you. Tracking number: ${trackingNumber}.`],
    }),
    'order-delivered': (_, { number }) => ({
      heading: `Order ${number} has arrived`,
      paragraphs: ['We hope that you like it. If something is not right, you can return it from the order’s page.'],
    }),
    'order-cancelled': ({ reason }, { number, uncharged, price }) => ({
      heading: `Order ${number} is cancelled`,
      paragraphs: [whyCancelled(reason, uncharged, price)],
    }),
    'return-received': ({ refund }, { number, price }) => ({
      heading: `We have your return of order ${number}`,
      paragraphs: [isSome(refund) ? `${price(refund)} is on its way back to you.` : 'Thank you for sending it back.'],
    }),
    refunded: ({ amount }, { number, price }) => ({
      heading: `${price(amount)} refunded for order ${number}`,
      paragraphs: [
        `We have given ${price(amount)} back to the card that you paid with. Your bank shows it within a few days.`,
      ],
    }),
  },
}
