import { type ReasonWords, reasonIn } from '@micromart/catalog-import'

const quoted = (text: string) => `„${text.length > 80 ? `${text.slice(0, 80)}…` : text}“`
const parts = {
  details: 'Texte',
  categories: 'Kategorien',
  price: 'Preis',
  weight: 'Gewicht',
  gtin: 'GTIN',
  stock: 'Bestand',
  status: 'Stand',
  options: 'Merkmale',
  'new variants': 'neue Varianten',
} as const
const fields = { name: 'Name', description: 'Beschreibung', brand: 'Marke', categories: 'Kategorien', media: 'Bilder' }
const gtinFaults = {
  'check digit': 'GTINs, deren letzte Ziffer nicht zu den anderen passt',
  'no number': 'etwas, das keine GTIN (EAN, UPC, ISBN) ist',
  rounded: 'GTINs, von denen eine Tabellenkalkulation nur den Anfang gelassen hat',
}
const grams = (weight: number | null) => (weight === null ? 'ohne Angabe' : `${weight} g`)
const states = { ACTIVE: 'im Verkauf', DRAFT: 'Entwurf', ARCHIVED: 'aus dem Regal' }
const missing = { name: 'den Namen', price: 'den Preis' }

const otherFiles = {
  workbook: 'Das ist eine Arbeitsmappe. Speichern Sie das Blatt als CSV („CSV UTF-8“ in Excel) und bringen Sie das.',
  packed:
    'Das ist eine gepackte Datei, die nicht zu lesen ist. Packen Sie sie aus und bringen Sie die CSV-Datei darin.',
  picture: 'Das ist ein Bild und keine CSV-Datei.',
  document: 'Das ist ein Dokument und keine CSV-Datei.',
  page: 'Das ist eine Webseite und keine CSV-Datei. Exportieren Sie die Liste als CSV und bringen Sie das.',
  data: 'Das ist JSON oder XML und keine CSV-Datei. Exportieren Sie die Liste als CSV und bringen Sie das.',
  binary: 'Das ist kein Text und darum keine CSV-Datei.',
}

