import { declinedIn } from './decline.ts'
import { account } from './en-account.ts'
import { declined } from './en-declined.ts'
import type { Writing } from './format.ts'
import { byField } from './refusal.ts'

const unfit = 'This does not fit here. Look at it once more.'
const gone = 'This is not here any more.'
const wrong = 'This address and password do not belong together.'
const taken = 'There is an account with this address. Sign in instead.'
const currentWrong = 'That is not your password.'
const noPassword = 'Your account has no password here: you sign in elsewhere.'
const fields = {
  email: 'That is not an e-mail address.',
  name: 'A name has letters that can be seen, 100 at most.',
}
const cardUnfit = 'This card cannot be used. Choose another.'

const tooOften = ({ retryAt }: { retryAt: string }, { time }: Writing) =>
  `This was tried too often. It goes on after ${time(retryAt)}.`
const weak = ({ rules }: { rules: readonly string[] }) => rules.join(' ')

/** Why something about an account was not done, in English. */
export const accountRefusals = {
  signIn: {
    // What is no address, or no password, belongs to no account either.
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
    LastAdmin: 'The shop needs an admin, and you are the only one.',
    SignInAgain: 'Sign in once more, then close it within five minutes.',
    TooManyAttempts: tooOften,
    WrongCredentials: currentWrong,
  },
  address: {
    IdempotencyKeyReused: 'An address has been kept from this page already. Look whether it is the right one.',
    // The address as a whole is refused where there is no room for one more.
    InvalidInput: ({ path }: { path: readonly string[] }): string =>
      path.at(-1) === 'address' ? 'There is no room for another address. Forget one first.' : unfit,
    NotFound: 'This address is not kept any more.',
  },
  card: {
    CardRefused: declinedIn(declined, cardUnfit),
    IdempotencyKeyReused: 'A card has been put on file from this page already. Look whether it is the right one.',
    TooManyAttempts: tooOften,
    InvalidInput: 'This card cannot be kept. Choose another, or take one off first where there are many.',
    NotFound: gone,
  },
  device: {
    NotFound: gone,
  },
  notices: {
    InvalidInput: 'That is no number. With the country in front, such as +49 170 1234567.',
    MustStayOn: 'News of your account always come by mail.',
    NotFound: gone,
    PhoneNumberMissing: 'For SMS we need your number first.',
  },
}
