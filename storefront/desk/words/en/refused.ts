import { refusals } from '../../../words/en-refusals.ts'
import type { Money, Writing } from '../../../words/format.ts'
import { byField } from '../../../words/refusal.ts'
import { fieldRules } from './field-rules.ts'

const NotFound = 'It is not there any more.'
const IdempotencyKeyReused = 'This page was older than what it shows. Look again, then do what is left to do.'
const unfit = 'This does not fit here. Look at it once more.'
const slugTaken = ({ suggestion }: { suggestion: string }) => `Another one has this address; ${suggestion} is free.`
const skuTaken = 'Another variant has this item number.'

/** Why the staff's wish was not done, in English: for each thing that is asked, by the names of its problems and with what they tell. */
export const refused = {
  order: {
    InvalidInput: byField(fieldRules.order, unfit),
    NotAllowedNow: refusals.order.NotAllowedNow,
    NotFound,
    PaymentMethodUnusable: 'This card is not kept any more. Choose another.',
    PaymentNotCollected: ({ declineCode }: { declineCode: string }) =>
      `The money could not be taken (${declineCode}): nothing goes out.`,
  },
  note: {
    IdempotencyKeyReused,
    InvalidInput: byField(fieldRules.note, unfit),
    NotAllowedNow: 'For whom this order was is erased: nothing is written beside it any more.',
    NotFound,
  },
  refund: {
    IdempotencyKeyReused,
    InvalidInput: byField(fieldRules.refund, unfit),
    NotFound,
    NotRefundable: ({ refundable }: { refundable: Money }, { money }: Writing) =>
      `${money(refundable)} is all that can be given back.`,
    RefundUnderWay: ({ amount, refundable }: { amount: Money; refundable: Money }, { money }: Writing) =>
      `${money(amount)} is on its way back already; ${money(refundable)} is left besides. Tick the box if you mean this besides.`,
  },
  role: { NotFound },
  category: {
    IdempotencyKeyReused,
    InvalidInput: byField(fieldRules.category, unfit),
    NotFound,
    SlugTaken: slugTaken,
  },
  product: {
    IdempotencyKeyReused,
    InvalidInput: byField(fieldRules.product, unfit),
    NotFound,
    NothingToSell: 'Give it a price first: it has nothing that can be bought.',
    SkuTaken: skuTaken,
    SlugTaken: slugTaken,
  },
  options: {
    InvalidInput: byField(fieldRules.options, unfit),
    NotFound,
  },
  picture: {
    InvalidInput: byField(fieldRules.picture, unfit),
  },
  variant: {
    InvalidInput: byField(fieldRules.variant, unfit),
    NotFound,
    NothingToSell: 'What is on sale keeps something to buy: take the product off the shelf first.',
    SkuTaken: skuTaken,
  },
  coupon: {
    CouponCodeTaken: 'There is, or was, a coupon of this code: codes are taken for ever.',
    CouponUsedMore: ({ redeemed }: { redeemed: number }) =>
      `It is used more already: ${redeemed === 1 ? 'once' : `${redeemed} times`}.`,
    InvalidInput: byField(fieldRules.coupon, unfit),
    NotFound,
  },
  tariff: {
    InvalidInput: byField(fieldRules.tariff, unfit),
    NotFound: fieldRules.tariff.method,
  },
  webhook: {
    IdempotencyKeyReused,
    InvalidInput: byField(fieldRules.webhook, unfit),
    NotFound,
    TooManyWebhooks: 'There are 20 webhooks already: delete one that nobody needs.',
    WebhookDisabled: 'It is off: turn it on first.',
  },
  key: {
    IdempotencyKeyReused,
    InvalidInput: byField(fieldRules.key, unfit),
    NotFound,
  },
  stock: {
    IdempotencyKeyReused,
    InvalidInput: byField(fieldRules.stock, unfit),
    NotFound,
    WouldBreakReservations: ({ reserved }: { reserved: number }) =>
      reserved === 1
        ? 'One is promised to an order: it has to stay.'
        : `${reserved} are promised to orders: so many have to stay.`,
  },
  letters: {
    InvalidInput: 'That is no message that could not be handled.',
  },
  journal: {
    CatalogImportOver: 'The import has ended: somebody takes it back.',
    InvalidInput: 'What it is about to do could not be written down.',
    NotFound,
  },
}
