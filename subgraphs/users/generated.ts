// Generated from schema.graphql by `npm run codegen`.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { User as UserParent, PersonalData as PersonalDataParent, Session as SessionParent, SavedAddress as SavedAddressParent, ApiKey as ApiKeyParent, UserConnection as UserConnectionParent } from './mappers.ts';
import type { Context } from './deps.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** ISO 3166-1 alpha-2 code, such as DE. */
  CountryCode: { input: string; output: string; }
  /** ISO 4217 code, such as EUR. A scalar, so a new currency is never a schema change. */
  CurrencyCode: { input: string; output: string; }
  /** RFC 3339 instant in UTC. */
  DateTime: { input: Date; output: Date | string; }
  /**
   * An exact decimal number carried as a string, such as "19.90". Never a float. What is sent has at most 15 digits before the
   * point and 6 after it.
   */
  Decimal: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** What an integration is let in by. The key itself is known to whoever made it alone. */
export type ApiKey = {
  __typename?: 'ApiKey';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Whoever made it, and answers for what is done with it. */
  createdBy?: Maybe<User>;
  /** When it ends by itself. */
  expiresAt: Scalars['DateTime']['output'];
  /** Opaque; the key keeps it, and has it in its text. */
  id: Scalars['ID']['output'];
  /** When it was last used, give or take some minutes; null when it never was. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What its maker calls it, such as what it is for. */
  name: Scalars['String']['output'];
  /** When it was ended before its time; null when it was not. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it may do, by the names of `apiKeyScopes`. */
  scopes: Array<Scalars['String']['output']>;
};

/** A page of keys. */
export type ApiKeyConnection = {
  __typename?: 'ApiKeyConnection';
  /** The page itself, in the order of the list. */
  edges: Array<ApiKeyEdge>;
  /** Where the page lies in the list. */
  pageInfo: PageInfo;
};

/** A key that was made just now. */
export type ApiKeyCreated = {
  __typename?: 'ApiKeyCreated';
  /** What is known of it from now on. */
  apiKey: ApiKey;
  /** What the integration sends. Keep it as you keep a password: it cannot be shown again. */
  key: Scalars['String']['output'];
};

/** A key, and its place in the list. */
export type ApiKeyEdge = {
  __typename?: 'ApiKeyEdge';
  /** Its place: as `after` it begins the page behind it. Opaque. */
  cursor: Scalars['String']['output'];
  /** The key. */
  node: ApiKey;
};

/** A key that has ended. */
export type ApiKeyRevoked = {
  __typename?: 'ApiKeyRevoked';
  /** What it is now. */
  apiKey: ApiKey;
};

/** One thing that a key can be given. */
export type ApiKeyScope = {
  __typename?: 'ApiKeyScope';
  /** What it is good for, in a sentence. */
  description: Scalars['String']['output'];
  /** As it is given, such as `orders:read`. */
  name: Scalars['String']['output'];
};

/** What `changePassword` answers. */
export type ChangePasswordResult = NoPassword | SignedIn | TooManyAttempts | WeakPassword | WrongCredentials;

/** A key for an integration that is to be made. */
export type CreateApiKeyInput = {
  /** At most a year ahead, unless the shop says otherwise; 90 days when it is left out. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * Chosen by the client once for the key that it means to make, such as a UUID. Sent again under it, within a day, no second key is made: the same
   * one comes with another text, and the former text opens nothing any more.
   */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** At most 100 characters. */
  name: Scalars['String']['input'];
  /** What it may do, by the names of `apiKeyScopes`; one at least. */
  scopes: Array<Scalars['String']['input']>;
};

/** What `createApiKey` answers. */
export type CreateApiKeyResult = ApiKeyCreated | IdempotencyKeyReused | InvalidInput;

/** A message that a service could not handle. What it says is not shown: it may be somebody's. */
export type DeadLetter = {
  __typename?: 'DeadLetter';
  /** How often it was tried. */
  attempts: Scalars['Int']['output'];
  /** When it was given up last. */
  deadSince: Scalars['DateTime']['output'];
  /** Which one, to its service. */
  id: Scalars['ID']['output'];
  /** What it is about, such as an order's id; messages of one key are handled in their order. */
  key: Scalars['String']['output'];
  /** Why it was given up last. */
  reason: Scalars['String']['output'];
  /** When it was said. */
  recordedAt: Scalars['DateTime']['output'];
  /** What becomes of it. */
  state: DeadLetterState;
  /** Where it was said, such as orders.events. */
  topic: Scalars['String']['output'];
  /** What it tells, such as order.confirmed; null where it cannot be read. */
  type?: Maybe<Scalars['String']['output']>;
};

