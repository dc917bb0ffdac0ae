import { isSome } from '../money.ts'
import type { CancelReason, DisabledBecause, Role, Uncharged } from '../notification.ts'
import type { Price } from './price.ts'
import type { Words } from './words.ts'

const roles: Record<Role, string> = {
  CUSTOMER: 'Es ist jetzt ein Kundenkonto.',
  STAFF: 'Sie gehören jetzt zum Team.',
  ADMIN: 'Sie gehören jetzt zur Verwaltung.',
}

const disabledBecause: Record<DisabledBecause, string> = {
  GONE: 'Er hat geantwortet, dass es ihn nicht mehr gibt.',
  FAILING: 'Er hat seit fünf Tagen nichts angenommen.',
}

const cancelReasons: Record<CancelReason, string> = {
  OUT_OF_STOCK: 'Etwas davon ist nicht mehr vorrätig.',
  PAYMENT_DECLINED: 'Ihre Karte wurde abgelehnt.',
  CUSTOMER_REQUEST: 'Wie von Ihnen gewünscht.',
  STAFF_REQUEST: 'Wir mussten sie stornieren.',
  TIMED_OUT: 'Sie konnte nicht rechtzeitig abgeschlossen werden.',
}

function whyCancelled(reason: CancelReason, uncharged: Uncharged, price: Price): string {
  const why = cancelReasons[reason]
  if (!uncharged) return why
  if (!uncharged.released) return `${why} Es wurde nichts belastet.`
  return `${why} Es wurde nichts belastet: Der auf Ihrer Karte vorgemerkte Betrag von ${price(uncharged.released)} wird wieder freigegeben.`
}

const shortage = ({ sku, title, available }: { sku: string; title?: string | null; available: number }) =>
  `${title ?? sku} ${available === 0 ? 'ist ausverkauft' : 'wird knapp'}`