const words: ReasonWords = {
  'not-csv': ({ kind }) => otherFiles[kind],
  empty: () => 'Die Datei ist leer.',
  'encoding-unknown': ({ encoding }) => `Eine Zeichenkodierung ${quoted(encoding)} gibt es nicht.`,
  'encoding-untold': () =>
    'Wie die Buchstaben der Datei geschrieben sind, ist nicht zu erkennen. Sagen Sie unten wie und sehen Sie noch einmal nach, oder speichern Sie sie als „CSV UTF-8“ und bringen Sie sie noch einmal.',
  'only-combinations': () =>
    'Die Datei hat Kombinationen von Produkten und nicht die Produkte. Bringen Sie die Datei der Produkte und diese als zweite.',
  'columns-untold': (reason) =>
    `Keine Spalte ist als die für ${reason.missing.map((one) => missing[one]).join(' oder ')} zu erkennen. Wählen Sie sie unten und sehen Sie noch einmal nach.`,
  'mapped-column-missing': ({ heading }) => `Die Datei hat keine Spalte ${quoted(heading)}.`,
  'shop-away': ({ said }) => `Der Laden oder ein Teil davon antwortet gerade nicht (${said}).`,
  'shop-refuses': ({ said }) => `Der Laden lehnt ab: ${said}`,
  interrupted: () => 'Es wurde abgebrochen.',

  'row-quote-open': () => 'die Zeile ist nicht zu lesen: ein Anführungszeichen wird nie geschlossen',
  'row-too-long': ({ most }) => `die Zeile ist länger als ${most} Zeichen: wird ein Anführungszeichen nie geschlossen?`,
  'row-malformed': ({ said }) => `die Zeile ist nicht zu lesen${said === null ? '' : `: ${said}`}`,
  'quote-never-closed': () => 'von hier bis zum Ende der Datei wird ein Anführungszeichen nie geschlossen',
  'letters-lost': ({ encoding }) => `sie hat Buchstaben, die als ${encoding} nicht zu lesen sind`,
  'row-misfit': ({ columns, header }) => `sie hat ${columns} Spalten, die Kopfzeile hat ${header}`,

  'price-unreadable': ({ said }) => `${quoted(said)} ist kein Preis`,
  'price-lowest': ({ said }) => `${quoted(said)} ist der niedrigste von mehreren Preisen, nicht ein Preis`,
  'price-several': ({ said }) => `${quoted(said)} ist nicht ein Preis`,
  'price-negative': ({ said }) => `der Preis ${quoted(said)} liegt unter 0`,
  'price-too-high': ({ said }) => `der Preis ${quoted(said)} ist mehr, als ein Stück kosten darf`,
  'currency-untold': () => 'die Währung steht nicht in der Datei: geben Sie sie unten an',
  'currency-unknown': ({ said }) => `${quoted(said)} ist keine Währung`,

  'no-name': () => 'ohne Namen',
  'no-price': () => 'ohne Preis',
  'price-zero': () => 'der Preis ist 0; unten steht, ob in den Verkauf kommt, was nichts kostet',
  'parent-missing': () => 'das Produkt, zu dem es gehört, ist nicht in der Datei',
  'sums-up': () => 'sie zählt andere Zeilen zusammen',
  'nothing-sellable': () => 'nichts davon ist zu verkaufen',
  'too-many-variants': ({ variants, most }) => `es hat ${variants} Varianten, mehr als ${most}`,
  'too-many-options': ({ options, most }) => `es unterscheidet sich nach ${options} Merkmalen, mehr als ${most}`,
  'option-missing': ({ option }) => `ohne ${option}, das die erste Zeile des Produkts hat`,
  'option-unknown': ({ option }) => `mit ${option}, das die erste Zeile des Produkts nicht hat`,
  'currency-differs': ({ currency, first }) => `der Preis ist in ${currency}, der erste des Produkts in ${first}`,
  'offers-nothing-new': ({ line }) => `es bietet nichts, was Zeile ${line} nicht bietet`,
  'same-product-otherwise': ({ line }) => `Zeile ${line} hat dasselbe Produkt anders`,
  'sku-taken': ({ line }) => `Zeile ${line} hat seine Artikelnummer schon`,
  bundle: () => 'ein Bündel stellen Kunden zusammen, das hat dieser Laden nicht',
  grouped: () => 'ein gruppiertes Produkt hat keinen eigenen Preis; woraus es besteht, wird einzeln verkauft',
  'no-own-price': ({ type }) => `ein Produkt der Art ${type} hat keinen eigenen Preis, den dieser Laden braucht`,
  'shop-will-not': ({ path, said }) => (path === null ? said : `${path}: ${said}`),
  'shop-silent': () => 'der Laden hat nicht geantwortet',
  'category-refused': ({ category, said }) => `Kategorie ${quoted(category)}: ${said}`,

  'variant-left-out': () => 'diese Variante wird nicht verkauft: sie bleibt weg',
  'price-zero-draft': () => 'der Preis ist 0: ein Entwurf, außer wenn in den Verkauf kommt, was nichts kostet',
  'price-rounded': ({ said, amount, currency }) => `der Preis ${quoted(said)} ist auf ${amount} ${currency} gerundet`,
  'sale-price-left-out': ({ because }) => `der Angebotspreis bleibt weg: ${reasonIn(words, because)}`,
  'sale-dates-untold': ({ said }) => `ob das Angebot gilt, sagt ${quoted(said)} nicht: der Angebotspreis bleibt weg`,
  'further-price-left-out': ({ currency, because }) =>
    `der Preis in ${currency} bleibt weg: ${reasonIn(words, because)}`,
  'stock-negative': ({ said }) => `der Bestand ${quoted(said)} liegt unter 0: gilt als 0`,
  'stock-too-much': ({ said, most }) => `der Bestand ${quoted(said)} ist mehr, als sich zählen lässt: gilt als ${most}`,
  'stock-unread': ({ said }) => `der Bestand ${quoted(said)} ist keine Zahl: gilt als nicht gezählt`,
  'number-rounded': ({ said, heading }) =>
    `von einer längeren Zahl in ${quoted(heading)} hat eine Tabelle nur ${quoted(said)} übrig gelassen: gilt als keine`,
  'value-made-date': ({ said, option }) =>
    `${quoted(said)} bei ${quoted(option)} sieht aus, als hätte eine Tabelle aus einem Wert ein Datum gemacht: so übernommen`,
  'status-unknown': ({ said, heading }) => `was ${quoted(said)} in ${quoted(heading)} heißt, weiß niemand: ein Entwurf`,
  'pictures-are-paths': () => 'die Bilder sind Pfade des Ladens, aus dem es kommt: geben Sie unten an, wo sie liegen',
  'pictures-taken-as-ours': ({ below }) => `die Bilder gelten als Pfade dieses Ladens, unter ${below}`,
  'gift-card': () => 'ein Gutschein, den dieser Laden nicht ausgeben kann: ein Entwurf',
  'choices-untold': () =>
    'was daran zu wählen ist, steht nur als Kennung da: die Varianten heißen nach ihren Nummern, und es ist ein Entwurf',
  'ordered-ahead': () => 'es ist nur vorzubestellen: kein Stück im Bestand',
  worn: ({ said }) => `es ist nicht neu („${said}“), wofür dieser Laden keinen Platz hat: sagen Sie es in seinem Text`,
  'skus-in-order': () => 'seine Artikelnummern werden in der Reihenfolge dessen genommen, was gewählt wird',
  'skus-untold': () =>
    'welche ihrer Artikelnummern zu welcher Wahl gehört, steht nicht da: sie werden aus dem Namen gemacht',
  'extras-left-out': () =>
    'was Kunden dazu wählen oder eintippen, etwa eine Gravur, bleibt weg, samt dem, was es kosten würde',
  'store-view': ({ view }) => `Texte der Ladenansicht ${quoted(view)} bleiben weg`,
  'sold-elsewhere': () => 'es wird anderswo verkauft: ein Entwurf',
  'variant-beyond': ({ sku }) => `${sku} kann nicht dazukommen: das Produkt hier hat andere Merkmale`,
  'choice-stays': ({ sku }) =>
    `${sku} wird hier nach anderen Merkmalen oder Werten gewählt, und das bleibt so: Preis, Gewicht, GTIN und Bestand werden angeglichen`,
  'archived-here': () => 'es ist schon da, aus dem Regal, und bleibt so',
  'stays-off-sale': ({ status }) =>
    `hier ist es ${status === 'DRAFT' ? 'ein Entwurf' : 'aus dem Regal'}, und keine Spalte sagt, ob es zu verkaufen ist: es bleibt so`,
  'change-refused': ({ of, sku, because }) =>
    `${parts[of]}${sku === null ? '' : ` von ${sku}`}: ${reasonIn(words, because)}`,

  'prices-net': () => 'Die Preise sind ohne Steuer und werden so genommen.',
  'joined-lines': ({ from, name }) => `Die Zeilen ab ${from} sind die von ${name}.`,
  'letters-encoded-twice': ({ line }) =>
    `Manche Buchstaben, ab Zeile ${line}, waren doppelt kodiert, wie in FÃ¼r: Sie werden gelesen, wie sie gemeint waren.`,
  'gtins-left-out': ({ because, rows, line, said, heading }) =>
    `In ${quoted(heading)} steht in ${rows} ${rows === 1 ? 'Zeile' : 'Zeilen'}, zuerst in Zeile ${line}, ${gtinFaults[because]}: ${quoted(said)}. Die Artikel kommen ohne herein.`,
  'headings-below': ({ line }) => `Die Überschriften stehen in Zeile ${line}; was darüber steht, bleibt weg.`,

  'changed-details': ({ field, from, to }) => `${fields[field]}: ${quoted(from)} → ${quoted(to)}`,
  'changed-price': ({ sku, from, to }) => `Preis von ${sku}: ${from.amount} → ${to.amount} ${to.currency}`,
  'added-price': ({ sku, to }) => `Preis von ${sku}: auch ${to.amount} ${to.currency}`,
  'removed-price': ({ sku, from }) => `Preis von ${sku}: nicht mehr ${from.amount} ${from.currency}`,
  'changed-weight': ({ sku, from, to }) => `Gewicht von ${sku}: ${grams(from)} → ${grams(to)}`,
  'changed-gtin': ({ sku, from, to }) => `GTIN von ${sku}: ${from ?? 'keine'} → ${to ?? 'keine'}`,
  'changed-stock': ({ sku, from, to }) => `Bestand von ${sku}: ${from} → ${to}`,
  'changed-status': ({ from, to }) => `${states[from]} → ${states[to]}`,
  'added-values': ({ option, values }) => `neu in ${option}: ${values.map(quoted).join(', ')}`,
  'added-variant': ({ sku }) => `neue Variante ${sku}`,
  'withdrawn-variant': ({ sku }) => `Variante ${sku} zurückgezogen`,

  'undo-refused': ({ of, said }) => `${of}: ${said}`,
  'changed-since': ({ product, change }) => `${product}, seither geändert: ${reasonIn(words, change)}`,
  'variant-gone': ({ product, sku }) =>
    `${product}: die Variante ${sku} wird nicht mehr verkauft und bleibt, wie sie war`,
  'drafts-archived': ({ count }) =>
    `${count} ${count === 1 ? 'Entwurf ist' : 'Entwürfe sind'} aus dem Regal: was verkauft wurde, wird nicht wieder Entwurf`,
  'variant-stays': ({ sku }) => `die Variante ${sku} bleibt; auf der Seite ihres Produkts lässt sie sich zurückziehen`,
}

/** Was beim Einlesen zu sagen ist. */
export const importReasons = words