/** A page of a service's dead letters, in the order in which they lie on the log. */
export type DeadLetterConnection = {
  __typename?: 'DeadLetterConnection';
  /** The letters. */
  edges: Array<DeadLetterEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** One letter of a page. */
export type DeadLetterEdge = {
  __typename?: 'DeadLetterEdge';
  /** Where the letter lies in the list. */
  cursor: Scalars['String']['output'];
  /** The letter. */
  node: DeadLetter;
};

/** What becomes of a dead letter. */
export type DeadLetterState =
  /** It is to be gone when its turn comes. */
  | 'DISCARDING'
  /** It kept failing, and later messages of its key wait behind it. */
  | 'PARKED'
  /** It is on its way to be tried again. */
  | 'REDRIVING'
  /** It can never be handled as it is, and nothing waits for it. */
  | 'UNPROCESSABLE';

/** It is asked for; the service does it, in the order of the log. */
export type DeadLettersMended = {
  __typename?: 'DeadLettersMended';
  /** How many letters it is about. A parked letter that is tried again brings all of its key with it. 0: they are gone already. */
  count: Scalars['Int']['output'];
};

/** What `deleteMyAccount` answers. */
export type DeleteMyAccountResult = Done | LastAdmin | SignInAgain | TooManyAttempts | WrongCredentials;

/** It is done, and there is nothing to tell of it. */
export type Done = {
  __typename?: 'Done';
  /** Always true: what is refused is a problem. */
  ok: Scalars['Boolean']['output'];
};

/** Another account has that e-mail address, or could yet have it back by `undoEmailChange`. */
export type EmailTaken = Problem & {
  __typename?: 'EmailTaken';
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
};

/** This key was already used with a different input. */
export type IdempotencyKeyReused = Problem & {
  __typename?: 'IdempotencyKeyReused';
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
};

/** The input does not make sense, whatever the state of the shop. */
export type InvalidInput = Problem & {
  __typename?: 'InvalidInput';
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
  /** Where in the input, such as ["lines", "0", "quantity"]. */
  path: Array<Scalars['String']['output']>;
};

/** Something that a worker could not do. */
export type ItemPutOff = {
  __typename?: 'ItemPutOff';
  /** How often in a row it has failed. */
  failures: Scalars['Int']['output'];
  /** What the worker knows it by, such as an order's id. */
  item: Scalars['String']['output'];
  /** Why it failed last. */
  reason: Scalars['String']['output'];
  /** When it is tried again. */
  until: Scalars['DateTime']['output'];
  /** Whose work it is, such as saga-timeouts. */
  worker: Scalars['String']['output'];
};

/** The shop needs an admin, and this is the only one. */
export type LastAdmin = Problem & {
  __typename?: 'LastAdmin';
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
};

/** What a mail to an account needs to be written. */
export type MailRecipient = {
  __typename?: 'MailRecipient';
  /** Where it goes: a new address is confirmed where it is, anything else where the account is. */
  email: Scalars['String']['output'];
  /** What it is to be written in, as far as there are words in it; null where nobody has said. */
  language?: Maybe<Scalars['String']['output']>;
  name: Scalars['String']['output'];
  /** The address that the account is to have, where the mail is about that. */
  newEmail?: Maybe<Scalars['String']['output']>;
  /** Works once; null where none was requested. */
  token?: Maybe<Scalars['String']['output']>;
};

/** A request to mail a token. */
export type MailRequest = {
  /** Left out, as an older version does: the last one for that purpose. */
  id?: InputMaybe<Scalars['ID']['input']>;
  purpose: OneTimePurpose;
};

/** What comes of asking for dead letters to be tried again, or to be gone. */
export type MendDeadLettersResult = DeadLettersMended | InvalidInput;

/** An amount in one currency. */
export type Money = {
  __typename?: 'Money';
  /** In the currency's main unit, with as many decimals as it has: `19.90` of EUR, `1990` of JPY. */
  amount: Scalars['Decimal']['output'];
  /** What the amount is in. No exchange rates are kept, so amounts of two currencies never mix. */
  currency: Scalars['CurrencyCode']['output'];
};

/** An amount in one currency, as a client sends it. */
export type MoneyInput = {
  /** In the currency's main unit, with no more decimals than it has; never below zero. */
  amount: Scalars['Decimal']['input'];
  /** What the amount is in. */
  currency: Scalars['CurrencyCode']['input'];
};

/** What can be done. A result is a union of what came of it and of problems that the caller can act on. */
export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Has `newPassword` take the place of `currentPassword`, and ends every session of the account, the one that asks
   * included; the answer is a new one.
   */
  changePassword?: Maybe<ChangePasswordResult>;
  /**
   * Makes a key for an integration, which sends it as `Authorization: Bearer mmk_…` and may do what its scopes say, and nothing of
   * what an account has. It is shown this once. It ends when it expires or is revoked, and when its maker leaves the staff. An account has at most 50
   * that have not ended.
   */
  createApiKey?: Maybe<CreateApiKeyResult>;
  /**
   * Deletes the caller's account for good: every session ends, and what is known of them is forgotten. Orders are kept for as long as
   * the law wants them, without whom they were for; those under way are delivered first. A mail says that it is done.
   * `currentPassword` is left out where there is none: then another issuer's token must be from the last five minutes.
   */
  deleteMyAccount?: Maybe<DeleteMyAccountResult>;
  /**
   * Has dead letters of users gone for good, by their `ids`, 100 at once: they are never handled, and their keys go on without them. This cannot
   * be undone.
   */
  discardUsersDeadLetters?: Maybe<MendDeadLettersResult>;
  forgetFarewell?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Has dead letters of users handled again, 100 at once or, without `ids`, all; of a parked one, all of its key. For when their
   * reason is mended. To ask twice changes nothing.
   */
  redriveUsersDeadLetters?: Maybe<MendDeadLettersResult>;
  /**
   * Trade a `refreshToken` for a new pair. A token works once: within seconds the same trade has the same answer, a later
   * one ends the session.
   */
  refreshSession?: Maybe<RefreshSessionResult>;
  /** Forgets an address of the caller's; the oldest that is left becomes the default if this one was. */
  removeAddress?: Maybe<RemoveAddressResult>;
  /**
   * Has a token for `resetPassword` mailed to `email`. Answers the same way in the same time, so it cannot be used to find
   * out who has an account; limited by address, known or not.
   */
  requestPasswordReset?: Maybe<RequestPasswordResetResult>;
  /**
   * Sets `newPassword` with the `token` that was mailed, ends every session, and answers a new one. Works once, for an
   * hour.
   */
  resetPassword?: Maybe<ResetPasswordResult>;
  /** Ends a key of one's own, or as an admin anybody's, everywhere and at once; one that has ended answers the same. */
  revokeApiKey?: Maybe<RevokeApiKeyResult>;
  /** Keeps another address, or changes one that is kept. The first is the default. */
  saveAddress?: Maybe<SaveAddressResult>;
  /** Gives the account of `userId` another `role`, ends its sessions, and mails it the news. For admins. */
  setRole?: Maybe<SetRoleResult>;
  /** Begins a session. An unknown address and a wrong password are refused alike. */
  signIn?: Maybe<SignInResult>;
  /** Ends a session of the caller's by `sessionId`, or the one that asks; its tokens are refused from then on. */
  signOut?: Maybe<SignOutResult>;
  /** Opens an account and signs it in. A token to confirm the address is mailed to it. */
  signUp?: Maybe<SignUpResult>;
  /**
   * Gives the account the address back that this `token` was mailed to, for seven days after a change was asked for, and
   * ends every session.
   */
  undoEmailChange?: Maybe<UndoEmailChangeResult>;
  /**
   * Changes the name and the language at once. Another e-mail address takes the current password, and counts once `verifyEmail` has the token
   * that is mailed to it; the former address is told, with a token for `undoEmailChange`.
   */
  updateProfile?: Maybe<UpdateProfileResult>;
  /**
   * Confirms an address with the `token` that was mailed to it; one that `updateProfile` was asked for becomes the
   * account's.
   */
  verifyEmail?: Maybe<VerifyEmailResult>;
};


/** What can be done. A result is a union of what came of it and of problems that the caller can act on. */
export type MutationChangePasswordArgs = {
  currentPassword: Scalars['String']['input'];
  newPassword: Scalars['String']['input'];
};


/** What can be done. A result is a union of what came of it and of problems that the caller can act on. */
export type MutationCreateApiKeyArgs = {
  input: CreateApiKeyInput;
};


/** What can be done. A result is a union of what came of it and of problems that the caller can act on. */
export type MutationDeleteMyAccountArgs = {
  currentPassword?: InputMaybe<Scalars['String']['input']>;
};


/** What can be done. A result is a union of what came of it and of problems that the caller can act on. */
export type MutationDiscardUsersDeadLettersArgs = {
  ids: Array<Scalars['ID']['input']>;
};


/** What can be done. A result is a union of what came of it and of problems that the caller can act on. */
export type MutationForgetFarewellArgs = {
  userId: Scalars['ID']['input'];
};


/** What can be done. A result is a union of what came of it and of problems that the caller can act on. */
export type MutationRedriveUsersDeadLettersArgs = {
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
};


/** What can be done. A result is a union of what came of it and of problems that the caller can act on. */
export type MutationRefreshSessionArgs = {
  refreshToken: Scalars['String']['input'];
};


/** What can be done. A result is a union of what came of it and of problems that the caller can act on. */
export type MutationRemoveAddressArgs = {
  id: Scalars['ID']['input'];
};


/** What can be done. A result is a union of what came of it and of problems that the caller can act on. */
export type MutationRequestPasswordResetArgs = {
  email: Scalars['String']['input'];
};


/** What can be done. A result is a union of what came of it and of problems that the caller can act on. */
export type MutationResetPasswordArgs = {
  newPassword: Scalars['String']['input'];
  token: Scalars['String']['input'];
};


/** What can be done. A result is a union of what came of it and of problems that the caller can act on. */
export type MutationRevokeApiKeyArgs = {
  id: Scalars['ID']['input'];
};


/** What can be done. A result is a union of what came of it and of problems that the caller can act on. */
export type MutationSaveAddressArgs = {
  input: SaveAddressInput;
};


/** What can be done. A result is a union of what came of it and of problems that the caller can act on. */
export type MutationSetRoleArgs = {
  role: Role;
  userId: Scalars['ID']['input'];
};


/** What can be done. A result is a union of what came of it and of problems that the caller can act on. */
export type MutationSignInArgs = {
  input: SignInInput;
};


/** What can be done. A result is a union of what came of it and of problems that the caller can act on. */
export type MutationSignOutArgs = {
  sessionId?: InputMaybe<Scalars['ID']['input']>;
};


/** What can be done. A result is a union of what came of it and of problems that the caller can act on. */
export type MutationSignUpArgs = {
  input: SignUpInput;
};


