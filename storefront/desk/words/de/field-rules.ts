import type { fieldRules as english } from '../en/field-rules.ts'

const code = 'Ein Kürzel wie EUR.'
const reason = 'Bitte in wenigen Worten aus sichtbaren Zeichen sagen, warum.'
const ifEdition =
  'Jemand hat das inzwischen geändert, und von Ihnen ist noch nichts gespeichert. Es steht noch da: noch einmal gespeichert, ersetzt es das andere.'

/** Was ein Feld nimmt. */
export const fieldRules: typeof english = {
  order: {
    carrier: 'Der Name eines Paketdiensts hat sichtbare Zeichen, höchstens 50.',
    trackingNumber:
      'Eine Paketnummer hat Buchstaben, Ziffern, Leerzeichen, Punkte, Schräg- und Bindestriche, höchstens 64.',
    paymentMethodId: 'Bitte eine der Karten des Kunden wählen.',
    reason,
  },
  note: {
    text: 'Eine Notiz hat sichtbare Zeichen, höchstens 2.000.',
    whole: 'Eine Bestellung hat höchstens 100 Notizen.',
  },
  refund: {
    amount: 'Ein Betrag über 0, in der Währung der Zahlung.',
    reason,
  },
  category: {
    name: 'Ein Name hat sichtbare Zeichen, höchstens 700.',
    slug: 'Eine Adresse hat Kleinbuchstaben, Ziffern und dazwischen einzelne Bindestriche, höchstens 80 Zeichen.',
    parentId:
      'Dort kann sie nicht liegen: nicht in sich selbst, nicht in dem, was in ihr liegt, und höchstens zehn tief.',
    id: 'Andere Kategorien liegen darin: diese zuerst verschieben oder herausnehmen.',
    ifEdition,
  },
  product: {
    name: 'Ein Name hat sichtbare Zeichen, höchstens 700.',
    slug: 'Eine Adresse hat Kleinbuchstaben, Ziffern und dazwischen einzelne Bindestriche, höchstens 80 Zeichen.',
    brand: 'Eine Marke hat sichtbare Zeichen, höchstens 120.',
    description: 'Eine Beschreibung hat höchstens 20.000 Zeichen, und keine unsichtbaren.',
    categoryIds: 'Eine der Kategorien gibt es nicht mehr, oder es sind mehr als 20.',
    media: 'Es sind höchstens 30 Bilder.',
    url: 'Die Adresse eines Bilds beginnt mit https:// oder ist ein Pfad dieses Ladens.',
    alt: 'Was ein Bild zeigt, ist in sichtbaren Zeichen zu sagen, höchstens 500.',
    options: 'Es unterscheidet sich in höchstens fünf Dingen, jedes mit einem Namen und mit Werten, keines zweimal.',
    ifEdition,
  },
  options: {
    options: 'Es unterscheidet sich in höchstens fünf Dingen, und keine zwei Varianten haben dieselbe Wahl.',
    name: 'Jedes hat einen Namen von höchstens 60 Zeichen, den kein anderes hat.',
    values:
      'Jedes hat Werte, höchstens 200 von 120 Zeichen, keinen zweimal. Was eine Variante hat, bleibt, bis sie herausgenommen ist.',
    forPresent: 'Bitte sagen, welchen der neuen Werte hat, was schon da ist.',
    ifEdition,
  },
  picture: {
    bytes: 'Diese Datei ist leer oder zu groß.',
  },
  variant: {
    sku: 'Eine Artikelnummer hat sichtbare Zeichen, höchstens 100.',
    selection: 'Bitte von allem, was sich unterscheidet, einen Wert wählen; dieselbe Wahl gibt es nur einmal.',
    weightGrams: 'Ein Gewicht geht von 0 bis 10.000.000 g.',
    gtin: 'Eine GTIN (EAN, UPC, ISBN) hat 8, 12, 13 oder 14 Ziffern, und die letzte passt zu den anderen: vielleicht ein Tippfehler.',
    price:
      'Ein Preis geht von 0 bis 10.000.000.000, in einer Währung wie EUR und mit höchstens so vielen Nachkommastellen, wie sie hat.',
    compareAtPrice: 'Der Preis vor dem Angebot muss über dem Preis liegen.',
    currency:
      'Diese Währung geht hier nicht: die eigenen Preise eines Produkts sind alle in einer, dazu hat eine Variante höchstens zehn andere.',
  },
  coupon: {
    code: 'Ein Code hat Buchstaben, Ziffern, Binde- und Unterstriche, höchstens 40.',
    percent: 'Prozente gehen von 0 bis 100, mit höchstens zwei Nachkommastellen; kostenloser Versand hat keine.',
    minimum: 'Der Warenwert ist ein Betrag über 0.',
    expiresAt: 'Der letzte Tag muss noch kommen.',
    mostRedemptions: 'Für wie viele Bestellungen: eine ganze Zahl ab 1.',
    mostPerCustomer: 'Wie oft für einen Kunden: eine ganze Zahl ab 1.',
    ifEdition,
  },
  tariff: {
    code: 'Ein Code hat Kleinbuchstaben, Ziffern und Bindestriche, höchstens 32, zuerst einen Buchstaben.',
    name: 'Ein Name hat sichtbare Zeichen, höchstens 100.',
    position: 'Ein Platz in der Liste geht von 0 bis 1.000.',
    method: 'Diese Versandart gibt es nicht.',
    zone: 'Bitte eine Zone oder ein Land angeben.',
    country: 'Ein Länderkürzel wie DE; was wie ein anderes Land besteuert wird, hat dessen Satz.',
    currency: code,
    upToGrams: 'Ein Gewicht geht von 1 bis 1.000.000 g.',
    price: 'Bitte einen Preis in einer Währung angeben oder Prozente ohne eine.',
    percent: 'Prozente gehen von 0 bis 100, mit höchstens zwei Nachkommastellen; neben einem Preis stehen keine.',
    estimate: 'Werktage gehen von 0 bis 365.',
    validFrom: 'Rückwirkend geht es nicht.',
    note: 'Warum, ist in sichtbaren Zeichen zu sagen, höchstens 500.',
  },
  webhook: {
    url: 'Eine Adresse beginnt mit https://, liegt in keinem privaten Netz und hat keine Anmeldung und kein #.',
    eventTypes: 'Bitte wählen, was er erfährt.',
    description: 'Wofür er ist, ist in sichtbaren Zeichen zu sagen, höchstens 200.',
    ifEdition,
  },
  key: {
    name: 'Ein Name besteht aus sichtbaren Zeichen, höchstens 100.',
    scopes: 'Bitte wählen, was er darf.',
    expiresAt: 'Der letzte Tag muss noch kommen, und binnen eines Jahres.',
    whole: 'Es gibt schon 50 Schlüssel, die gelten: bitte zuerst einen beenden.',
  },
  stock: {
    by: 'Es kommen oder gehen höchstens 1.000.000 Stück, und mehr gibt es von nichts.',
    reorderPoint: 'Eine ganze Zahl von 0 bis 1.000.000.',
  },
}
