// Generated from schema.graphql by `npm run codegen`.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Payment as PaymentParent, PaymentMethod as PaymentMethodParent, PaymentDispute as PaymentDisputeParent, User as UserParent, PersonalData as PersonalDataParent, StaffRemark as StaffRemarkParent, Order as OrderParent } from './mappers.ts';
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

/** What `addPaymentMethod` answers. */
export type AddPaymentMethodResult = CardRefused | IdempotencyKeyReused | InvalidInput | PaymentMethodAdded | TooManyAttempts;

/** The provider will not have this card. */
export type CardRefused = Problem & {
  __typename?: 'CardRefused';
  /** The bank's or the provider's own word for it, such as `card_declined`. */
  declineCode: Scalars['String']['output'];
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
};

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

/** INQUIRY -> OPEN -> WON or LOST; a bank may begin with OPEN, and an inquiry end WON. */
export type DisputeStatus =
  /** The bank asks; the money is still the shop's. */
  | 'INQUIRY'
  /** The money is gone for good. */
  | 'LOST'
  /** The bank has the money until it is decided. */
  | 'OPEN'
  /** The money is the shop's again, or stays so. */
  | 'WON';

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

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Puts a card on file: `providerToken` comes from the provider's own form in the browser. The first is the default, and
   * so is one with `makeDefault`. An account tries at most 30 in an hour. Sent again under the same `idempotencyKey`, within a day, no second card
   * is put on file.
   */
  addPaymentMethod?: Maybe<AddPaymentMethodResult>;
  /**
   * Has dead letters of payments gone for good, by their `ids`, 100 at once: they are never handled, and their keys go on without them. This cannot
   * be undone.
   */
  discardPaymentsDeadLetters?: Maybe<MendDeadLettersResult>;
  keepGuestCard?: Maybe<AddPaymentMethodResult>;
  /**
   * Has dead letters of payments handled again, 100 at once or, without `ids`, all; of a parked one, all of its key. For when their
   * reason is mended. To ask twice changes nothing.
   */
  redrivePaymentsDeadLetters?: Maybe<MendDeadLettersResult>;
  /**
   * Gives back money that was taken, once per key, and answers once the provider has. While it takes long, the answer is
   * an error of code SUBGRAPH_UNAVAILABLE; the same key hears how it ended.
   */
  refundPayment?: Maybe<RefundPaymentResult>;
  /** Takes a card off the caller's file; the newest that is left becomes the default if this one was. Orders keep it. */
  removePaymentMethod?: Maybe<RemovePaymentMethodResult>;
};


export type MutationAddPaymentMethodArgs = {
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  makeDefault?: InputMaybe<Scalars['Boolean']['input']>;
  providerToken: Scalars['String']['input'];
};


export type MutationDiscardPaymentsDeadLettersArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationKeepGuestCardArgs = {
  cardToken: Scalars['String']['input'];
  customerId: Scalars['ID']['input'];
};


export type MutationRedrivePaymentsDeadLettersArgs = {
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
};


export type MutationRefundPaymentArgs = {
  input: RefundPaymentInput;
};