/** What can be done. A result is a union of what came of it and of problems that the caller can act on. */
export type MutationUndoEmailChangeArgs = {
  token: Scalars['String']['input'];
};


/** What can be done. A result is a union of what came of it and of problems that the caller can act on. */
export type MutationUpdateProfileArgs = {
  input: UpdateProfileInput;
};


/** What can be done. A result is a union of what came of it and of problems that the caller can act on. */
export type MutationVerifyEmailArgs = {
  token: Scalars['String']['input'];
};

/** The account has no password: whoever it belongs to signs in with tokens of another issuer. */
export type NoPassword = Problem & {
  __typename?: 'NoPassword';
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
};

/** There is no such thing, or it is not yours to see. */
export type NotFound = Problem & {
  __typename?: 'NotFound';
  /**
   * What is not there, as `of` says it.
   * @deprecated It is the id of something else, which a normalised store takes for this answer's own. Use `of`.
   */
  id: Scalars['ID']['output'];
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
  /** The id of what is not there, as it was asked for. */
  of: Scalars['ID']['output'];
};

/** What a mailed token does. */
export type OneTimePurpose =
  | 'CHANGE_EMAIL'
  | 'RESET_PASSWORD'
  | 'UNDO_EMAIL_CHANGE'
  | 'VERIFY_EMAIL';

/** Messages of a service that are not on the event log yet. */
export type OutboxHealth = {
  __typename?: 'OutboxHealth';
  /** Since when the oldest waits; null where none does. Older than a minute, the event log takes nothing. */
  oldestAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many wait; 10000 stands for more. */
  waiting: Scalars['Int']['output'];
};

/**
 * Where a page lies in its list. Lists are read forward: `first` takes 1 to 100, `after` the `endCursor` of the page
 * before.
 */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** The cursor of the last edge; null when the page is empty. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** True when more follows: the next page is that `after` this one's `endCursor`. */
  hasNextPage: Scalars['Boolean']['output'];
  /** True when the page was asked for with `after`, so that something lies before it. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first edge; null when the page is empty. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** What the shop keeps of one person; every service adds what is not found by the account. */
export type PersonalData = {
  __typename?: 'PersonalData';
  /** The account, and by it addresses, sessions, cards, cart, orders, and what its owner was told, and how. */
  account?: Maybe<User>;
  /** When this was asked for. */
  exportedAt: Scalars['DateTime']['output'];
  /** The account's id. */
  userId: Scalars['ID']['output'];
};

/** Where something is sent. */
export type PostalAddress = {
  __typename?: 'PostalAddress';
  /** Town or city. */
  city: Scalars['String']['output'];
  /** The country that it is in, by which sending and tax are priced. */
  country: Scalars['CountryCode']['output'];
  /** Street and house number, or what stands for them there. */
  line1: Scalars['String']['output'];
  /** A second line, such as a flat or a company; null where there is none. */
  line2?: Maybe<Scalars['String']['output']>;
  /** Who it is for. */
  name: Scalars['String']['output'];
  /** Empty where the country has none. */
  postalCode: Scalars['String']['output'];
  /** State, province or county; null where none was given. */
  region?: Maybe<Scalars['String']['output']>;
};

/** Where something is to be sent. Blanks around a part are dropped, and a part of nothing else is none. */
export type PostalAddressInput = {
  /** Town or city. */
  city: Scalars['String']['input'];
  /** One of the countries that ISO 3166-1 has assigned a code. */
  country: Scalars['CountryCode']['input'];
  /** Street and house number, or what stands for them there. */
  line1: Scalars['String']['input'];
  /** A second line, such as a flat or a company. */
  line2?: InputMaybe<Scalars['String']['input']>;
  /** Who it is for. */
  name: Scalars['String']['input'];
  /** May be empty where the country has none, as in HK or AE. */
  postalCode: Scalars['String']['input'];
  /** State, province or county; asked for nowhere. */
  region?: InputMaybe<Scalars['String']['input']>;
};

/**
 * Something the caller can act on. A mutation returns a union of its success and
 * its problems; the typename is the code, the message is for people, and any other
 * field says what to do about it. Faults nobody can act on stay in `errors`.
 */
export type Problem = {
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
};

/** What a service's workers have put off. */
export type PutOffHealth = {
  __typename?: 'PutOffHealth';
  /** How many; 10000 stands for more. */
  count: Scalars['Int']['output'];
  /** Those that have failed most often, 20 at most. */
  items: Array<ItemPutOff>;
};

/** What can be read, by anybody who may see it. All fields can be null, so that one that fails takes no other with it. */
export type Query = {
  __typename?: 'Query';
  /** What a key can be given, each by itself. */
  apiKeyScopes?: Maybe<Array<ApiKeyScope>>;
  /** The keys of integrations, the newest first: of whoever asks, or of everybody for an admin. Those that have ended stay listed. */
  apiKeys?: Maybe<ApiKeyConnection>;
  /**
   * Everything that the shop keeps of whoever asks, for them alone and not for machines; each list is asked for page by page.
   * The operation of docs/privacy.md asks for all of it.
   */
  exportMyData?: Maybe<PersonalData>;
  /** For notifications: to whom a mail to an account goes. Null when there is nobody, or nothing left to mail. */
  mailRecipient?: Maybe<MailRecipient>;
  /** The signed-in user, or null for a guest. */
  me?: Maybe<User>;
  /** An account by its id; null when there is none. */
  user?: Maybe<User>;
  /**
   * Every account, the newest first or in the order of `sort`. `email` keeps those whose address has that in it, in any case; `words` those whose name or address has each of
   * these words in it, the first ten of them.
   */
  users?: Maybe<UserConnection>;
  /**
   * Messages that users could not handle, in the order of the log, for staff: `first` of them, behind `after`. Null, with an error,
   * where it or the event log is away.
   */
  usersDeadLetters?: Maybe<DeadLetterConnection>;
  /** How users is as a service, for staff; null, with an error, where it is away. */
  usersHealth?: Maybe<ServiceHealth>;
};


/** What can be read, by anybody who may see it. All fields can be null, so that one that fails takes no other with it. */
export type QueryApiKeysArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be read, by anybody who may see it. All fields can be null, so that one that fails takes no other with it. */
export type QueryMailRecipientArgs = {
  request?: InputMaybe<MailRequest>;
  userId: Scalars['ID']['input'];
};


/** What can be read, by anybody who may see it. All fields can be null, so that one that fails takes no other with it. */
export type QueryUserArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read, by anybody who may see it. All fields can be null, so that one that fails takes no other with it. */
export type QueryUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  email?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<UserSort>;
  words?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read, by anybody who may see it. All fields can be null, so that one that fails takes no other with it. */
export type QueryUsersDeadLettersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What `refreshSession` answers. */
export type RefreshSessionResult = SignedIn | TokenExpired;

/** What `removeAddress` answers. */
export type RemoveAddressResult = NotFound | UserChanged;

/** What `requestPasswordReset` answers. */
export type RequestPasswordResetResult = Done | TooManyAttempts;

/** What `resetPassword` answers. */
export type ResetPasswordResult = SignedIn | TokenExpired | WeakPassword;

/** What `revokeApiKey` answers. */
export type RevokeApiKeyResult = ApiKeyRevoked | NotFound;

/** What an account may do beside its own things. Each may all that those before it may. */
export type Role =
  /** Give accounts their roles. */
  | 'ADMIN'
  /** Shop. Every account begins so. */
  | 'CUSTOMER'
  /** Run the shop: catalog, stock, orders, money, prices of sending and tax. */
  | 'STAFF';

