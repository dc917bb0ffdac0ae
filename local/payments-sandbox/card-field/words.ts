/** What the frame says, in one language. */
export interface FieldWords {
  title: string
  number: string
  expiry: string
  expiryHint: string
  securityCode: string
  tests: string
  works: string
  declined: string
  /** By the code of a refusal; `unknown` for any other. */
  faults: Record<string, string>
}

const en: FieldWords = {
  title: 'Card',
  number: 'Card number',
  expiry: 'Expires',
  expiryHint: 'MM/YY',
  securityCode: 'Security code',
  tests: 'Nothing is charged here. Fill in a test card:',
  works: 'one that works',
  declined: 'one that is declined',
  faults: {
    invalid_number: 'This is not the number of a card. Look at it once more.',
    invalid_expiry: 'A card expires in a month and a year, such as 04/29.',
    expired_card: 'This card has expired.',
    invalid_security_code: 'A security code has three digits, or four.',
    not_a_test_card: 'Real cards are not taken here. Use a test card.',
    unknown: 'The card could not be looked at. Try it once more.',
  },
}

const de: FieldWords = {
  title: 'Karte',
  number: 'Kartennummer',
  expiry: 'Gültig bis',
  expiryHint: 'MM/JJ',
  securityCode: 'Prüfnummer',
  tests: 'Hier wird nichts abgebucht. Eine Testkarte eintragen:',
  works: 'eine, die funktioniert',
  declined: 'eine, die abgelehnt wird',
  faults: {
    invalid_number: 'Das ist keine Kartennummer. Bitte noch einmal ansehen.',
    invalid_expiry: 'Eine Karte gilt bis zu einem Monat und Jahr, wie 04/29.',
    expired_card: 'Diese Karte ist abgelaufen.',
    invalid_security_code: 'Eine Prüfnummer hat drei Ziffern, oder vier.',
    not_a_test_card: 'Echte Karten werden hier nicht genommen. Bitte eine Testkarte nehmen.',
    unknown: 'Die Karte konnte nicht geprüft werden. Bitte noch einmal versuchen.',
  },
}

/** The words for a language; English where there are none. */
export const fieldWords = (language: string | undefined): { lang: string; words: FieldWords } =>
  language === 'de' ? { lang: 'de', words: de } : { lang: 'en', words: en }