/** Was Menschen erfahren, auf Deutsch. */
export const de: Words = {
  greeting: (name) => (name === null ? 'Guten Tag,' : `Guten Tag ${name},`),
  actions: {
    lookAround: 'Jetzt umsehen',
    confirm: 'Bestätigen',
    choosePassword: 'Neues Passwort wählen',
    keepAddress: 'Diese Adresse behalten',
    showOrder: 'Bestellung ansehen',
  },
  code: 'Ihr Code',
  sums: { subtotal: 'Zwischensumme', discount: 'Rabatt', shipping: 'Versand', tax: 'Steuer', total: 'Summe' },
  news: {
    welcome: () => ({ title: 'Willkommen bei MicroMart', body: 'Ihr Konto ist eröffnet.' }),
    'verify-email': () => ({
      title: 'Bestätigen Sie Ihre E-Mail-Adresse',
      body: 'Wir haben Ihnen einen Link geschickt.',
    }),
    'reset-password': () => ({
      title: 'Ein neues Passwort wurde angefordert',
      body: 'Der Link steht in Ihrer Mail. Wenn Sie das nicht waren, brauchen Sie nichts zu tun.',
    }),
    'change-email': () => ({
      title: 'Bestätigen Sie Ihre neue E-Mail-Adresse',
      body: 'Wir haben einen Link an die neue Adresse geschickt.',
    }),
    'undo-email-change': () => ({
      title: 'Ihre E-Mail-Adresse soll geändert werden',
      body: 'Wenn Sie das nicht waren, hilft Ihnen der Link in Ihrer Mail.',
    }),
    'password-changed': () => ({
      title: 'Ihr Passwort wurde geändert',
      body: 'Wenn Sie das nicht waren, setzen Sie es jetzt zurück.',
    }),
    'role-changed': ({ role }) => ({ title: 'Ihr Konto hat eine andere Rolle', body: roles[role] }),
    'api-key-created': () => ({
      title: 'Sie haben einen API-Schlüssel angelegt',
      body: 'Wenn Sie das nicht waren, widerrufen Sie ihn und ändern Sie jetzt Ihr Passwort.',
    }),
    'api-key-revoked': () => ({
      title: 'Einer Ihrer API-Schlüssel wurde widerrufen',
      body: 'Anwendungen mit diesem Schlüssel haben keinen Zugang mehr.',
    }),
    'order-confirmed': ({ number }) => ({
      title: `Bestellung ${number} ist bestätigt`,
      body: 'Alles ist für Sie zurückgelegt und macht sich bald auf den Weg.',
    }),
    'order-shipped': ({ number, carrier, trackingNumber }) => ({
      title: `Bestellung ${number} ist unterwegs`,
      body: `${carrier} bringt sie, Sendungsnummer ${trackingNumber}.`,
    }),
    'order-delivered': ({ number }) => ({
      title: `Bestellung ${number} ist angekommen`,
      body: 'Wir hoffen, dass Ihnen alles gefällt.',
    }),
    'order-cancelled': ({ number, reason, uncharged }, price) => ({
      title: `Bestellung ${number} ist storniert`,
      body: whyCancelled(reason, uncharged, price),
    }),
    'return-received': ({ number, refund }, price) => ({
      title: `Ihre Rücksendung zu Bestellung ${number} ist da`,
      body: isSome(refund) ? `Wir erstatten Ihnen ${price(refund)}.` : 'Vielen Dank für die Rücksendung.',
    }),
    refunded: ({ amount }, price) => ({
      title: `${price(amount)} erstattet`,
      body: 'Ihre Bank zeigt die Gutschrift in den nächsten Tagen.',
    }),
    stock: ({ reorderPoint, ...short }) => ({
      title: shortage(short),
      body: `${short.sku}: noch ${short.available}, Meldebestand ${reorderPoint}.`,
    }),
    'webhook-disabled': ({ host, because }) => ({
      title: `Der Webhook an ${host} ist ausgeschaltet`,
      body: disabledBecause[because],
    }),
  },
  mails: {
    welcome: () => ({
      heading: 'Willkommen bei MicroMart',
      paragraphs: ['Ihr Konto ist eröffnet. Schön, dass Sie da sind.'],
    }),
    'verify-email': () => ({
      heading: 'Bestätigen Sie Ihre E-Mail-Adresse',
      paragraphs: [
        'Bitte bestätigen Sie, dass diese Adresse Ihnen gehört. Das ist einmal möglich, innerhalb eines Tages.',
      ],
      note: 'Sie haben kein Konto eröffnet? Dann brauchen Sie nichts zu tun.',
    }),
    'reset-password': () => ({
      heading: 'Setzen Sie Ihr Passwort zurück',
      paragraphs: ['Wählen Sie ein neues Passwort. Das ist einmal möglich, innerhalb einer Stunde.'],
      note: 'Sie haben das nicht angefordert? Dann brauchen Sie nichts zu tun: Ihr Passwort bleibt, wie es ist.',
    }),
    'password-changed': () => ({
      heading: 'Ihr Passwort wurde geändert',
      paragraphs: ['Ihr Passwort wurde gerade geändert, und alle anderen Sitzungen wurden abgemeldet.'],
      note: 'Das waren nicht Sie? Setzen Sie Ihr Passwort sofort zurück.',
    }),
    'account-deleted': () => ({
      heading: 'Ihr Konto ist gelöscht',
      paragraphs: [
        'Ihr Konto gibt es nicht mehr, und was wir von Ihnen wussten, haben wir vergessen.',
        'Bestellungen bewahren wir so lange auf, wie es das Gesetz verlangt, doch ohne zu wissen, für wen sie waren. Was noch unterwegs ist, wird zugestellt.',
      ],
      note: 'Das ist die letzte Mail, die Sie von uns bekommen.',
    }),
    'change-email': () => ({
      heading: 'Bestätigen Sie Ihre neue E-Mail-Adresse',
      paragraphs: [
        'Bitte bestätigen Sie, dass diese Adresse für Ihr Konto gelten soll. Das ist einmal möglich, innerhalb eines Tages.',
      ],
      note: 'Sie haben das nicht angefordert? Dann brauchen Sie nichts zu tun: Kein Konto hat Ihre Adresse.',
    }),
    'undo-email-change': (_, newEmail) => ({
      heading: 'Ihre E-Mail-Adresse soll geändert werden',
      paragraphs: [
        `Für Ihr Konto gilt die Adresse ${newEmail}, sobald sie bestätigt ist.`,
        'Das waren nicht Sie? Dann behalten Sie diese Adresse, oder holen Sie sie innerhalb einer Woche zurück: Dabei werden alle Sitzungen abgemeldet.',
      ],
    }),
    'role-changed': ({ role }) => ({
      heading: 'Ihr Konto hat eine andere Rolle',
      paragraphs: [`${roles[role]} Sie wurden überall abgemeldet: Melden Sie sich bitte neu an.`],
      note: 'Damit haben Sie nicht gerechnet? Fragen Sie bei der Verwaltung des Ladens nach.',
    }),
    'api-key-created': () => ({
      heading: 'Sie haben einen API-Schlüssel angelegt',
      paragraphs: ['Mit Ihrem Konto wurde gerade ein API-Schlüssel angelegt. Ihre Schlüssel stehen unter apiKeys.'],
      note: 'Das waren nicht Sie? Widerrufen Sie ihn und ändern Sie sofort Ihr Passwort.',
    }),
    'api-key-revoked': () => ({
      heading: 'Einer Ihrer API-Schlüssel wurde widerrufen',
      paragraphs: [
        'Ein API-Schlüssel von Ihnen wurde widerrufen: Anwendungen mit diesem Schlüssel haben keinen Zugang mehr.',
      ],
      note: 'Das waren nicht Sie? Dann war es die Verwaltung.',
    }),
    stock: (short) => ({ heading: shortage(short), paragraphs: [`${short.sku}: noch ${short.available}.`] }),
    'webhook-disabled': ({ host, because }) => ({
      heading: `Der Webhook an ${host} ist ausgeschaltet`,
      paragraphs: [
        disabledBecause[because],
        'Ihm wird nichts zugestellt, bis ihn jemand wieder einschaltet. Was aufgegeben wurde, kann dann noch einmal zugestellt werden.',
      ],
    }),
  },
  orderMails: {
    'order-confirmed': (_, { number }) => ({
      heading: `Bestellung ${number} ist bestätigt`,
      paragraphs: ['Vielen Dank. Alles ist für Sie zurückgelegt und macht sich bald auf den Weg.'],
    }),
    'order-shipped': ({ carrier, trackingNumber }, { number }) => ({
      heading: `Bestellung ${number} ist unterwegs`,
      paragraphs: [`${carrier} bringt sie Ihnen. Sendungsnummer: ${trackingNumber}.`],
    }),
    'order-delivered': (_, { number }) => ({
      heading: `Bestellung ${number} ist angekommen`,
      paragraphs: [
        'Wir hoffen, dass Ihnen alles gefällt. Wenn etwas nicht stimmt, können Sie es auf der Seite der Bestellung zurückgeben.',
      ],
    }),
    'order-cancelled': ({ reason }, { number, uncharged, price }) => ({
      heading: `Bestellung ${number} ist storniert`,
      paragraphs: [whyCancelled(reason, uncharged, price)],
    }),
    'return-received': ({ refund }, { number, price }) => ({
      heading: `Ihre Rücksendung zu Bestellung ${number} ist da`,
      paragraphs: [isSome(refund) ? `Wir erstatten Ihnen ${price(refund)}.` : 'Vielen Dank für die Rücksendung.'],
    }),
    refunded: ({ amount }, { number, price }) => ({
      heading: `${price(amount)} für Bestellung ${number} erstattet`,
      paragraphs: [
        `Wir haben ${price(amount)} auf die Karte erstattet, mit der Sie bezahlt haben. Ihre Bank zeigt die Gutschrift in den nächsten Tagen.`,
      ],
    }),
  },
}