/** An address to keep. */
export type SaveAddressInput = {
  /** The address itself. */
  address: PostalAddressInput;
  /** Leave out to add a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Chosen by the client once for what it means to keep, such as a UUID: sent again under it, within a day, no second address is kept. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** True makes it the default in place of another; false leaves that as it is. */
  isDefault?: InputMaybe<Scalars['Boolean']['input']>;
  /** What its owner calls it, such as `Work`; at most 100 characters. */
  label?: InputMaybe<Scalars['String']['input']>;
};

/** What `saveAddress` answers. */
export type SaveAddressResult = IdempotencyKeyReused | InvalidInput | NotFound | UserChanged;

/** An address that an account keeps for its orders. */
export type SavedAddress = {
  __typename?: 'SavedAddress';
  /** The address itself. */
  address: PostalAddress;
  /** Opaque; the address keeps it until it is removed. */
  id: Scalars['ID']['output'];
  /** True of exactly one of an account's addresses. */
  isDefault: Scalars['Boolean']['output'];
  /** What its owner calls it, such as `Work`; null when it has no name. */
  label?: Maybe<Scalars['String']['output']>;
};

/** What a service tells of itself to staff, as each does under its own name: what has not gone out yet, and what it tries again. */
export type ServiceHealth = {
  __typename?: 'ServiceHealth';
  /** What it has to say to others and has not said yet. Null, with an error, where its database is away. */
  outbox?: Maybe<OutboxHealth>;
  /** What it could not do by itself and tries again, for longer each time. Null, with an error, where its database is away. */
  putOff?: Maybe<PutOffHealth>;
  /** The service's name, which is also that of its consumer group. */
  service: Scalars['String']['output'];
  /** What it runs as, such as 1.4.0; replicas may differ while it is renewed. */
  version: Scalars['String']['output'];
};

/** One sign-in on one device. */
export type Session = {
  __typename?: 'Session';
  /** When it was signed in. */
  createdAt: Scalars['DateTime']['output'];
  /** Opaque; a session keeps it, however often its tokens are renewed. */
  id: Scalars['ID']['output'];
  /** True of the session that asks. */
  isCurrent: Scalars['Boolean']['output'];
  /** When its tokens were last renewed, which happens every 15 minutes or so while it is in use. */
  lastSeenAt: Scalars['DateTime']['output'];
  /** What the device's browser or app called itself; null when it said nothing. */
  userAgent?: Maybe<Scalars['String']['output']>;
};

/** What `setRole` answers. */
export type SetRoleResult = NotFound | UserChanged;

/** The account has no password to ask for, and what its owner signed in with is older than five minutes. */
export type SignInAgain = Problem & {
  __typename?: 'SignInAgain';
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
};

/** Who signs in. */
export type SignInInput = {
  /** The account's address; case makes no difference. */
  email: Scalars['String']['input'];
  /** The account's password. */
  password: Scalars['String']['input'];
};

/** What `signIn` answers. */
export type SignInResult = InvalidInput | SignedIn | TooManyAttempts | WrongCredentials;

/** What `signOut` answers. */
export type SignOutResult = Done | NotFound;

/** Who opens an account. */
export type SignUpInput = {
  /** An address that no other account has. It is confirmed by the token that is mailed to it. */
  email: Scalars['String']['input'];
  /** What they read: a tag of BCP 47 such as `de-AT`. Mails come in it, or in English where the shop has no words in it. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** What people call them; at most 100 characters. */
  name: Scalars['String']['input'];
  /** At least 10 characters, four of them different; none that everybody uses, nor their name or address. */
  password: Scalars['String']['input'];
};

/** What `signUp` answers. */
export type SignUpResult = EmailTaken | InvalidInput | SignedIn | TooManyAttempts | WeakPassword;

/** A session has begun, or goes on with new tokens. */
export type SignedIn = {
  __typename?: 'SignedIn';
  /** What to show from now on, in place of earlier ones. */
  tokens: Tokens;
  /** Whose session it is. */
  user: User;
};

/** The token has expired, was used before, or never was one. */
export type TokenExpired = Problem & {
  __typename?: 'TokenExpired';
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
};

/** A short-lived access token and the refresh token that renews it. */
export type Tokens = {
  __typename?: 'Tokens';
  /** Sent as `Authorization: Bearer …`, or in a websocket's `connection_init`. Good for 15 minutes. */
  accessToken: Scalars['String']['output'];
  /** When the access token is refused; renew it a little before. */
  accessTokenExpiresAt: Scalars['DateTime']['output'];
  /** The same in seconds from now, 0 or more, as OAuth's `expires_in` has it: for whose clock is not ours. */
  accessTokenExpiresIn: Scalars['Int']['output'];
  /** Trade it with `refreshSession`, once. A secret like a password: keep it where no other site can read it. */
  refreshToken: Scalars['String']['output'];
};

/** This was tried too often for this account or e-mail address, or from this network address. */
export type TooManyAttempts = Problem & {
  __typename?: 'TooManyAttempts';
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
  /** When the next attempt is let through. */
  retryAt: Scalars['DateTime']['output'];
};

/** What `undoEmailChange` answers. */
export type UndoEmailChangeResult = Done | TokenExpired;

