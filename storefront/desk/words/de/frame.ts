import type { DeskWords } from '../en/index.ts'

/** Was um die Seiten herum steht. */
export const frame: Pick<DeskWords, keyof typeof import('../en/frame.ts')['frame']> = {
  desk: 'Büro',
  toShop: 'Zum Laden',
  keep: 'Lassen, wie es ist',
  sections: 'Bereiche des Büros',
  find: 'Finden',
  findLabel: 'Bestellnummer, E-Mail, Artikelnummer oder GTIN',
  findHint: 'mit / hierher',
  notFound: (what) => `Zu „${what}“ ist nichts bekannt.`,
  nav: {
    today: 'Heute',
    orders: 'Bestellungen',
    stock: 'Bestand',
    products: 'Produkte',
    import: 'Einlesen',
    categories: 'Kategorien',
    coupons: 'Gutscheine',
    tariffs: 'Versand, Steuer',
    customers: 'Kunden',
    webhooks: 'Webhooks',
    keys: 'Schlüssel',
    health: 'Zustand',
  },
  today: {
    title: 'Heute',
    latest: 'Gerade gekommen',
    allLow: 'Alles, was knapp wird',
    webhookFails: 'Ein Webhook nimmt nichts an:',
  },
  stale: 'Die Liste hat sich geändert.',
  showAnew: 'Zeigen, wie es jetzt ist',
  export: 'Als Datei (CSV)',
  refusals: {
    noAnswer: 'Es kam keine Antwort. Bitte nachsehen, ob es geschehen ist, bevor Sie es wiederholen.',
    noAmount: 'Es muss eine Zahl sein, etwa 12,50.',
    unclear: (text, whole, decimals) => `„${text}“ ist nicht eindeutig. Bitte ${whole} oder ${decimals} schreiben.`,
    noCount: 'Eine ganze Zahl ab 0.',
    numbers: 'Nichts wurde geändert: bitte die markierten Felder ansehen.',
  },
}
