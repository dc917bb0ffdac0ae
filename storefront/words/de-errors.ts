import type { Words } from './en.ts'

/** What went wrong, and what to do, in German. */
export const errors: Words['errors'] = {
  missing: 'Dieses Regal ist leer.',
  missingHint: 'Die Seite gibt es hier nicht, oder nicht mehr.',
  home: 'Zum Eingang',
  unfitting: 'So lässt sich diese Seite nicht aufrufen.',
  unfittingHint: 'Nichts wurde geändert. Öffnen Sie die Seite selbst, dann geht es dort weiter.',
  toPage: 'Zur Seite',
  away: 'Der Laden holt kurz Luft.',
  awayHint: 'Bei uns antwortet etwas nicht. Von Ihnen ist nichts verloren: bitte gleich noch einmal versuchen.',
  partly: 'Ein Teil dieser Seite ist gerade nicht da. Bitte gleich noch einmal ansehen.',
  signedOut: 'Sie sind nicht angemeldet.',
  signedOutHint:
    'Vielleicht ist es eine Weile her, oder die Sitzung wurde beendet. Melden Sie sich an, dann geht es hier weiter.',
  notSent: 'Sie sind abgemeldet, und nichts wurde geändert. Bitte anmelden und noch einmal senden.',
  notSentKept:
    'Sie sind abgemeldet, und nichts wurde geändert. Ihre Angaben bleiben: bitte anmelden, dann können Sie sie senden.',
  another: 'Hier ist jetzt jemand anderes angemeldet.',
  anotherHint:
    'Wohl in einem anderen Tab. Nichts wurde geändert: Was Sie gesendet haben, gehört zu einem anderen Konto.',
  anew: 'Die Seite neu öffnen',
  unheard: 'Es kam keine Antwort: Es kann geschehen sein oder nicht. Bitte nachsehen, bevor Sie es noch einmal senden.',
  atWork: 'Einen Moment, wir sind dabei. Es kann zehn Sekunden dauern; Sie müssen es nicht noch einmal senden.',
  offline:
    'Es gibt keine Verbindung. Was Sie eingetragen haben, bleibt hier: Bitte noch einmal senden, sobald sie wieder da ist.',
  noCookies:
    'Dieser Browser behält keine Cookies von uns: Wir können uns weder Ihren Korb merken noch, wer Sie sind. Erlauben Sie sie für diesen Laden, und laden Sie die Seite neu.',
  tooMany: 'Das war viel auf einmal.',
  tooManyHint: 'Eine Minute warten, dann geht es weiter.',
  tooBig: 'Das ist mehr, als in dieses Formular passt.',
  tooBigHint: 'Nichts wurde geändert. Bitte kürzen und noch einmal senden.',
  unseen: (character) => `Darin steckt ein Zeichen, das man nicht sieht (${character}): Bitte neu eintippen.`,
  refused: 'Dieses Formular kam von anderswo.',
  refusedHint: 'Öffnen Sie den Laden und schicken Sie es von dort.',
}