/** What is left out, or null, stays as it is. */
export type UpdateProfileInput = {
  /** The password that the account has now; without the right one the answer is WrongCredentials. */
  currentPassword?: InputMaybe<Scalars['String']['input']>;
  /** Another address than the one that the account has takes `currentPassword`, and has to be confirmed. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** What they read: a tag of BCP 47, as at `signUp`. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** What people call them; at most 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** What `updateProfile` answers. */
export type UpdateProfileResult = EmailTaken | InvalidInput | NoPassword | TooManyAttempts | UserChanged | WrongCredentials;

/** An account. Its owner sees all of it, staff what they work with; to everybody else there is none. */
export type User = {
  __typename?: 'User';
  /** Where its owner has things sent, the oldest first; at most 50. */
  addresses: Array<SavedAddress>;
  /** When it was opened. */
  createdAt: Scalars['DateTime']['output'];
  /** Where mail about the account goes, and what its owner signs in with. */
  email: Scalars['String']['output'];
  /** True once the token that was mailed to this address has come back by `verifyEmail` or a reset. */
  emailVerified: Scalars['Boolean']['output'];
  /** Opaque; the account keeps it. */
  id: Scalars['ID']['output'];
  /** What its owner reads, and is written to in as far as the shop has words in it: a tag of BCP 47 such as `de-AT`. Null where nobody has said. */
  language?: Maybe<Scalars['String']['output']>;
  /** What people call its owner, as they wrote it. */
  name: Scalars['String']['output'];
  /** The address that this account was asked to have, until it is confirmed; null when there is none. */
  pendingEmail?: Maybe<Scalars['String']['output']>;
  /** What it may do beside its own things. */
  role: Role;
  /**
   * Where this account is signed in; a session ends 30 days after it was last refreshed, and with the oldest age that the
   * shop allows. With more than 100 that were signed in here, those end that were used least lately.
   */
  sessions: Array<Session>;
};

/** The account has been changed. */
export type UserChanged = {
  __typename?: 'UserChanged';
  /** The account as it is now. */
  user: User;
};

/** A page of accounts. */
export type UserConnection = {
  __typename?: 'UserConnection';
  /** The page itself, in the order of the list. */
  edges: Array<UserEdge>;
  /** Where the page lies in the list. */
  pageInfo: PageInfo;
  /** How many the whole list has. */
  totalCount: Scalars['Int']['output'];
};

/** An account, and its place in the list. */
export type UserEdge = {
  __typename?: 'UserEdge';
  /** Its place: as `after` it begins the page behind it. Opaque. */
  cursor: Scalars['String']['output'];
  /** The account. */
  node: User;
};

/** The order of accounts in a list. */
export type UserSort =
  /** By address, without regard to case. */
  | 'EMAIL_ASC'
  /** By address, the last first. */
  | 'EMAIL_DESC'
  /** By name, without regard to case, character by character. */
  | 'NAME_ASC'
  /** By name, the last first. */
  | 'NAME_DESC'
  /** What was opened last first. */
  | 'NEWEST'
  /** What was opened first first. */
  | 'OLDEST';

/** What `verifyEmail` answers. */
export type VerifyEmailResult = TokenExpired | UserChanged;

/** The new password is too easy to guess. Nothing has changed, and a token that was mailed still works. */
export type WeakPassword = Problem & {
  __typename?: 'WeakPassword';
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
  /** What it lacks, each a sentence for its owner. */
  rules: Array<Scalars['String']['output']>;
};

/** No account has that address and that password. */
export type WrongCredentials = Problem & {
  __typename?: 'WrongCredentials';
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  PersonalData: PersonalData;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  PersonalData:
    ( { __typename: 'PersonalData' }
    & GraphQLRecursivePick<FederationTypes['PersonalData'], {"userId":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ChangePasswordResult:
    | ( NoPassword & { __typename: 'NoPassword' } )
    | ( Omit<SignedIn, 'user'> & { user: _RefType['User'] } & { __typename: 'SignedIn' } )
    | ( TooManyAttempts & { __typename: 'TooManyAttempts' } )
    | ( WeakPassword & { __typename: 'WeakPassword' } )
    | ( WrongCredentials & { __typename: 'WrongCredentials' } )
  ;
  CreateApiKeyResult:
    | ( Omit<ApiKeyCreated, 'apiKey'> & { apiKey: _RefType['ApiKey'] } & { __typename: 'ApiKeyCreated' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
  ;
  DeleteMyAccountResult:
    | ( Done & { __typename: 'Done' } )
    | ( LastAdmin & { __typename: 'LastAdmin' } )
    | ( SignInAgain & { __typename: 'SignInAgain' } )
    | ( TooManyAttempts & { __typename: 'TooManyAttempts' } )
    | ( WrongCredentials & { __typename: 'WrongCredentials' } )
  ;
  MendDeadLettersResult:
    | ( DeadLettersMended & { __typename: 'DeadLettersMended' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
  ;
  RefreshSessionResult:
    | ( Omit<SignedIn, 'user'> & { user: _RefType['User'] } & { __typename: 'SignedIn' } )
    | ( TokenExpired & { __typename: 'TokenExpired' } )
  ;
  RemoveAddressResult:
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<UserChanged, 'user'> & { user: _RefType['User'] } & { __typename: 'UserChanged' } )
  ;
  RequestPasswordResetResult:
    | ( Done & { __typename: 'Done' } )
    | ( TooManyAttempts & { __typename: 'TooManyAttempts' } )
  ;
  ResetPasswordResult:
    | ( Omit<SignedIn, 'user'> & { user: _RefType['User'] } & { __typename: 'SignedIn' } )
    | ( TokenExpired & { __typename: 'TokenExpired' } )
    | ( WeakPassword & { __typename: 'WeakPassword' } )
  ;
  RevokeApiKeyResult:
    | ( Omit<ApiKeyRevoked, 'apiKey'> & { apiKey: _RefType['ApiKey'] } & { __typename: 'ApiKeyRevoked' } )
    | ( NotFound & { __typename: 'NotFound' } )
  ;
  SaveAddressResult:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<UserChanged, 'user'> & { user: _RefType['User'] } & { __typename: 'UserChanged' } )
  ;
  SetRoleResult:
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<UserChanged, 'user'> & { user: _RefType['User'] } & { __typename: 'UserChanged' } )
  ;
  SignInResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( Omit<SignedIn, 'user'> & { user: _RefType['User'] } & { __typename: 'SignedIn' } )
    | ( TooManyAttempts & { __typename: 'TooManyAttempts' } )
    | ( WrongCredentials & { __typename: 'WrongCredentials' } )
  ;
  SignOutResult:
    | ( Done & { __typename: 'Done' } )
    | ( NotFound & { __typename: 'NotFound' } )
  ;
  SignUpResult:
    | ( EmailTaken & { __typename: 'EmailTaken' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( Omit<SignedIn, 'user'> & { user: _RefType['User'] } & { __typename: 'SignedIn' } )
    | ( TooManyAttempts & { __typename: 'TooManyAttempts' } )
    | ( WeakPassword & { __typename: 'WeakPassword' } )
  ;
  UndoEmailChangeResult:
    | ( Done & { __typename: 'Done' } )
    | ( TokenExpired & { __typename: 'TokenExpired' } )
  ;
  UpdateProfileResult:
    | ( EmailTaken & { __typename: 'EmailTaken' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NoPassword & { __typename: 'NoPassword' } )
    | ( TooManyAttempts & { __typename: 'TooManyAttempts' } )
    | ( Omit<UserChanged, 'user'> & { user: _RefType['User'] } & { __typename: 'UserChanged' } )
    | ( WrongCredentials & { __typename: 'WrongCredentials' } )
  ;
  VerifyEmailResult:
    | ( TokenExpired & { __typename: 'TokenExpired' } )
    | ( Omit<UserChanged, 'user'> & { user: _RefType['User'] } & { __typename: 'UserChanged' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Problem:
    | ( EmailTaken )
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( LastAdmin )
    | ( NoPassword )
    | ( NotFound )
    | ( SignInAgain )
    | ( TokenExpired )
    | ( TooManyAttempts )
    | ( WeakPassword )
    | ( WrongCredentials )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ApiKey: ResolverTypeWrapper<ApiKeyParent>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ApiKeyConnection: ResolverTypeWrapper<Omit<ApiKeyConnection, 'edges'> & { edges: Array<ResolversTypes['ApiKeyEdge']> }>;
  ApiKeyCreated: ResolverTypeWrapper<Omit<ApiKeyCreated, 'apiKey'> & { apiKey: ResolversTypes['ApiKey'] }>;
  ApiKeyEdge: ResolverTypeWrapper<Omit<ApiKeyEdge, 'node'> & { node: ResolversTypes['ApiKey'] }>;
  ApiKeyRevoked: ResolverTypeWrapper<Omit<ApiKeyRevoked, 'apiKey'> & { apiKey: ResolversTypes['ApiKey'] }>;
  ApiKeyScope: ResolverTypeWrapper<ApiKeyScope>;
  ChangePasswordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangePasswordResult']>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CreateApiKeyInput: CreateApiKeyInput;
  CreateApiKeyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateApiKeyResult']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeadLetter: ResolverTypeWrapper<DeadLetter>;
  DeadLetterConnection: ResolverTypeWrapper<DeadLetterConnection>;
  DeadLetterEdge: ResolverTypeWrapper<DeadLetterEdge>;
  DeadLetterState: DeadLetterState;
  DeadLettersMended: ResolverTypeWrapper<DeadLettersMended>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DeleteMyAccountResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteMyAccountResult']>;
  Done: ResolverTypeWrapper<Done>;
  EmailTaken: ResolverTypeWrapper<EmailTaken>;
  IdempotencyKeyReused: ResolverTypeWrapper<IdempotencyKeyReused>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  ItemPutOff: ResolverTypeWrapper<ItemPutOff>;
  LastAdmin: ResolverTypeWrapper<LastAdmin>;
  MailRecipient: ResolverTypeWrapper<MailRecipient>;
  MailRequest: MailRequest;
  MendDeadLettersResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MendDeadLettersResult']>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NoPassword: ResolverTypeWrapper<NoPassword>;
  NotFound: ResolverTypeWrapper<NotFound>;
  OneTimePurpose: OneTimePurpose;
  OutboxHealth: ResolverTypeWrapper<OutboxHealth>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PersonalData: ResolverTypeWrapper<PersonalDataParent>;
  PostalAddress: ResolverTypeWrapper<PostalAddress>;
  PostalAddressInput: PostalAddressInput;
  Problem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Problem']>;
  PutOffHealth: ResolverTypeWrapper<PutOffHealth>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RefreshSessionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RefreshSessionResult']>;
  RemoveAddressResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveAddressResult']>;
  RequestPasswordResetResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestPasswordResetResult']>;
  ResetPasswordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResetPasswordResult']>;
  RevokeApiKeyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeApiKeyResult']>;
  Role: Role;
  SaveAddressInput: SaveAddressInput;
  SaveAddressResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SaveAddressResult']>;
  SavedAddress: ResolverTypeWrapper<SavedAddressParent>;
  ServiceHealth: ResolverTypeWrapper<ServiceHealth>;
  Session: ResolverTypeWrapper<SessionParent>;
  SetRoleResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetRoleResult']>;
  SignInAgain: ResolverTypeWrapper<SignInAgain>;
  SignInInput: SignInInput;
  SignInResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignInResult']>;
  SignOutResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignOutResult']>;
  SignUpInput: SignUpInput;
  SignUpResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignUpResult']>;
  SignedIn: ResolverTypeWrapper<Omit<SignedIn, 'user'> & { user: ResolversTypes['User'] }>;
  TokenExpired: ResolverTypeWrapper<TokenExpired>;
  Tokens: ResolverTypeWrapper<Tokens>;
  TooManyAttempts: ResolverTypeWrapper<TooManyAttempts>;
  UndoEmailChangeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UndoEmailChangeResult']>;
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfileResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateProfileResult']>;
  User: ResolverTypeWrapper<UserParent>;
  UserChanged: ResolverTypeWrapper<Omit<UserChanged, 'user'> & { user: ResolversTypes['User'] }>;
  UserConnection: ResolverTypeWrapper<UserConnectionParent>;
  UserEdge: ResolverTypeWrapper<Omit<UserEdge, 'node'> & { node: ResolversTypes['User'] }>;
  UserSort: UserSort;
  VerifyEmailResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['VerifyEmailResult']>;
  WeakPassword: ResolverTypeWrapper<WeakPassword>;
  WrongCredentials: ResolverTypeWrapper<WrongCredentials>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ApiKey: ApiKeyParent;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  ApiKeyConnection: Omit<ApiKeyConnection, 'edges'> & { edges: Array<ResolversParentTypes['ApiKeyEdge']> };
  ApiKeyCreated: Omit<ApiKeyCreated, 'apiKey'> & { apiKey: ResolversParentTypes['ApiKey'] };
  ApiKeyEdge: Omit<ApiKeyEdge, 'node'> & { node: ResolversParentTypes['ApiKey'] };
  ApiKeyRevoked: Omit<ApiKeyRevoked, 'apiKey'> & { apiKey: ResolversParentTypes['ApiKey'] };
  ApiKeyScope: ApiKeyScope;
  ChangePasswordResult: ResolversUnionTypes<ResolversParentTypes>['ChangePasswordResult'];
  CountryCode: Scalars['CountryCode']['output'];
  CreateApiKeyInput: CreateApiKeyInput;
  CreateApiKeyResult: ResolversUnionTypes<ResolversParentTypes>['CreateApiKeyResult'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DateTime: Scalars['DateTime']['output'];
  DeadLetter: DeadLetter;
  DeadLetterConnection: DeadLetterConnection;
  DeadLetterEdge: DeadLetterEdge;
  DeadLettersMended: DeadLettersMended;
  Decimal: Scalars['Decimal']['output'];
  DeleteMyAccountResult: ResolversUnionTypes<ResolversParentTypes>['DeleteMyAccountResult'];
  Done: Done;
  EmailTaken: EmailTaken;
  IdempotencyKeyReused: IdempotencyKeyReused;
  InvalidInput: InvalidInput;
  ItemPutOff: ItemPutOff;
  LastAdmin: LastAdmin;
  MailRecipient: MailRecipient;
  MailRequest: MailRequest;
  MendDeadLettersResult: ResolversUnionTypes<ResolversParentTypes>['MendDeadLettersResult'];
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  NoPassword: NoPassword;
  NotFound: NotFound;
  OutboxHealth: OutboxHealth;
  PageInfo: PageInfo;
  PersonalData: PersonalDataParent;
  PostalAddress: PostalAddress;
  PostalAddressInput: PostalAddressInput;
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  PutOffHealth: PutOffHealth;
  Query: Record<PropertyKey, never>;
  RefreshSessionResult: ResolversUnionTypes<ResolversParentTypes>['RefreshSessionResult'];
  RemoveAddressResult: ResolversUnionTypes<ResolversParentTypes>['RemoveAddressResult'];
  RequestPasswordResetResult: ResolversUnionTypes<ResolversParentTypes>['RequestPasswordResetResult'];
  ResetPasswordResult: ResolversUnionTypes<ResolversParentTypes>['ResetPasswordResult'];
  RevokeApiKeyResult: ResolversUnionTypes<ResolversParentTypes>['RevokeApiKeyResult'];
  SaveAddressInput: SaveAddressInput;
  SaveAddressResult: ResolversUnionTypes<ResolversParentTypes>['SaveAddressResult'];
  SavedAddress: SavedAddressParent;
  ServiceHealth: ServiceHealth;
  Session: SessionParent;
  SetRoleResult: ResolversUnionTypes<ResolversParentTypes>['SetRoleResult'];
  SignInAgain: SignInAgain;
  SignInInput: SignInInput;
  SignInResult: ResolversUnionTypes<ResolversParentTypes>['SignInResult'];
  SignOutResult: ResolversUnionTypes<ResolversParentTypes>['SignOutResult'];
  SignUpInput: SignUpInput;
  SignUpResult: ResolversUnionTypes<ResolversParentTypes>['SignUpResult'];
  SignedIn: Omit<SignedIn, 'user'> & { user: ResolversParentTypes['User'] };
  TokenExpired: TokenExpired;
  Tokens: Tokens;
  TooManyAttempts: TooManyAttempts;
  UndoEmailChangeResult: ResolversUnionTypes<ResolversParentTypes>['UndoEmailChangeResult'];
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfileResult: ResolversUnionTypes<ResolversParentTypes>['UpdateProfileResult'];
  User: UserParent;
  UserChanged: Omit<UserChanged, 'user'> & { user: ResolversParentTypes['User'] };
  UserConnection: UserConnectionParent;
  UserEdge: Omit<UserEdge, 'node'> & { node: ResolversParentTypes['User'] };
  VerifyEmailResult: ResolversUnionTypes<ResolversParentTypes>['VerifyEmailResult'];
  WeakPassword: WeakPassword;
  WrongCredentials: WrongCredentials;
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
};

export type CacheControlDirectiveArgs = {
  inheritMaxAge?: Maybe<Scalars['Boolean']['input']>;
  maxAge?: Maybe<Scalars['Int']['input']>;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = Context, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ApiKeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKey'] = ResolversParentTypes['ApiKey']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ApiKeyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyConnection'] = ResolversParentTypes['ApiKeyConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ApiKeyEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ApiKeyCreatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyCreated'] = ResolversParentTypes['ApiKeyCreated']> = {
  apiKey?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiKeyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyEdge'] = ResolversParentTypes['ApiKeyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
};

export type ApiKeyRevokedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyRevoked'] = ResolversParentTypes['ApiKeyRevoked']> = {
  apiKey?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiKeyScopeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyScope'] = ResolversParentTypes['ApiKeyScope']> = {
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChangePasswordResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePasswordResult'] = ResolversParentTypes['ChangePasswordResult']> = {
  __resolveType: TypeResolveFn<'NoPassword' | 'SignedIn' | 'TooManyAttempts' | 'WeakPassword' | 'WrongCredentials', ParentType, ContextType>;
};

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export type CreateApiKeyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateApiKeyResult'] = ResolversParentTypes['CreateApiKeyResult']> = {
  __resolveType: TypeResolveFn<'ApiKeyCreated' | 'IdempotencyKeyReused' | 'InvalidInput', ParentType, ContextType>;
};

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeadLetterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadLetter'] = ResolversParentTypes['DeadLetter']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deadSince?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DeadLetterState'], ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeadLetterConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadLetterConnection'] = ResolversParentTypes['DeadLetterConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DeadLetterEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeadLetterEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadLetterEdge'] = ResolversParentTypes['DeadLetterEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeadLetter'], ParentType, ContextType>;
};

export type DeadLettersMendedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadLettersMended'] = ResolversParentTypes['DeadLettersMended']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DeleteMyAccountResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteMyAccountResult'] = ResolversParentTypes['DeleteMyAccountResult']> = {
  __resolveType: TypeResolveFn<'Done' | 'LastAdmin' | 'SignInAgain' | 'TooManyAttempts' | 'WrongCredentials', ParentType, ContextType>;
};

export type DoneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Done'] = ResolversParentTypes['Done']> = {
  ok?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmailTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailTaken'] = ResolversParentTypes['EmailTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdempotencyKeyReusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdempotencyKeyReused'] = ResolversParentTypes['IdempotencyKeyReused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItemPutOffResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemPutOff'] = ResolversParentTypes['ItemPutOff']> = {
  failures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  item?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  worker?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LastAdminResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LastAdmin'] = ResolversParentTypes['LastAdmin']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MailRecipientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailRecipient'] = ResolversParentTypes['MailRecipient']> = {
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  newEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MendDeadLettersResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MendDeadLettersResult'] = ResolversParentTypes['MendDeadLettersResult']> = {
  __resolveType: TypeResolveFn<'DeadLettersMended' | 'InvalidInput', ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  changePassword?: Resolver<Maybe<ResolversTypes['ChangePasswordResult']>, ParentType, ContextType, RequireFields<MutationChangePasswordArgs, 'currentPassword' | 'newPassword'>>;
  createApiKey?: Resolver<Maybe<ResolversTypes['CreateApiKeyResult']>, ParentType, ContextType, RequireFields<MutationCreateApiKeyArgs, 'input'>>;
  deleteMyAccount?: Resolver<Maybe<ResolversTypes['DeleteMyAccountResult']>, ParentType, ContextType, Partial<MutationDeleteMyAccountArgs>>;
  discardUsersDeadLetters?: Resolver<Maybe<ResolversTypes['MendDeadLettersResult']>, ParentType, ContextType, RequireFields<MutationDiscardUsersDeadLettersArgs, 'ids'>>;
  forgetFarewell?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<MutationForgetFarewellArgs, 'userId'>>;
  redriveUsersDeadLetters?: Resolver<Maybe<ResolversTypes['MendDeadLettersResult']>, ParentType, ContextType, Partial<MutationRedriveUsersDeadLettersArgs>>;
  refreshSession?: Resolver<Maybe<ResolversTypes['RefreshSessionResult']>, ParentType, ContextType, RequireFields<MutationRefreshSessionArgs, 'refreshToken'>>;
  removeAddress?: Resolver<Maybe<ResolversTypes['RemoveAddressResult']>, ParentType, ContextType, RequireFields<MutationRemoveAddressArgs, 'id'>>;
  requestPasswordReset?: Resolver<Maybe<ResolversTypes['RequestPasswordResetResult']>, ParentType, ContextType, RequireFields<MutationRequestPasswordResetArgs, 'email'>>;
  resetPassword?: Resolver<Maybe<ResolversTypes['ResetPasswordResult']>, ParentType, ContextType, RequireFields<MutationResetPasswordArgs, 'newPassword' | 'token'>>;
  revokeApiKey?: Resolver<Maybe<ResolversTypes['RevokeApiKeyResult']>, ParentType, ContextType, RequireFields<MutationRevokeApiKeyArgs, 'id'>>;
  saveAddress?: Resolver<Maybe<ResolversTypes['SaveAddressResult']>, ParentType, ContextType, RequireFields<MutationSaveAddressArgs, 'input'>>;
  setRole?: Resolver<Maybe<ResolversTypes['SetRoleResult']>, ParentType, ContextType, RequireFields<MutationSetRoleArgs, 'role' | 'userId'>>;
  signIn?: Resolver<Maybe<ResolversTypes['SignInResult']>, ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  signOut?: Resolver<Maybe<ResolversTypes['SignOutResult']>, ParentType, ContextType, Partial<MutationSignOutArgs>>;
  signUp?: Resolver<Maybe<ResolversTypes['SignUpResult']>, ParentType, ContextType, RequireFields<MutationSignUpArgs, 'input'>>;
  undoEmailChange?: Resolver<Maybe<ResolversTypes['UndoEmailChangeResult']>, ParentType, ContextType, RequireFields<MutationUndoEmailChangeArgs, 'token'>>;
  updateProfile?: Resolver<Maybe<ResolversTypes['UpdateProfileResult']>, ParentType, ContextType, RequireFields<MutationUpdateProfileArgs, 'input'>>;
  verifyEmail?: Resolver<Maybe<ResolversTypes['VerifyEmailResult']>, ParentType, ContextType, RequireFields<MutationVerifyEmailArgs, 'token'>>;
};

export type NoPasswordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoPassword'] = ResolversParentTypes['NoPassword']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  of?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OutboxHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutboxHealth'] = ResolversParentTypes['OutboxHealth']> = {
  oldestAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PersonalDataResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonalData'] = ResolversParentTypes['PersonalData'], FederationReferenceType extends FederationReferenceTypes['PersonalData'] = FederationReferenceTypes['PersonalData']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PersonalData']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  exportedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PostalAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostalAddress'] = ResolversParentTypes['PostalAddress']> = {
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  line1?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  postalCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  __resolveType: TypeResolveFn<'EmailTaken' | 'IdempotencyKeyReused' | 'InvalidInput' | 'LastAdmin' | 'NoPassword' | 'NotFound' | 'SignInAgain' | 'TokenExpired' | 'TooManyAttempts' | 'WeakPassword' | 'WrongCredentials', ParentType, ContextType>;
};

export type PutOffHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PutOffHealth'] = ResolversParentTypes['PutOffHealth']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['ItemPutOff']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  apiKeyScopes?: Resolver<Maybe<Array<ResolversTypes['ApiKeyScope']>>, ParentType, ContextType>;
  apiKeys?: Resolver<Maybe<ResolversTypes['ApiKeyConnection']>, ParentType, ContextType, RequireFields<QueryApiKeysArgs, 'first'>>;
  exportMyData?: Resolver<Maybe<ResolversTypes['PersonalData']>, ParentType, ContextType>;
  mailRecipient?: Resolver<Maybe<ResolversTypes['MailRecipient']>, ParentType, ContextType, RequireFields<QueryMailRecipientArgs, 'userId'>>;
  me?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserArgs, 'id'>>;
  users?: Resolver<Maybe<ResolversTypes['UserConnection']>, ParentType, ContextType, RequireFields<QueryUsersArgs, 'first' | 'sort'>>;
  usersDeadLetters?: Resolver<Maybe<ResolversTypes['DeadLetterConnection']>, ParentType, ContextType, RequireFields<QueryUsersDeadLettersArgs, 'first'>>;
  usersHealth?: Resolver<Maybe<ResolversTypes['ServiceHealth']>, ParentType, ContextType>;
};

export type RefreshSessionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefreshSessionResult'] = ResolversParentTypes['RefreshSessionResult']> = {
  __resolveType: TypeResolveFn<'SignedIn' | 'TokenExpired', ParentType, ContextType>;
};

