import { account } from './de-account.ts'
import { declined } from './de-declined.ts'
import { declinedIn } from './decline.ts'
import type { Words } from './en.ts'
import type { accountRefusals as english } from './en-account-refusals.ts'
import { byField } from './refusal.ts'

const unfit = 'Das passt hier nicht. Sehen Sie noch einmal hin.'
const gone = 'Das ist nicht mehr da.'
const wrong = 'Adresse und Passwort gehören nicht zusammen.'
const taken = 'Mit dieser Adresse gibt es schon ein Konto. Melden Sie sich an.'
const currentWrong = 'Das ist nicht Ihr Passwort.'
const noPassword = 'Ihr Konto hat hier kein Passwort: Sie melden sich anderswo an.'
const fields = {
  email: 'Das ist keine E-Mail-Adresse.',
  name: 'Ein Name besteht aus sichtbaren Zeichen, höchstens 100.',
}
const cardUnfit = 'Diese Karte geht nicht. Bitte eine andere wählen.'

/** The shop's rules for passwords, by its own words for them. */
const rulesInGerman: Readonly<Record<string, string>> = {
  'At least 10 characters.': 'Mindestens 10 Zeichen.',
  'At most 1024 bytes.': 'Höchstens 1024 Bytes.',
  'At least four different characters.': 'Mindestens vier verschiedene Zeichen.',
  'Not one that everybody uses.': 'Keines, das alle nehmen.',
  'Not your own name or e-mail address.': 'Nicht Ihr eigener Name, nicht Ihre E-Mail-Adresse.',
}

const tooOften: Words['refusals']['signIn']['TooManyAttempts'] = ({ retryAt }, { time }) =>
  `Das wurde zu oft versucht. Weiter geht es nach ${time(retryAt)}.`
const weak: Words['refusals']['signUp']['WeakPassword'] = ({ rules }) =>
  rules.map((rule) => (Object.hasOwn(rulesInGerman, rule) ? rulesInGerman[rule] : rule)).join(' ')

/** Why something about an account was not done, in German. */
export const accountRefusals: typeof english = {
  signIn: {
    InvalidInput: wrong,
    TooManyAttempts: tooOften,
    WrongCredentials: wrong,
  },
  signUp: {
    EmailTaken: taken,
    InvalidInput: byField(fields, unfit),
    TooManyAttempts: tooOften,
    WeakPassword: weak,
  },
  profile: {
    EmailTaken: taken,
    InvalidInput: byField(fields, unfit),
    NoPassword: noPassword,
    TooManyAttempts: tooOften,
    WrongCredentials: currentWrong,
  },
  password: {
    NoPassword: noPassword,
    TooManyAttempts: tooOften,
    WeakPassword: weak,
    WrongCredentials: currentWrong,
  },
  forgotten: {
    TokenExpired: account.forgot.ended,
    TooManyAttempts: tooOften,
    WeakPassword: weak,
  },
  confirm: {
    TokenExpired: account.confirm.ended,
  },
  leave: {
    LastAdmin: 'Der Laden braucht eine Verwaltung, und Sie sind die letzte.',
    SignInAgain: 'Melden Sie sich noch einmal an, und schließen Sie es dann binnen fünf Minuten.',
    TooManyAttempts: tooOften,
    WrongCredentials: currentWrong,
  },
  address: {
    IdempotencyKeyReused:
      'Von dieser Seite wurde schon eine Adresse gespeichert. Bitte nachsehen, ob es die richtige ist.',
    InvalidInput: ({ path }) =>
      path.at(-1) === 'address' ? 'Für noch eine Adresse ist kein Platz. Bitte zuerst eine entfernen.' : unfit,
    NotFound: 'Diese Adresse gibt es nicht mehr.',
  },
  card: {
    CardRefused: declinedIn(declined, cardUnfit),
    IdempotencyKeyReused:
      'Von dieser Seite wurde schon eine Karte hinterlegt. Bitte nachsehen, ob es die richtige ist.',
    TooManyAttempts: tooOften,
    InvalidInput:
      'Diese Karte lässt sich nicht hinterlegen. Bitte eine andere wählen oder, wenn es schon viele sind, zuerst eine entfernen.',
    NotFound: gone,
  },
  device: {
    NotFound: gone,
  },
  notices: {
    InvalidInput: 'Das ist keine Nummer. Mit dem Land davor, etwa +49 170 1234567.',
    MustStayOn: 'Neues zu Ihrem Konto kommt immer per Mail.',
    NotFound: gone,
    PhoneNumberMissing: 'Für SMS brauchen wir zuerst Ihre Nummer.',
  },
}
