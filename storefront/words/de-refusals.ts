import type { CouponRefusal, OrderStatus } from '../generated/graphql.ts'
import { accountRefusals } from './de-account-refusals.ts'
import type { Words } from './en.ts'
import { byField } from './refusal.ts'

const coupons: Record<CouponRefusal, string> = {
  CUSTOMER_LIMIT: 'Diesen Gutschein haben Sie so oft benutzt, wie es geht.',
  EXPIRED: 'Dieser Gutschein ist abgelaufen.',
  MINIMUM_NOT_MET: 'Für diesen Gutschein fehlt noch etwas im Korb.',
  NOT_FOR_THESE_ITEMS: 'Dieser Gutschein gilt für andere Dinge.',
  UNKNOWN: 'Einen solchen Gutschein gibt es nicht.',
  USED_UP: 'Dieser Gutschein ist aufgebraucht.',
}

const states: Record<OrderStatus, string> = {
  PLACED: 'ist gerade erst eingegangen',
  CONFIRMED: 'ist bestätigt',
  SHIPPED: 'ist unterwegs',
  DELIVERED: 'ist angekommen',
  RETURN_REQUESTED: 'ist auf dem Rückweg',
  RETURNED: 'ist wieder bei uns',
  CANCELLED: 'ist storniert',
}

const unfit = 'Das passt hier nicht. Sehen Sie noch einmal hin.'

const cardUnfit = 'Diese Karte geht nicht. Bitte eine andere wählen.'

const atCheckout = {
  email: 'Ihr Gutschein gilt mit dieser Adresse nicht mehr. Nehmen Sie ihn aus dem Korb.',
  country: 'Dorthin senden wir das nicht. Bitte ein anderes Land wählen.',
  shippingOption: 'Diese Versandart gibt es nicht mehr. Eine andere ist gewählt: bitte die Summe ansehen.',
  cardToken: cardUnfit,
  paymentMethodId: cardUnfit,
}

/** Why the shop did not do what was asked, in German. */
export const refusals: Words['refusals'] = {
  ...accountRefusals,
  bag: {
    CurrencyMismatch: ({ currency }) => `Ihr Korb ist in ${currency}, und darin hat das keinen Preis.`,
    IdempotencyKeyReused: 'Von dieser Seite kam schon etwas in Ihren Korb. Bitte dort nachsehen.',
    InvalidInput: unfit,
    NotForSale: 'Das wird nicht mehr verkauft.',
    NotFound: 'Das ist nicht mehr da.',
    QuantityLimit: ({ limit }) => `Das ist mehr, als in einen Korb passt: höchstens ${limit}.`,
  },
  coupon: {
    CouponNotUsable: ({ reason }) => coupons[reason],
    InvalidInput: coupons.UNKNOWN,
    TooManyAttempts: ({ retryAt }, { time }) =>
      `Es wurden zu viele Codes versucht, die es nicht gibt. Weiter geht es nach ${time(retryAt)}.`,
  },
  guestBag: {
    CurrencyMismatch: ({ currency }) =>
      `Ihr Korb ist in ${currency}. Was Sie vor dem Anmelden ausgesucht hatten, hat darin keinen Preis und kam nicht mit.`,
    InvalidInput: 'Was Sie vor dem Anmelden ausgesucht hatten, ließ sich nicht in Ihren Korb legen.',
    NotFound: '',
  },
  checkout: {
    CartChangedMeanwhile: ({ total }, { money }) =>
      `Inzwischen hat sich etwas geändert. Es kostet jetzt ${money(total)}: bitte ansehen und noch einmal bestellen.`,
    CartEmpty: 'In Ihrem Korb ist nichts, was Sie bestellen könnten.',
    IdempotencyKeyReused: 'Diese Bestellung haben Sie schon aufgegeben. Sehen Sie unter Ihren Bestellungen nach.',
    InvalidInput: byField(atCheckout, unfit),
    NotForSale: 'Nehmen Sie heraus, was nicht mehr verkauft wird.',
    PaymentMethodUnusable: cardUnfit,
    TooManyAttempts: ({ retryAt }, { time }) =>
      `Das wurde von hier aus zu oft versucht. Weiter geht es nach ${time(retryAt)}, oder gleich, wenn Sie sich anmelden.`,
  },
  order: {
    InvalidInput: 'Sagen Sie bitte in wenigen Worten, was damit nicht stimmt.',
    NotAllowedNow: ({ status }) => states[status] && `Die Bestellung ${states[status]}: das geht jetzt nicht.`,
    NotFound: 'Diese Bestellung gibt es nicht.',
  },
}