export type RemoveAddressResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveAddressResult'] = ResolversParentTypes['RemoveAddressResult']> = {
  __resolveType: TypeResolveFn<'NotFound' | 'UserChanged', ParentType, ContextType>;
};

export type RequestPasswordResetResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestPasswordResetResult'] = ResolversParentTypes['RequestPasswordResetResult']> = {
  __resolveType: TypeResolveFn<'Done' | 'TooManyAttempts', ParentType, ContextType>;
};

export type ResetPasswordResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResetPasswordResult'] = ResolversParentTypes['ResetPasswordResult']> = {
  __resolveType: TypeResolveFn<'SignedIn' | 'TokenExpired' | 'WeakPassword', ParentType, ContextType>;
};

export type RevokeApiKeyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeApiKeyResult'] = ResolversParentTypes['RevokeApiKeyResult']> = {
  __resolveType: TypeResolveFn<'ApiKeyRevoked' | 'NotFound', ParentType, ContextType>;
};

export type SaveAddressResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SaveAddressResult'] = ResolversParentTypes['SaveAddressResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'NotFound' | 'UserChanged', ParentType, ContextType>;
};

export type SavedAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SavedAddress'] = ResolversParentTypes['SavedAddress']> = {
  address?: Resolver<ResolversTypes['PostalAddress'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ServiceHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceHealth'] = ResolversParentTypes['ServiceHealth']> = {
  outbox?: Resolver<Maybe<ResolversTypes['OutboxHealth']>, ParentType, ContextType>;
  putOff?: Resolver<Maybe<ResolversTypes['PutOffHealth']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  userAgent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SetRoleResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetRoleResult'] = ResolversParentTypes['SetRoleResult']> = {
  __resolveType: TypeResolveFn<'NotFound' | 'UserChanged', ParentType, ContextType>;
};

