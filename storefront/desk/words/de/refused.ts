import { refusals } from '../../../words/de-refusals.ts'
import { byField } from '../../../words/refusal.ts'
import type { DeskWords } from '../en/index.ts'
import { fieldRules } from './field-rules.ts'

const NotFound = 'Das gibt es nicht mehr.'
const IdempotencyKeyReused =
  'Die Seite war älter als das, was sie zeigt. Bitte neu ansehen und tun, was noch zu tun ist.'
const unfit = 'Das passt hier nicht. Bitte noch einmal hinsehen.'
const skuTaken = 'Diese Artikelnummer hat schon eine andere Variante.'
const slugTaken: DeskWords['refused']['product']['SlugTaken'] = ({ suggestion }) =>
  `Diese Adresse ist vergeben; ${suggestion} ist frei.`

/** Warum etwas nicht getan wurde. */
export const refused: DeskWords['refused'] = {
  order: {
    InvalidInput: byField(fieldRules.order, unfit),
    NotAllowedNow: refusals.order.NotAllowedNow,
    NotFound,
    PaymentMethodUnusable: 'Diese Karte ist nicht mehr hinterlegt. Bitte eine andere wählen.',
    PaymentNotCollected: ({ declineCode }) => `Das Geld war nicht zu holen (${declineCode}): nichts geht hinaus.`,
  },
  note: {
    IdempotencyKeyReused,
    InvalidInput: byField(fieldRules.note, unfit),
    NotAllowedNow: 'Für wen diese Bestellung war, ist gelöscht: Dazu wird nichts mehr notiert.',
    NotFound,
  },
  refund: {
    IdempotencyKeyReused,
    InvalidInput: byField(fieldRules.refund, unfit),
    NotFound,
    NotRefundable: ({ refundable }, { money }) => `Mehr als ${money(refundable)} kann nicht erstattet werden.`,
    RefundUnderWay: ({ amount, refundable }, { money }) =>
      `${money(amount)} ist schon auf dem Weg zurück; ${money(refundable)} bleibt daneben übrig. Das Häkchen setzen, wenn es zusätzlich sein soll.`,
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
    NothingToSell: 'Erst ein Preis: es gibt nichts davon zu kaufen.',
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
    NothingToSell: 'Was im Verkauf ist, behält etwas zu kaufen: erst das Produkt auslisten.',
    SkuTaken: skuTaken,
  },
  coupon: {
    CouponCodeTaken: 'Diesen Code gibt oder gab es: Codes sind für immer vergeben.',
    CouponUsedMore: ({ redeemed }) => `Er ist schon öfter genutzt: ${redeemed}-mal.`,
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
    TooManyWebhooks: 'Es gibt schon 20 Webhooks: bitte einen löschen, den niemand braucht.',
    WebhookDisabled: 'Er ist aus: zuerst einschalten.',
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
    WouldBreakReservations: ({ reserved }) =>
      reserved === 1
        ? 'Eins ist einer Bestellung versprochen: es muss bleiben.'
        : `${reserved} sind Bestellungen versprochen: so viele müssen bleiben.`,
  },
  letters: {
    InvalidInput: 'Das ist keine Nachricht, die nicht verarbeitet werden konnte.',
  },
  journal: {
    CatalogImportOver: 'Das Einlesen ist beendet: jemand nimmt es zurück.',
    InvalidInput: 'Was als Nächstes geschieht, ließ sich nicht aufschreiben.',
    NotFound,
  },
}