export type MutationRemovePaymentMethodArgs = {
  id: Scalars['ID']['input'];
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

/** More than is left to give back, or the provider refused. */
export type NotRefundable = Problem & {
  __typename?: 'NotRefundable';
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
  /** What could be given back. */
  refundable: Money;
};

export type Order = {
  __typename?: 'Order';
  customerId: Scalars['ID']['output'];
  id: Scalars['ID']['output'];
  openedByToken: Scalars['Boolean']['output'];
  /** Its money; null as long as nobody has asked for any, and where payments cannot be asked. */
  payment?: Maybe<Payment>;
  /** What could still be given back besides what is on its way. Zero before capture; what a bank has taken back is not there to be given. */
  refundable?: Maybe<Money>;
  total: Money;
};

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

/** The money of one order. Who sees the order sees it; to everybody else it is not there. */
export type Payment = {
  __typename?: 'Payment';
  /** What has been tried at the provider and what is under way, oldest first: the latest 200. */
  attempts: Array<PaymentAttempt>;
  /** What is held on the card, or was until it was taken or let go. */
  authorised: Money;
  /** What was taken. */
  captured: Money;
  /** The bank's or the provider's own word for why it was declined, such as `card_declined`; null when it was not. */
  declineCode?: Maybe<Scalars['String']['output']>;
  /** What customers' banks ask back of it, oldest first: the latest 50. */
  disputes?: Maybe<Array<PaymentDispute>>;
  /** Opaque; the payment keeps it. */
  id: Scalars['ID']['output'];
  /** The card; null when it is not known any more. */
  method?: Maybe<PaymentMethod>;
  /** The provider's own reference. */
  reference?: Maybe<Scalars['String']['output']>;
  /** What has been given back. */
  refunded: Money;
  /** What is on its way back: refunds that the provider has not answered yet. */
  refunding: Money;
  /** How far it has come. */
  status: PaymentStatus;
};

/** What can be asked of the provider. */
export type PaymentActionKind =
  /** Hold money on the card. */
  | 'AUTHORISE'
  /** Take what is held. */
  | 'CAPTURE'
  /** Give back of what was taken. */
  | 'REFUND'
  /** Let go of what is held. */
  | 'VOID';

/** Something that was asked of the provider. */
export type PaymentAttempt = {
  __typename?: 'PaymentAttempt';
  /** What was asked. */
  action: PaymentActionKind;
  /** While it is under way, what it will move. */
  amount: Money;
  /** When it ended, or was asked for while it is under way. */
  at: Scalars['DateTime']['output'];
  /** What the provider said to it; null when that was nothing. */
  message?: Maybe<Scalars['String']['output']>;
  /** Why money went back, in the words of whoever gave it back. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Whether it is under way, or how it ended. */
  status: PaymentAttemptStatus;
  /** False while it is under way. */
  succeeded: Scalars['Boolean']['output'];
};

/** UNDER_WAY -> SUCCEEDED or FAILED. */
export type PaymentAttemptStatus =
  /** The provider refused. */
  | 'FAILED'
  /** It was done. */
  | 'SUCCEEDED'
  /** It waits its turn, or for the provider's answer. */
  | 'UNDER_WAY';

/** A customer's bank asks for a payment's money back. */
export type PaymentDispute = {
  __typename?: 'PaymentDispute';
  /** What the bank asks back. */
  amount: Money;
  /** The provider's own, to find it there. */
  id: Scalars['ID']['output'];
  /** When the bank asked. */
  openedAt: Scalars['DateTime']['output'];
  /** The bank's, such as `fraudulent`. */
  reason: Scalars['String']['output'];
  /** Whose the money is. */
  status: DisputeStatus;
  /** When the shop last heard of it. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A card on file: the provider's token, never the number. */
export type PaymentMethod = {
  __typename?: 'PaymentMethod';
  /** Such as `visa`. */
  brand: Scalars['String']['output'];
  /** From 1 to 12; it is good to the end of that month. */
  expiryMonth: Scalars['Int']['output'];
  /** In full, such as 2030. */
  expiryYear: Scalars['Int']['output'];
  /** Opaque; the card keeps it. It is not the provider's token. */
  id: Scalars['ID']['output'];
  /** True of exactly one of the cards that a user has on file. */
  isDefault: Scalars['Boolean']['output'];
  /** The last digits of its number. */
  last4: Scalars['String']['output'];
};

/** The card is on file. */
export type PaymentMethodAdded = {
  __typename?: 'PaymentMethodAdded';
  /** The card. */
  method: PaymentMethod;
};

/** The card is on file no longer. */
export type PaymentMethodRemoved = {
  __typename?: 'PaymentMethodRemoved';
  /**
   * The card's, as `of` says it.
   * @deprecated It is the id of something else, which a normalised store takes for this answer's own. Use `of`.
   */
  id: Scalars['ID']['output'];
  /** The id of the card that is no longer on file. */
  of: Scalars['ID']['output'];
};

/** The money is on its way to the customer's bank. */
export type PaymentRefunded = {
  __typename?: 'PaymentRefunded';
  /** The payment as it is now. */
  payment: Payment;
  /** True when this key had been used before and nothing new was done. */
  replayed: Scalars['Boolean']['output'];
};

/**
 * PENDING -> AUTHORISED -> CAPTURED -> (PARTIALLY_REFUNDED ->) REFUNDED,
 * with DECLINED from PENDING, and VOIDED from PENDING or AUTHORISED.
 * DECLINED also from AUTHORISED, when it can be captured no more; CAPTURED again from there, with another charge.
 */
export type PaymentStatus =
  /** Its money is held on the card. */
  | 'AUTHORISED'
  /** Its money was taken. */
  | 'CAPTURED'
  /** The bank or the provider will not have it. */
  | 'DECLINED'
  /** Some of what was taken has been given back. */
  | 'PARTIALLY_REFUNDED'
  /** The provider has not answered yet. */
  | 'PENDING'
  /** All that was taken has been given back. */
  | 'REFUNDED'
  /** What was held is let go; nothing was taken. */
  | 'VOIDED';

export type PersonalData = {
  __typename?: 'PersonalData';
  /** Why staff gave the person money back, the latest first; at most 1,000. */
  refundRemarks?: Maybe<Array<StaffRemark>>;
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

export type Query = {
  __typename?: 'Query';
  /** A payment by its id; null when there is none. */
  payment?: Maybe<Payment>;
  /**
   * Messages that payments could not handle, in the order of the log, for staff: `first` of them, behind `after`. Null, with an error,
   * where it or the event log is away.
   */
  paymentsDeadLetters?: Maybe<DeadLetterConnection>;
  /** How payments is as a service, for staff; null, with an error, where it is away. */
  paymentsHealth?: Maybe<ServiceHealth>;
};


export type QueryPaymentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPaymentsDeadLettersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Money to give back. */
export type RefundPaymentInput = {
  /** Leave out to give back everything left. */
  amount?: InputMaybe<MoneyInput>;
  /** True gives it back besides refunds of this payment that are under way; else those are RefundUnderWay. */
  besidesOthers?: InputMaybe<Scalars['Boolean']['input']>;
  /** Chosen by the client once per refund, such as a UUID. Kept for ever, for each member of staff. */
  idempotencyKey: Scalars['ID']['input'];
  /** Of which payment. */
  paymentId: Scalars['ID']['input'];
  /** Why; at most 500 characters. The customer does not see it. */
  reason: Scalars['String']['input'];
};

/** What `refundPayment` answers. */
export type RefundPaymentResult = IdempotencyKeyReused | InvalidInput | NotFound | NotRefundable | PaymentRefunded | RefundUnderWay;

/** Another refund of this payment is under way. Nothing was added to it: hear how it ends, or say `besidesOthers`. */
export type RefundUnderWay = Problem & {
  __typename?: 'RefundUnderWay';
  /** What is on its way back. */
  amount: Money;
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
  /** What could be given back besides. */
  refundable: Money;
};

/** What `removePaymentMethod` answers. */
export type RemovePaymentMethodResult = NotFound | PaymentMethodRemoved;

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

/** What somebody on the staff has written, as it is kept of whoever it is about. */
export type StaffRemark = {
  __typename?: 'StaffRemark';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** The order that it was written of. */
  order: Order;
  /** What they wrote. */
  text: Scalars['String']['output'];
};

/** This was tried too often for this account or e-mail address, or from this network address. */
export type TooManyAttempts = Problem & {
  __typename?: 'TooManyAttempts';
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
  /** When the next attempt is let through. */
  retryAt: Scalars['DateTime']['output'];
};

export type User = {
  __typename?: 'User';
  id: Scalars['ID']['output'];
  /** The user's cards on file, the default first, then the newest; for them and for staff, null for anybody else. */
  paymentMethods?: Maybe<Array<PaymentMethod>>;
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
  Order: Order;
  Payment: Payment;
  PersonalData: PersonalData;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Order'], {"customerId":true,"openedByToken":true}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"customerId":true,"openedByToken":true,"total":{"amount":true,"currency":true}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"customerId":true,"total":{"amount":true,"currency":true}}> ) );
  Payment:
    ( { __typename: 'Payment' }
    & GraphQLRecursivePick<FederationTypes['Payment'], {"id":true}> );
  PersonalData:
    ( { __typename: 'PersonalData' }
    & GraphQLRecursivePick<FederationTypes['PersonalData'], {"userId":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AddPaymentMethodResult:
    | ( CardRefused & { __typename: 'CardRefused' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( Omit<PaymentMethodAdded, 'method'> & { method: _RefType['PaymentMethod'] } & { __typename: 'PaymentMethodAdded' } )
    | ( TooManyAttempts & { __typename: 'TooManyAttempts' } )
  ;
  MendDeadLettersResult:
    | ( DeadLettersMended & { __typename: 'DeadLettersMended' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
  ;
  RefundPaymentResult:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( NotRefundable & { __typename: 'NotRefundable' } )
    | ( Omit<PaymentRefunded, 'payment'> & { payment: _RefType['Payment'] } & { __typename: 'PaymentRefunded' } )
    | ( RefundUnderWay & { __typename: 'RefundUnderWay' } )
  ;
  RemovePaymentMethodResult:
    | ( NotFound & { __typename: 'NotFound' } )
    | ( PaymentMethodRemoved & { __typename: 'PaymentMethodRemoved' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Problem:
    | ( CardRefused )
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( NotFound )
    | ( NotRefundable )
    | ( RefundUnderWay )
    | ( TooManyAttempts )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddPaymentMethodResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddPaymentMethodResult']>;
  CardRefused: ResolverTypeWrapper<CardRefused>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeadLetter: ResolverTypeWrapper<DeadLetter>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  DeadLetterConnection: ResolverTypeWrapper<DeadLetterConnection>;
  DeadLetterEdge: ResolverTypeWrapper<DeadLetterEdge>;
  DeadLetterState: DeadLetterState;
  DeadLettersMended: ResolverTypeWrapper<DeadLettersMended>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DisputeStatus: DisputeStatus;
  IdempotencyKeyReused: ResolverTypeWrapper<IdempotencyKeyReused>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  ItemPutOff: ResolverTypeWrapper<ItemPutOff>;
  MendDeadLettersResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MendDeadLettersResult']>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFound: ResolverTypeWrapper<NotFound>;
  NotRefundable: ResolverTypeWrapper<NotRefundable>;
  Order: ResolverTypeWrapper<OrderParent>;
  OutboxHealth: ResolverTypeWrapper<OutboxHealth>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Payment: ResolverTypeWrapper<PaymentParent>;
  PaymentActionKind: PaymentActionKind;
  PaymentAttempt: ResolverTypeWrapper<PaymentAttempt>;
  PaymentAttemptStatus: PaymentAttemptStatus;
  PaymentDispute: ResolverTypeWrapper<PaymentDisputeParent>;
  PaymentMethod: ResolverTypeWrapper<PaymentMethodParent>;
  PaymentMethodAdded: ResolverTypeWrapper<Omit<PaymentMethodAdded, 'method'> & { method: ResolversTypes['PaymentMethod'] }>;
  PaymentMethodRemoved: ResolverTypeWrapper<PaymentMethodRemoved>;
  PaymentRefunded: ResolverTypeWrapper<Omit<PaymentRefunded, 'payment'> & { payment: ResolversTypes['Payment'] }>;
  PaymentStatus: PaymentStatus;
  PersonalData: ResolverTypeWrapper<PersonalDataParent>;
  PostalAddress: ResolverTypeWrapper<PostalAddress>;
  PostalAddressInput: PostalAddressInput;
  Problem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Problem']>;
  PutOffHealth: ResolverTypeWrapper<PutOffHealth>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RefundPaymentInput: RefundPaymentInput;
  RefundPaymentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RefundPaymentResult']>;
  RefundUnderWay: ResolverTypeWrapper<RefundUnderWay>;
  RemovePaymentMethodResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemovePaymentMethodResult']>;
  ServiceHealth: ResolverTypeWrapper<ServiceHealth>;
  StaffRemark: ResolverTypeWrapper<StaffRemarkParent>;
  TooManyAttempts: ResolverTypeWrapper<TooManyAttempts>;
  User: ResolverTypeWrapper<UserParent>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddPaymentMethodResult: ResolversUnionTypes<ResolversParentTypes>['AddPaymentMethodResult'];
  CardRefused: CardRefused;
  String: Scalars['String']['output'];
  CountryCode: Scalars['CountryCode']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DateTime: Scalars['DateTime']['output'];
  DeadLetter: DeadLetter;
  ID: Scalars['ID']['output'];
  DeadLetterConnection: DeadLetterConnection;
  DeadLetterEdge: DeadLetterEdge;
  DeadLettersMended: DeadLettersMended;
  Decimal: Scalars['Decimal']['output'];
  IdempotencyKeyReused: IdempotencyKeyReused;
  InvalidInput: InvalidInput;
  ItemPutOff: ItemPutOff;
  MendDeadLettersResult: ResolversUnionTypes<ResolversParentTypes>['MendDeadLettersResult'];
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  NotFound: NotFound;
  NotRefundable: NotRefundable;
  Order: OrderParent;
  OutboxHealth: OutboxHealth;
  PageInfo: PageInfo;
  Payment: PaymentParent;
  PaymentAttempt: PaymentAttempt;
  PaymentDispute: PaymentDisputeParent;
  PaymentMethod: PaymentMethodParent;
  PaymentMethodAdded: Omit<PaymentMethodAdded, 'method'> & { method: ResolversParentTypes['PaymentMethod'] };
  PaymentMethodRemoved: PaymentMethodRemoved;
  PaymentRefunded: Omit<PaymentRefunded, 'payment'> & { payment: ResolversParentTypes['Payment'] };
  PersonalData: PersonalDataParent;
  PostalAddress: PostalAddress;
  PostalAddressInput: PostalAddressInput;
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  PutOffHealth: PutOffHealth;
  Query: Record<PropertyKey, never>;
  RefundPaymentInput: RefundPaymentInput;
  RefundPaymentResult: ResolversUnionTypes<ResolversParentTypes>['RefundPaymentResult'];
  RefundUnderWay: RefundUnderWay;
  RemovePaymentMethodResult: ResolversUnionTypes<ResolversParentTypes>['RemovePaymentMethodResult'];
  ServiceHealth: ServiceHealth;
  StaffRemark: StaffRemarkParent;
  TooManyAttempts: TooManyAttempts;
  User: UserParent;
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
};

export type CacheControlDirectiveArgs = {
  inheritMaxAge?: Maybe<Scalars['Boolean']['input']>;
  maxAge?: Maybe<Scalars['Int']['input']>;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = Context, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AddPaymentMethodResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddPaymentMethodResult'] = ResolversParentTypes['AddPaymentMethodResult']> = {
  __resolveType: TypeResolveFn<'CardRefused' | 'IdempotencyKeyReused' | 'InvalidInput' | 'PaymentMethodAdded' | 'TooManyAttempts', ParentType, ContextType>;
};

export type CardRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CardRefused'] = ResolversParentTypes['CardRefused']> = {
  declineCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

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

export type MendDeadLettersResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MendDeadLettersResult'] = ResolversParentTypes['MendDeadLettersResult']> = {
  __resolveType: TypeResolveFn<'DeadLettersMended' | 'InvalidInput', ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addPaymentMethod?: Resolver<Maybe<ResolversTypes['AddPaymentMethodResult']>, ParentType, ContextType, RequireFields<MutationAddPaymentMethodArgs, 'makeDefault' | 'providerToken'>>;
  discardPaymentsDeadLetters?: Resolver<Maybe<ResolversTypes['MendDeadLettersResult']>, ParentType, ContextType, RequireFields<MutationDiscardPaymentsDeadLettersArgs, 'ids'>>;
  keepGuestCard?: Resolver<Maybe<ResolversTypes['AddPaymentMethodResult']>, ParentType, ContextType, RequireFields<MutationKeepGuestCardArgs, 'cardToken' | 'customerId'>>;
  redrivePaymentsDeadLetters?: Resolver<Maybe<ResolversTypes['MendDeadLettersResult']>, ParentType, ContextType, Partial<MutationRedrivePaymentsDeadLettersArgs>>;
  refundPayment?: Resolver<Maybe<ResolversTypes['RefundPaymentResult']>, ParentType, ContextType, RequireFields<MutationRefundPaymentArgs, 'input'>>;
  removePaymentMethod?: Resolver<Maybe<ResolversTypes['RemovePaymentMethodResult']>, ParentType, ContextType, RequireFields<MutationRemovePaymentMethodArgs, 'id'>>;
};

export type NotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  of?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotRefundableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotRefundable'] = ResolversParentTypes['NotRefundable']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refundable?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  refundable?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
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

export type PaymentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment'], FederationReferenceType extends FederationReferenceTypes['Payment'] = FederationReferenceTypes['Payment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Payment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  attempts?: Resolver<Array<ResolversTypes['PaymentAttempt']>, ParentType, ContextType>;
  authorised?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  captured?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  declineCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  disputes?: Resolver<Maybe<Array<ResolversTypes['PaymentDispute']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['PaymentMethod']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunding?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PaymentStatus'], ParentType, ContextType>;
};

export type PaymentAttemptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentAttempt'] = ResolversParentTypes['PaymentAttempt']> = {
  action?: Resolver<ResolversTypes['PaymentActionKind'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PaymentAttemptStatus'], ParentType, ContextType>;
  succeeded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PaymentDisputeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentDispute'] = ResolversParentTypes['PaymentDispute']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DisputeStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PaymentMethodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentMethod'] = ResolversParentTypes['PaymentMethod']> = {
  brand?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiryMonth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expiryYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  last4?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PaymentMethodAddedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentMethodAdded'] = ResolversParentTypes['PaymentMethodAdded']> = {
  method?: Resolver<ResolversTypes['PaymentMethod'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentMethodRemovedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentMethodRemoved'] = ResolversParentTypes['PaymentMethodRemoved']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  of?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentRefundedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentRefunded'] = ResolversParentTypes['PaymentRefunded']> = {
  payment?: Resolver<ResolversTypes['Payment'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonalDataResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonalData'] = ResolversParentTypes['PersonalData'], FederationReferenceType extends FederationReferenceTypes['PersonalData'] = FederationReferenceTypes['PersonalData']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PersonalData']> | FederationReferenceType, FederationReferenceType, ContextType>;
  refundRemarks?: Resolver<Maybe<Array<ResolversTypes['StaffRemark']>>, ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'CardRefused' | 'IdempotencyKeyReused' | 'InvalidInput' | 'NotFound' | 'NotRefundable' | 'RefundUnderWay' | 'TooManyAttempts', ParentType, ContextType>;
};

export type PutOffHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PutOffHealth'] = ResolversParentTypes['PutOffHealth']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['ItemPutOff']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType, RequireFields<QueryPaymentArgs, 'id'>>;
  paymentsDeadLetters?: Resolver<Maybe<ResolversTypes['DeadLetterConnection']>, ParentType, ContextType, RequireFields<QueryPaymentsDeadLettersArgs, 'first'>>;
  paymentsHealth?: Resolver<Maybe<ResolversTypes['ServiceHealth']>, ParentType, ContextType>;
};

export type RefundPaymentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefundPaymentResult'] = ResolversParentTypes['RefundPaymentResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'NotFound' | 'NotRefundable' | 'PaymentRefunded' | 'RefundUnderWay', ParentType, ContextType>;
};

export type RefundUnderWayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefundUnderWay'] = ResolversParentTypes['RefundUnderWay']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refundable?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemovePaymentMethodResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemovePaymentMethodResult'] = ResolversParentTypes['RemovePaymentMethodResult']> = {
  __resolveType: TypeResolveFn<'NotFound' | 'PaymentMethodRemoved', ParentType, ContextType>;
};

export type ServiceHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceHealth'] = ResolversParentTypes['ServiceHealth']> = {
  outbox?: Resolver<Maybe<ResolversTypes['OutboxHealth']>, ParentType, ContextType>;
  putOff?: Resolver<Maybe<ResolversTypes['PutOffHealth']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StaffRemarkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffRemark'] = ResolversParentTypes['StaffRemark']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TooManyAttemptsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TooManyAttempts'] = ResolversParentTypes['TooManyAttempts']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  paymentMethods?: Resolver<Maybe<Array<ResolversTypes['PaymentMethod']>>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AddPaymentMethodResult?: AddPaymentMethodResultResolvers<ContextType>;
  CardRefused?: CardRefusedResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeadLetter?: DeadLetterResolvers<ContextType>;
  DeadLetterConnection?: DeadLetterConnectionResolvers<ContextType>;
  DeadLetterEdge?: DeadLetterEdgeResolvers<ContextType>;
  DeadLettersMended?: DeadLettersMendedResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  ItemPutOff?: ItemPutOffResolvers<ContextType>;
  MendDeadLettersResult?: MendDeadLettersResultResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  NotRefundable?: NotRefundableResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OutboxHealth?: OutboxHealthResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  PaymentAttempt?: PaymentAttemptResolvers<ContextType>;
  PaymentDispute?: PaymentDisputeResolvers<ContextType>;
  PaymentMethod?: PaymentMethodResolvers<ContextType>;
  PaymentMethodAdded?: PaymentMethodAddedResolvers<ContextType>;
  PaymentMethodRemoved?: PaymentMethodRemovedResolvers<ContextType>;
  PaymentRefunded?: PaymentRefundedResolvers<ContextType>;
  PersonalData?: PersonalDataResolvers<ContextType>;
  PostalAddress?: PostalAddressResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  PutOffHealth?: PutOffHealthResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RefundPaymentResult?: RefundPaymentResultResolvers<ContextType>;
  RefundUnderWay?: RefundUnderWayResolvers<ContextType>;
  RemovePaymentMethodResult?: RemovePaymentMethodResultResolvers<ContextType>;
  ServiceHealth?: ServiceHealthResolvers<ContextType>;
  StaffRemark?: StaffRemarkResolvers<ContextType>;
  TooManyAttempts?: TooManyAttemptsResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