export type SignInAgainResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInAgain'] = ResolversParentTypes['SignInAgain']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignInResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInResult'] = ResolversParentTypes['SignInResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'SignedIn' | 'TooManyAttempts' | 'WrongCredentials', ParentType, ContextType>;
};

export type SignOutResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignOutResult'] = ResolversParentTypes['SignOutResult']> = {
  __resolveType: TypeResolveFn<'Done' | 'NotFound', ParentType, ContextType>;
};

export type SignUpResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignUpResult'] = ResolversParentTypes['SignUpResult']> = {
  __resolveType: TypeResolveFn<'EmailTaken' | 'InvalidInput' | 'SignedIn' | 'TooManyAttempts' | 'WeakPassword', ParentType, ContextType>;
};

export type SignedInResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignedIn'] = ResolversParentTypes['SignedIn']> = {
  tokens?: Resolver<ResolversTypes['Tokens'], ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TokenExpiredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TokenExpired'] = ResolversParentTypes['TokenExpired']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TokensResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tokens'] = ResolversParentTypes['Tokens']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  accessTokenExpiresIn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TooManyAttemptsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TooManyAttempts'] = ResolversParentTypes['TooManyAttempts']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UndoEmailChangeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UndoEmailChangeResult'] = ResolversParentTypes['UndoEmailChangeResult']> = {
  __resolveType: TypeResolveFn<'Done' | 'TokenExpired', ParentType, ContextType>;
};

export type UpdateProfileResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProfileResult'] = ResolversParentTypes['UpdateProfileResult']> = {
  __resolveType: TypeResolveFn<'EmailTaken' | 'InvalidInput' | 'NoPassword' | 'TooManyAttempts' | 'UserChanged' | 'WrongCredentials', ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  addresses?: Resolver<Array<ResolversTypes['SavedAddress']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  emailVerified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pendingEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  sessions?: Resolver<Array<ResolversTypes['Session']>, ParentType, ContextType>;
};

export type UserChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserChanged'] = ResolversParentTypes['UserChanged']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserEdge'] = ResolversParentTypes['UserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type VerifyEmailResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerifyEmailResult'] = ResolversParentTypes['VerifyEmailResult']> = {
  __resolveType: TypeResolveFn<'TokenExpired' | 'UserChanged', ParentType, ContextType>;
};

export type WeakPasswordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WeakPassword'] = ResolversParentTypes['WeakPassword']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rules?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WrongCredentialsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WrongCredentials'] = ResolversParentTypes['WrongCredentials']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  ApiKey?: ApiKeyResolvers<ContextType>;
  ApiKeyConnection?: ApiKeyConnectionResolvers<ContextType>;
  ApiKeyCreated?: ApiKeyCreatedResolvers<ContextType>;
  ApiKeyEdge?: ApiKeyEdgeResolvers<ContextType>;
  ApiKeyRevoked?: ApiKeyRevokedResolvers<ContextType>;
  ApiKeyScope?: ApiKeyScopeResolvers<ContextType>;
  ChangePasswordResult?: ChangePasswordResultResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  CreateApiKeyResult?: CreateApiKeyResultResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeadLetter?: DeadLetterResolvers<ContextType>;
  DeadLetterConnection?: DeadLetterConnectionResolvers<ContextType>;
  DeadLetterEdge?: DeadLetterEdgeResolvers<ContextType>;
  DeadLettersMended?: DeadLettersMendedResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  DeleteMyAccountResult?: DeleteMyAccountResultResolvers<ContextType>;
  Done?: DoneResolvers<ContextType>;
  EmailTaken?: EmailTakenResolvers<ContextType>;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  ItemPutOff?: ItemPutOffResolvers<ContextType>;
  LastAdmin?: LastAdminResolvers<ContextType>;
  MailRecipient?: MailRecipientResolvers<ContextType>;
  MendDeadLettersResult?: MendDeadLettersResultResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NoPassword?: NoPasswordResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  OutboxHealth?: OutboxHealthResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PersonalData?: PersonalDataResolvers<ContextType>;
  PostalAddress?: PostalAddressResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  PutOffHealth?: PutOffHealthResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RefreshSessionResult?: RefreshSessionResultResolvers<ContextType>;
  RemoveAddressResult?: RemoveAddressResultResolvers<ContextType>;
  RequestPasswordResetResult?: RequestPasswordResetResultResolvers<ContextType>;
  ResetPasswordResult?: ResetPasswordResultResolvers<ContextType>;
  RevokeApiKeyResult?: RevokeApiKeyResultResolvers<ContextType>;
  SaveAddressResult?: SaveAddressResultResolvers<ContextType>;
  SavedAddress?: SavedAddressResolvers<ContextType>;
  ServiceHealth?: ServiceHealthResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SetRoleResult?: SetRoleResultResolvers<ContextType>;
  SignInAgain?: SignInAgainResolvers<ContextType>;
  SignInResult?: SignInResultResolvers<ContextType>;
  SignOutResult?: SignOutResultResolvers<ContextType>;
  SignUpResult?: SignUpResultResolvers<ContextType>;
  SignedIn?: SignedInResolvers<ContextType>;
  TokenExpired?: TokenExpiredResolvers<ContextType>;
  Tokens?: TokensResolvers<ContextType>;
  TooManyAttempts?: TooManyAttemptsResolvers<ContextType>;
  UndoEmailChangeResult?: UndoEmailChangeResultResolvers<ContextType>;
  UpdateProfileResult?: UpdateProfileResultResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserChanged?: UserChangedResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  VerifyEmailResult?: VerifyEmailResultResolvers<ContextType>;
  WeakPassword?: WeakPasswordResolvers<ContextType>;
  WrongCredentials?: WrongCredentialsResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
