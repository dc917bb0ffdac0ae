// Generated from schema.graphql by `npm run codegen`.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Notification as NotificationParent, NotificationConnection as NotificationConnectionParent, User as UserParent, Webhook as WebhookParent, WebhookDelivery as WebhookDeliveryParent } from './mappers.ts';
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

/** What changes of a webhook. */
export type ChangeWebhookInput = {
  /** For the staff; null takes it away. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** False gives up what waits, and has nothing kept for it; true has it told of what happens from now on. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** What it is told of from now on, at least one. */
  eventTypes?: InputMaybe<Array<WebhookEventType>>;
  /** The webhook's. */
  id: Scalars['ID']['input'];
  /** Only if this is its `edition` still: else `InvalidInput`, and nothing has changed. Left out: whatever has changed since it was looked at. */
  ifEdition?: InputMaybe<Scalars['String']['input']>;
  /** As in `CreateWebhookInput`; what is not delivered yet goes there too. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** What `changeWebhook` answers. */
export type ChangeWebhookResult = InvalidInput | NotFound | WebhookChanged;

/** Where events go, and which. */
export type CreateWebhookInput = {
  /** For the staff, at most 200 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it is told of, at least one. */
  eventTypes: Array<WebhookEventType>;
  /**
   * Chosen by the client once for the webhook that it means to make, such as a UUID: sent again under it, within a day, the same one is answered,
   * with its secret.
   */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Where each event is sent by POST: `https`, without a login or a fragment. Where the shop allows private addresses, `http` too. */
  url: Scalars['String']['input'];
};

/** What `createWebhook` answers. */
export type CreateWebhookResult = IdempotencyKeyReused | InvalidInput | TooManyWebhooks | WebhookCreated;

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

/** What `deleteWebhook` answers. */
export type DeleteWebhookResult = NotFound | WebhookDeleted;

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

/** What `markRead` answers. */
export type MarkReadResult = MarkedRead | NotFound;

/** They are read. */
export type MarkedRead = {
  __typename?: 'MarkedRead';
  /** How many are unread now. */
  unreadCount: Scalars['Int']['output'];
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

/** Some messages, such as a password reset, cannot be turned off. */
export type MustStayOn = Problem & {
  __typename?: 'MustStayOn';
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Changes what is given; what is left out stays. */
  changeWebhook?: Maybe<ChangeWebhookResult>;
  /** Has events delivered to an endpoint from now on, signed as Standard Webhooks has it. There can be 20 at most. */
  createWebhook?: Maybe<CreateWebhookResult>;
  /** Forgets a webhook, its deliveries included; what waits is delivered no more. */
  deleteWebhook?: Maybe<DeleteWebhookResult>;
  /**
   * Has dead letters of notifications gone for good, by their `ids`, 100 at once: they are never handled, and their keys go on without them. This cannot
   * be undone.
   */
  discardNotificationsDeadLetters?: Maybe<MendDeadLettersResult>;
  /** Leave `ids` out to mark them all. */
  markRead?: Maybe<MarkReadResult>;
  /**
   * Makes a delivery again, under the same `webhook-id`, whether it had failed or not. Later events of the same order, payment, product or
   * variant that are not delivered yet wait for it.
   */
  redeliver?: Maybe<RedeliverResult>;
  /** Makes all deliveries of the webhook of that id again, in their order, that were given up and were queued at or after `since`. */
  redeliverFailed?: Maybe<RedeliverFailedResult>;
  /**
   * Has dead letters of notifications handled again, 100 at once or, without `ids`, all; of a parked one, all of its key. For when their
   * reason is mended. To ask twice changes nothing.
   */
  redriveNotificationsDeadLetters?: Maybe<MendDeadLettersResult>;
  /**
   * Has a webhook sign with another secret. For 24 hours the former one signs too: each delivery has both signatures. Under the same
   * `idempotencyKey` it does so once, and answers the same for a day; without one, whoever asks again ends the secret that the receiver goes by.
   */
  rotateWebhookSecret?: Maybe<RotateWebhookSecretResult>;
  /** Delivers an event of the type `webhook.test` to the webhook of that id, which says nothing. */
  sendTestEvent?: Maybe<SendTestEventResult>;
  /** Chooses where a `topic` arrives: at all of these `channels`, none for nowhere. ACCOUNT always comes by mail too. */
  setNotificationPreference?: Maybe<SetNotificationPreferenceResult>;
  /** Where SMS go: a `number` with the country in front, such as +49 170 1234567. Null takes it away. */
  setPhoneNumber?: Maybe<SetPhoneNumberResult>;
};


export type MutationChangeWebhookArgs = {
  input: ChangeWebhookInput;
};


export type MutationCreateWebhookArgs = {
  input: CreateWebhookInput;
};


export type MutationDeleteWebhookArgs = {
  id: Scalars['ID']['input'];
};


export type MutationDiscardNotificationsDeadLettersArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationMarkReadArgs = {
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
};


export type MutationRedeliverArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRedeliverFailedArgs = {
  id: Scalars['ID']['input'];
  since: Scalars['DateTime']['input'];
};


export type MutationRedriveNotificationsDeadLettersArgs = {
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
};


export type MutationRotateWebhookSecretArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationSendTestEventArgs = {
  id: Scalars['ID']['input'];
};


export type MutationSetNotificationPreferenceArgs = {
  channels: Array<NotificationChannel>;
  topic: NotificationTopic;
};


export type MutationSetPhoneNumberArgs = {
  number?: InputMaybe<Scalars['String']['input']>;
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

/** Something that one person was told, for that person alone to see. */
export type Notification = {
  __typename?: 'Notification';
  /** A sentence or two of plain text, in that `language` or, without one, in what its reader has chosen, as `title` is. */
  body: Scalars['String']['output'];
  /** When it was said. */
  createdAt: Scalars['DateTime']['output'];
  /** Opaque; the notification keeps it. */
  id: Scalars['ID']['output'];
  /** The order that it is about; null when it is about none, or orders cannot be asked. */
  order?: Maybe<Order>;
  /** When `markRead` first had it; null as long as it is unread. */
  readAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * A line of plain text, in the `language` of that tag of BCP 47, such as `de-AT`, and without one in what its reader has chosen
   * (`User.language`); in English where the shop has no words in it.
   */
  title: Scalars['String']['output'];
  /** What it is about. */
  topic: NotificationTopic;
};


/** Something that one person was told, for that person alone to see. */
export type NotificationBodyArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** Something that one person was told, for that person alone to see. */
export type NotificationTitleArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** Where people are told. */
export type NotificationChannel =
  /** By mail to the account's address. */
  | 'EMAIL'
  /** In `User.notifications` and `notificationReceived`. */
  | 'IN_APP'
  /** By SMS to `User.phoneNumber`. */
  | 'SMS';

/** A page of notifications. */
export type NotificationConnection = {
  __typename?: 'NotificationConnection';
  /** The page itself, in the order of the list. */
  edges: Array<NotificationEdge>;
  /** Where the page lies in the list. */
  pageInfo: PageInfo;
  /** How many of all that they were told are unread. */
  unreadCount: Scalars['Int']['output'];
};

/** A notification, and its place in the list. */
export type NotificationEdge = {
  __typename?: 'NotificationEdge';
  /** Its place: as `after` it begins the page behind it. Opaque. */
  cursor: Scalars['String']['output'];
  /** The notification. */
  node: Notification;
};

/** Where one topic arrives. */
export type NotificationPreference = {
  __typename?: 'NotificationPreference';
  /** Where it arrives, each once; none where nothing is said of it. */
  channels: Array<NotificationChannel>;
  /** What it is about. */
  topic: NotificationTopic;
};

/** The topic arrives elsewhere from now on. */
export type NotificationPreferenceChanged = {
  __typename?: 'NotificationPreferenceChanged';
  /** Where it arrives now. */
  preference: NotificationPreference;
};

/** What people are told about, each to where they like. */
export type NotificationTopic =
  /** Their account: its addresses, passwords and role. */
  | 'ACCOUNT'
  /** For staff: a webhook was disabled. */
  | 'INTEGRATION'
  /** An order that is confirmed, cancelled or returned. */
  | 'ORDER'
  /** Money that goes back. */
  | 'PAYMENT'
  /** A parcel that is on its way, or has arrived. */
  | 'SHIPMENT'
  /** For staff: something runs low, or out. */
  | 'STOCK';

export type Order = {
  __typename?: 'Order';
  id: Scalars['ID']['output'];
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

/** SMS go elsewhere from now on, or nowhere. */
export type PhoneNumberChanged = {
  __typename?: 'PhoneNumberChanged';
  /** The number in the form of E.164; null when it was taken away. */
  phoneNumber?: Maybe<Scalars['String']['output']>;
};

/** SMS cannot be chosen before there is a number: `setPhoneNumber`. */
export type PhoneNumberMissing = Problem & {
  __typename?: 'PhoneNumberMissing';
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
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
  /**
   * Messages that notifications could not handle, in the order of the log, for staff: `first` of them, behind `after`. Null, with an error,
   * where it or the event log is away.
   */
  notificationsDeadLetters?: Maybe<DeadLetterConnection>;
  /** How notifications is as a service, for staff; null, with an error, where it is away. */
  notificationsHealth?: Maybe<ServiceHealth>;
  /** One of them; null when there is none of that id. */
  webhook?: Maybe<Webhook>;
  /** Where staff have events delivered to, the newest first. There are 20 at most. */
  webhooks?: Maybe<Array<Webhook>>;
};


export type QueryNotificationsDeadLettersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryWebhookArgs = {
  id: Scalars['ID']['input'];
};

/** What `redeliverFailed` answers. */
export type RedeliverFailedResult = NotFound | WebhookDeliveriesQueued | WebhookDisabled;

/** What `redeliver` answers. */
export type RedeliverResult = NotFound | WebhookDeliveryQueued | WebhookDisabled;

/** What `rotateWebhookSecret` answers. */
export type RotateWebhookSecretResult = IdempotencyKeyReused | InvalidInput | NotFound | WebhookSecretRotated;

/** What `sendTestEvent` answers. */
export type SendTestEventResult = NotFound | WebhookDeliveryQueued | WebhookDisabled;

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

/** What `setNotificationPreference` answers. */
export type SetNotificationPreferenceResult = MustStayOn | NotificationPreferenceChanged | PhoneNumberMissing;

/** What `setPhoneNumber` answers. */
export type SetPhoneNumberResult = InvalidInput | PhoneNumberChanged;

export type Subscription = {
  __typename?: 'Subscription';
  /** What the signed-in user is told, from now on, each once and in order. */
  notificationReceived: Notification;
};

/** This was tried too often for this account or e-mail address, or from this network address. */
export type TooManyAttempts = Problem & {
  __typename?: 'TooManyAttempts';
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
  /** When the next attempt is let through. */
  retryAt: Scalars['DateTime']['output'];
};

/** There are 20 already: delete one that nobody needs. */
export type TooManyWebhooks = Problem & {
  __typename?: 'TooManyWebhooks';
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
};

export type User = {
  __typename?: 'User';
  id: Scalars['ID']['output'];
  /**
   * Where each topic arrives. What was to come by SMS comes by mail where the shop has no provider of SMS or the person no
   * number.
   */
  notificationPreferences?: Maybe<Array<NotificationPreference>>;
  /** What the signed-in user was told, the latest first; null of anybody else. `unreadOnly` leaves out what they have read. */
  notifications?: Maybe<NotificationConnection>;
  /** Where SMS go, such as +491701234567, for its owner and for staff; null as long as there is none. */
  phoneNumber?: Maybe<Scalars['String']['output']>;
};


export type UserNotificationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  unreadOnly?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An endpoint that staff have events delivered to. */
export type Webhook = {
  __typename?: 'Webhook';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who made it; null where users cannot be asked, or there is no such account any more. */
  createdBy?: Maybe<User>;
  /** What was delivered to it, or is to be, the newest first, of one `status` or of all. 30 days after its end each is forgotten. */
  deliveries?: Maybe<WebhookDeliveryConnection>;
  /** For the staff; null where nobody has said anything. */
  description?: Maybe<Scalars['String']['output']>;
  /** When it was disabled; null while it is enabled. */
  disabledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it is not; null while it is enabled. */
  disabledBecause?: Maybe<WebhookDisabledReason>;
  /** How it is, in short: another once anything of it has changed that staff edit. For `ifEdition`; opaque. */
  edition: Scalars['String']['output'];
  /** Whether it is told of anything. */
  enabled: Scalars['Boolean']['output'];
  /** What it is told of. */
  eventTypes: Array<WebhookEventType>;
  /** Since when every attempt has failed; null after one that did not. After five days it is disabled. */
  failingSince?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque; the webhook keeps it. */
  id: Scalars['ID']['output'];
  /** Where each event is sent by POST. */
  url: Scalars['String']['output'];
};


/** An endpoint that staff have events delivered to. */
export type WebhookDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<WebhookDeliveryStatus>;
};

/** One try to deliver. */
export type WebhookAttempt = {
  __typename?: 'WebhookAttempt';
  /** How the answer's body begins, at most 200 characters; null when it was empty or there was none. */
  answer?: Maybe<Scalars['String']['output']>;
  /** When it began. */
  at: Scalars['DateTime']['output'];
  /** How long it took, in ms. */
  durationMs: Scalars['Int']['output'];
  /** Why it failed, in words; null when it did not. */
  fault?: Maybe<Scalars['String']['output']>;
  /** Of the answer's status; null when there was none. */
  statusCode?: Maybe<Scalars['Int']['output']>;
};

/** It is as you wanted it. */
export type WebhookChanged = {
  __typename?: 'WebhookChanged';
  /** The webhook as it now is. */
  webhook: Webhook;
};

/** Events are delivered to it from now on. */
export type WebhookCreated = {
  __typename?: 'WebhookCreated';
  /** What receivers verify signatures with, such as `whsec_…`. It is shown here, and nowhere again. */
  secret: Scalars['String']['output'];
  /** The webhook. */
  webhook: Webhook;
};

/** It is no more. */
export type WebhookDeleted = {
  __typename?: 'WebhookDeleted';
  /** Its id. */
  webhookId: Scalars['ID']['output'];
};

/** They are about to be delivered, in their order. */
export type WebhookDeliveriesQueued = {
  __typename?: 'WebhookDeliveriesQueued';
  /** How many there are. */
  count: Scalars['Int']['output'];
};

/** An event for one webhook. */
export type WebhookDelivery = {
  __typename?: 'WebhookDelivery';
  /** What has been tried, the oldest first: the latest 20. */
  attempts: Array<WebhookAttempt>;
  /** The body as it is signed and sent: JSON. */
  body: Scalars['String']['output'];
  /** When it was queued. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was delivered or given up; null while it waits. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque; the receiver knows it as `webhook-id`, the same for every attempt. */
  id: Scalars['ID']['output'];
  /** When it is attempted next, or later if it waits for one before it; null once it is delivered or given up. */
  nextAttemptAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether it has arrived. */
  status: WebhookDeliveryStatus;
  /** The event's type as it is sent, such as `order.placed` or `webhook.test`. */
  type: Scalars['String']['output'];
};

/** A page of deliveries. */
export type WebhookDeliveryConnection = {
  __typename?: 'WebhookDeliveryConnection';
  /** The page itself, in the order of the list. */
  edges: Array<WebhookDeliveryEdge>;
  /** Where the page lies in the list. */
  pageInfo: PageInfo;
};

/** A delivery, and its place in the list. */
export type WebhookDeliveryEdge = {
  __typename?: 'WebhookDeliveryEdge';
  /** Its place: as `after` it begins the page behind it. Opaque. */
  cursor: Scalars['String']['output'];
  /** The delivery. */
  node: WebhookDelivery;
};

/** It is about to be delivered. */
export type WebhookDeliveryQueued = {
  __typename?: 'WebhookDeliveryQueued';
  /** The delivery. */
  delivery: WebhookDelivery;
};

/** PENDING -> DELIVERED or FAILED; back to PENDING by `redeliver` and `redeliverFailed`. */
export type WebhookDeliveryStatus =
  /** The endpoint took it. */
  | 'DELIVERED'
  /** It was given up: after its last attempt, after about three days, or since the webhook was disabled. */
  | 'FAILED'
  /** It waits, or an attempt is under way. */
  | 'PENDING';

/** Nothing is delivered to it: enable it first with `changeWebhook`. */
export type WebhookDisabled = Problem & {
  __typename?: 'WebhookDisabled';
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
};

/** Why nothing is delivered to a webhook. */
export type WebhookDisabledReason =
  /** It has taken nothing for five days. */
  | 'FAILING'
  /** It answered 410: it is gone for good. */
  | 'GONE'
  /** Staff wanted it so. */
  | 'STAFF';

/** What webhooks can be told of; on the wire in small letters with a dot, such as `order.placed`. Each says what it holds in docs/webhooks.md. */
export type WebhookEventType =
  /** It comes to nothing, and why. */
  | 'ORDER_CANCELLED'
  /** Its goods are reserved and its payment is authorised. */
  | 'ORDER_CONFIRMED'
  /** Its parcel has arrived. */
  | 'ORDER_DELIVERED'
  /** An order was placed. Nothing is reserved or paid for yet. */
  | 'ORDER_PLACED'
  /** It has come back. */
  | 'ORDER_RETURN_RECEIVED'
  /** The customer wants to send it back. */
  | 'ORDER_RETURN_REQUESTED'
  /** Its parcel is on its way. */
  | 'ORDER_SHIPPED'
  /** A payment's money was taken. */
  | 'PAYMENT_CAPTURED'
  /** A customer's bank asks it back, or that goes on. */
  | 'PAYMENT_DISPUTED'
  /** Some of it, or all, was given back. */
  | 'PAYMENT_REFUNDED'
  /** A product is sold no longer. */
  | 'PRODUCT_ARCHIVED'
  /** A product, one of its variants or a price is another, or it is on sale now. */
  | 'PRODUCT_CHANGED'
  /** There is a new product, perhaps a draft. */
  | 'PRODUCT_CREATED'
  /** There is enough of a variant again. */
  | 'STOCK_BACK'
  /** Little of a variant is left. */
  | 'STOCK_LOW'
  /** Nothing of a variant is left. */
  | 'STOCK_OUT';

/** It signs with another secret. */
export type WebhookSecretRotated = {
  __typename?: 'WebhookSecretRotated';
  /** Until when the former one signs too. */
  formerUntil: Scalars['DateTime']['output'];
  /** The new secret, shown here and nowhere again. */
  secret: Scalars['String']['output'];
  /** The webhook. */
  webhook: Webhook;
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
  Notification: Notification;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Notification:
    ( { __typename: 'Notification' }
    & GraphQLRecursivePick<FederationTypes['Notification'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ChangeWebhookResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<WebhookChanged, 'webhook'> & { webhook: _RefType['Webhook'] } & { __typename: 'WebhookChanged' } )
  ;
  CreateWebhookResult:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( TooManyWebhooks & { __typename: 'TooManyWebhooks' } )
    | ( Omit<WebhookCreated, 'webhook'> & { webhook: _RefType['Webhook'] } & { __typename: 'WebhookCreated' } )
  ;
  DeleteWebhookResult:
    | ( NotFound & { __typename: 'NotFound' } )
    | ( WebhookDeleted & { __typename: 'WebhookDeleted' } )
  ;
  MarkReadResult:
    | ( MarkedRead & { __typename: 'MarkedRead' } )
    | ( NotFound & { __typename: 'NotFound' } )
  ;
  MendDeadLettersResult:
    | ( DeadLettersMended & { __typename: 'DeadLettersMended' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
  ;
  RedeliverFailedResult:
    | ( NotFound & { __typename: 'NotFound' } )
    | ( WebhookDeliveriesQueued & { __typename: 'WebhookDeliveriesQueued' } )
    | ( WebhookDisabled & { __typename: 'WebhookDisabled' } )
  ;
  RedeliverResult:
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<WebhookDeliveryQueued, 'delivery'> & { delivery: _RefType['WebhookDelivery'] } & { __typename: 'WebhookDeliveryQueued' } )
    | ( WebhookDisabled & { __typename: 'WebhookDisabled' } )
  ;
  RotateWebhookSecretResult:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<WebhookSecretRotated, 'webhook'> & { webhook: _RefType['Webhook'] } & { __typename: 'WebhookSecretRotated' } )
  ;
  SendTestEventResult:
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<WebhookDeliveryQueued, 'delivery'> & { delivery: _RefType['WebhookDelivery'] } & { __typename: 'WebhookDeliveryQueued' } )
    | ( WebhookDisabled & { __typename: 'WebhookDisabled' } )
  ;
  SetNotificationPreferenceResult:
    | ( MustStayOn & { __typename: 'MustStayOn' } )
    | ( NotificationPreferenceChanged & { __typename: 'NotificationPreferenceChanged' } )
    | ( PhoneNumberMissing & { __typename: 'PhoneNumberMissing' } )
  ;
  SetPhoneNumberResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( PhoneNumberChanged & { __typename: 'PhoneNumberChanged' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Problem:
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( MustStayOn )
    | ( NotFound )
    | ( PhoneNumberMissing )
    | ( TooManyAttempts )
    | ( TooManyWebhooks )
    | ( WebhookDisabled )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ChangeWebhookInput: ChangeWebhookInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ChangeWebhookResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeWebhookResult']>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CreateWebhookInput: CreateWebhookInput;
  CreateWebhookResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateWebhookResult']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeadLetter: ResolverTypeWrapper<DeadLetter>;
  DeadLetterConnection: ResolverTypeWrapper<DeadLetterConnection>;
  DeadLetterEdge: ResolverTypeWrapper<DeadLetterEdge>;
  DeadLetterState: DeadLetterState;
  DeadLettersMended: ResolverTypeWrapper<DeadLettersMended>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DeleteWebhookResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteWebhookResult']>;
  IdempotencyKeyReused: ResolverTypeWrapper<IdempotencyKeyReused>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  ItemPutOff: ResolverTypeWrapper<ItemPutOff>;
  MarkReadResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MarkReadResult']>;
  MarkedRead: ResolverTypeWrapper<MarkedRead>;
  MendDeadLettersResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MendDeadLettersResult']>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  MustStayOn: ResolverTypeWrapper<MustStayOn>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFound: ResolverTypeWrapper<NotFound>;
  Notification: ResolverTypeWrapper<NotificationParent>;
  NotificationChannel: NotificationChannel;
  NotificationConnection: ResolverTypeWrapper<NotificationConnectionParent>;
  NotificationEdge: ResolverTypeWrapper<Omit<NotificationEdge, 'node'> & { node: ResolversTypes['Notification'] }>;
  NotificationPreference: ResolverTypeWrapper<NotificationPreference>;
  NotificationPreferenceChanged: ResolverTypeWrapper<NotificationPreferenceChanged>;
  NotificationTopic: NotificationTopic;
  Order: ResolverTypeWrapper<Order>;
  OutboxHealth: ResolverTypeWrapper<OutboxHealth>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PhoneNumberChanged: ResolverTypeWrapper<PhoneNumberChanged>;
  PhoneNumberMissing: ResolverTypeWrapper<PhoneNumberMissing>;
  PostalAddress: ResolverTypeWrapper<PostalAddress>;
  PostalAddressInput: PostalAddressInput;
  Problem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Problem']>;
  PutOffHealth: ResolverTypeWrapper<PutOffHealth>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RedeliverFailedResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RedeliverFailedResult']>;
  RedeliverResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RedeliverResult']>;
  RotateWebhookSecretResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RotateWebhookSecretResult']>;
  SendTestEventResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SendTestEventResult']>;
  ServiceHealth: ResolverTypeWrapper<ServiceHealth>;
  SetNotificationPreferenceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetNotificationPreferenceResult']>;
  SetPhoneNumberResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetPhoneNumberResult']>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TooManyAttempts: ResolverTypeWrapper<TooManyAttempts>;
  TooManyWebhooks: ResolverTypeWrapper<TooManyWebhooks>;
  User: ResolverTypeWrapper<UserParent>;
  Webhook: ResolverTypeWrapper<WebhookParent>;
  WebhookAttempt: ResolverTypeWrapper<WebhookAttempt>;
  WebhookChanged: ResolverTypeWrapper<Omit<WebhookChanged, 'webhook'> & { webhook: ResolversTypes['Webhook'] }>;
  WebhookCreated: ResolverTypeWrapper<Omit<WebhookCreated, 'webhook'> & { webhook: ResolversTypes['Webhook'] }>;
  WebhookDeleted: ResolverTypeWrapper<WebhookDeleted>;
  WebhookDeliveriesQueued: ResolverTypeWrapper<WebhookDeliveriesQueued>;
  WebhookDelivery: ResolverTypeWrapper<WebhookDeliveryParent>;
  WebhookDeliveryConnection: ResolverTypeWrapper<Omit<WebhookDeliveryConnection, 'edges'> & { edges: Array<ResolversTypes['WebhookDeliveryEdge']> }>;
  WebhookDeliveryEdge: ResolverTypeWrapper<Omit<WebhookDeliveryEdge, 'node'> & { node: ResolversTypes['WebhookDelivery'] }>;
  WebhookDeliveryQueued: ResolverTypeWrapper<Omit<WebhookDeliveryQueued, 'delivery'> & { delivery: ResolversTypes['WebhookDelivery'] }>;
  WebhookDeliveryStatus: WebhookDeliveryStatus;
  WebhookDisabled: ResolverTypeWrapper<WebhookDisabled>;
  WebhookDisabledReason: WebhookDisabledReason;
  WebhookEventType: WebhookEventType;
  WebhookSecretRotated: ResolverTypeWrapper<Omit<WebhookSecretRotated, 'webhook'> & { webhook: ResolversTypes['Webhook'] }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ChangeWebhookInput: ChangeWebhookInput;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  ChangeWebhookResult: ResolversUnionTypes<ResolversParentTypes>['ChangeWebhookResult'];
  CountryCode: Scalars['CountryCode']['output'];
  CreateWebhookInput: CreateWebhookInput;
  CreateWebhookResult: ResolversUnionTypes<ResolversParentTypes>['CreateWebhookResult'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DateTime: Scalars['DateTime']['output'];
  DeadLetter: DeadLetter;
  DeadLetterConnection: DeadLetterConnection;
  DeadLetterEdge: DeadLetterEdge;
  DeadLettersMended: DeadLettersMended;
  Decimal: Scalars['Decimal']['output'];
  DeleteWebhookResult: ResolversUnionTypes<ResolversParentTypes>['DeleteWebhookResult'];
  IdempotencyKeyReused: IdempotencyKeyReused;
  InvalidInput: InvalidInput;
  ItemPutOff: ItemPutOff;
  MarkReadResult: ResolversUnionTypes<ResolversParentTypes>['MarkReadResult'];
  MarkedRead: MarkedRead;
  MendDeadLettersResult: ResolversUnionTypes<ResolversParentTypes>['MendDeadLettersResult'];
  Money: Money;
  MoneyInput: MoneyInput;
  MustStayOn: MustStayOn;
  Mutation: Record<PropertyKey, never>;
  NotFound: NotFound;
  Notification: NotificationParent;
  NotificationConnection: NotificationConnectionParent;
  NotificationEdge: Omit<NotificationEdge, 'node'> & { node: ResolversParentTypes['Notification'] };
  NotificationPreference: NotificationPreference;
  NotificationPreferenceChanged: NotificationPreferenceChanged;
  Order: Order;
  OutboxHealth: OutboxHealth;
  PageInfo: PageInfo;
  PhoneNumberChanged: PhoneNumberChanged;
  PhoneNumberMissing: PhoneNumberMissing;
  PostalAddress: PostalAddress;
  PostalAddressInput: PostalAddressInput;
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  PutOffHealth: PutOffHealth;
  Query: Record<PropertyKey, never>;
  RedeliverFailedResult: ResolversUnionTypes<ResolversParentTypes>['RedeliverFailedResult'];
  RedeliverResult: ResolversUnionTypes<ResolversParentTypes>['RedeliverResult'];
  RotateWebhookSecretResult: ResolversUnionTypes<ResolversParentTypes>['RotateWebhookSecretResult'];
  SendTestEventResult: ResolversUnionTypes<ResolversParentTypes>['SendTestEventResult'];
  ServiceHealth: ServiceHealth;
  SetNotificationPreferenceResult: ResolversUnionTypes<ResolversParentTypes>['SetNotificationPreferenceResult'];
  SetPhoneNumberResult: ResolversUnionTypes<ResolversParentTypes>['SetPhoneNumberResult'];
  Subscription: Record<PropertyKey, never>;
  TooManyAttempts: TooManyAttempts;
  TooManyWebhooks: TooManyWebhooks;
  User: UserParent;
  Webhook: WebhookParent;
  WebhookAttempt: WebhookAttempt;
  WebhookChanged: Omit<WebhookChanged, 'webhook'> & { webhook: ResolversParentTypes['Webhook'] };
  WebhookCreated: Omit<WebhookCreated, 'webhook'> & { webhook: ResolversParentTypes['Webhook'] };
  WebhookDeleted: WebhookDeleted;
  WebhookDeliveriesQueued: WebhookDeliveriesQueued;
  WebhookDelivery: WebhookDeliveryParent;
  WebhookDeliveryConnection: Omit<WebhookDeliveryConnection, 'edges'> & { edges: Array<ResolversParentTypes['WebhookDeliveryEdge']> };
  WebhookDeliveryEdge: Omit<WebhookDeliveryEdge, 'node'> & { node: ResolversParentTypes['WebhookDelivery'] };
  WebhookDeliveryQueued: Omit<WebhookDeliveryQueued, 'delivery'> & { delivery: ResolversParentTypes['WebhookDelivery'] };
  WebhookDisabled: WebhookDisabled;
  WebhookSecretRotated: Omit<WebhookSecretRotated, 'webhook'> & { webhook: ResolversParentTypes['Webhook'] };
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
};

export type CacheControlDirectiveArgs = {
  inheritMaxAge?: Maybe<Scalars['Boolean']['input']>;
  maxAge?: Maybe<Scalars['Int']['input']>;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = Context, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ChangeWebhookResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeWebhookResult'] = ResolversParentTypes['ChangeWebhookResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'WebhookChanged', ParentType, ContextType>;
};

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export type CreateWebhookResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateWebhookResult'] = ResolversParentTypes['CreateWebhookResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'TooManyWebhooks' | 'WebhookCreated', ParentType, ContextType>;
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

export type DeleteWebhookResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteWebhookResult'] = ResolversParentTypes['DeleteWebhookResult']> = {
  __resolveType: TypeResolveFn<'NotFound' | 'WebhookDeleted', ParentType, ContextType>;
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

export type MarkReadResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkReadResult'] = ResolversParentTypes['MarkReadResult']> = {
  __resolveType: TypeResolveFn<'MarkedRead' | 'NotFound', ParentType, ContextType>;
};

export type MarkedReadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkedRead'] = ResolversParentTypes['MarkedRead']> = {
  unreadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MendDeadLettersResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MendDeadLettersResult'] = ResolversParentTypes['MendDeadLettersResult']> = {
  __resolveType: TypeResolveFn<'DeadLettersMended' | 'InvalidInput', ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MustStayOnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MustStayOn'] = ResolversParentTypes['MustStayOn']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  changeWebhook?: Resolver<Maybe<ResolversTypes['ChangeWebhookResult']>, ParentType, ContextType, RequireFields<MutationChangeWebhookArgs, 'input'>>;
  createWebhook?: Resolver<Maybe<ResolversTypes['CreateWebhookResult']>, ParentType, ContextType, RequireFields<MutationCreateWebhookArgs, 'input'>>;
  deleteWebhook?: Resolver<Maybe<ResolversTypes['DeleteWebhookResult']>, ParentType, ContextType, RequireFields<MutationDeleteWebhookArgs, 'id'>>;
  discardNotificationsDeadLetters?: Resolver<Maybe<ResolversTypes['MendDeadLettersResult']>, ParentType, ContextType, RequireFields<MutationDiscardNotificationsDeadLettersArgs, 'ids'>>;
  markRead?: Resolver<Maybe<ResolversTypes['MarkReadResult']>, ParentType, ContextType, Partial<MutationMarkReadArgs>>;
  redeliver?: Resolver<Maybe<ResolversTypes['RedeliverResult']>, ParentType, ContextType, RequireFields<MutationRedeliverArgs, 'id'>>;
  redeliverFailed?: Resolver<Maybe<ResolversTypes['RedeliverFailedResult']>, ParentType, ContextType, RequireFields<MutationRedeliverFailedArgs, 'id' | 'since'>>;
  redriveNotificationsDeadLetters?: Resolver<Maybe<ResolversTypes['MendDeadLettersResult']>, ParentType, ContextType, Partial<MutationRedriveNotificationsDeadLettersArgs>>;
  rotateWebhookSecret?: Resolver<Maybe<ResolversTypes['RotateWebhookSecretResult']>, ParentType, ContextType, RequireFields<MutationRotateWebhookSecretArgs, 'id'>>;
  sendTestEvent?: Resolver<Maybe<ResolversTypes['SendTestEventResult']>, ParentType, ContextType, RequireFields<MutationSendTestEventArgs, 'id'>>;
  setNotificationPreference?: Resolver<Maybe<ResolversTypes['SetNotificationPreferenceResult']>, ParentType, ContextType, RequireFields<MutationSetNotificationPreferenceArgs, 'channels' | 'topic'>>;
  setPhoneNumber?: Resolver<Maybe<ResolversTypes['SetPhoneNumberResult']>, ParentType, ContextType, Partial<MutationSetPhoneNumberArgs>>;
};

export type NotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  of?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Notification'] = ResolversParentTypes['Notification'], FederationReferenceType extends FederationReferenceTypes['Notification'] = FederationReferenceTypes['Notification']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Notification']> | FederationReferenceType, FederationReferenceType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<NotificationBodyArgs>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  readAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<NotificationTitleArgs>>;
  topic?: Resolver<ResolversTypes['NotificationTopic'], ParentType, ContextType>;
};

export type NotificationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationConnection'] = ResolversParentTypes['NotificationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['NotificationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  unreadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NotificationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationEdge'] = ResolversParentTypes['NotificationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Notification'], ParentType, ContextType>;
};

export type NotificationPreferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationPreference'] = ResolversParentTypes['NotificationPreference']> = {
  channels?: Resolver<Array<ResolversTypes['NotificationChannel']>, ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['NotificationTopic'], ParentType, ContextType>;
};

export type NotificationPreferenceChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationPreferenceChanged'] = ResolversParentTypes['NotificationPreferenceChanged']> = {
  preference?: Resolver<ResolversTypes['NotificationPreference'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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

export type PhoneNumberChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PhoneNumberChanged'] = ResolversParentTypes['PhoneNumberChanged']> = {
  phoneNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PhoneNumberMissingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PhoneNumberMissing'] = ResolversParentTypes['PhoneNumberMissing']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'MustStayOn' | 'NotFound' | 'PhoneNumberMissing' | 'TooManyAttempts' | 'TooManyWebhooks' | 'WebhookDisabled', ParentType, ContextType>;
};

export type PutOffHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PutOffHealth'] = ResolversParentTypes['PutOffHealth']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['ItemPutOff']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  notificationsDeadLetters?: Resolver<Maybe<ResolversTypes['DeadLetterConnection']>, ParentType, ContextType, RequireFields<QueryNotificationsDeadLettersArgs, 'first'>>;
  notificationsHealth?: Resolver<Maybe<ResolversTypes['ServiceHealth']>, ParentType, ContextType>;
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType, RequireFields<QueryWebhookArgs, 'id'>>;
  webhooks?: Resolver<Maybe<Array<ResolversTypes['Webhook']>>, ParentType, ContextType>;
};

export type RedeliverFailedResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RedeliverFailedResult'] = ResolversParentTypes['RedeliverFailedResult']> = {
  __resolveType: TypeResolveFn<'NotFound' | 'WebhookDeliveriesQueued' | 'WebhookDisabled', ParentType, ContextType>;
};

export type RedeliverResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RedeliverResult'] = ResolversParentTypes['RedeliverResult']> = {
  __resolveType: TypeResolveFn<'NotFound' | 'WebhookDeliveryQueued' | 'WebhookDisabled', ParentType, ContextType>;
};

export type RotateWebhookSecretResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RotateWebhookSecretResult'] = ResolversParentTypes['RotateWebhookSecretResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'NotFound' | 'WebhookSecretRotated', ParentType, ContextType>;
};

export type SendTestEventResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SendTestEventResult'] = ResolversParentTypes['SendTestEventResult']> = {
  __resolveType: TypeResolveFn<'NotFound' | 'WebhookDeliveryQueued' | 'WebhookDisabled', ParentType, ContextType>;
};

export type ServiceHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceHealth'] = ResolversParentTypes['ServiceHealth']> = {
  outbox?: Resolver<Maybe<ResolversTypes['OutboxHealth']>, ParentType, ContextType>;
  putOff?: Resolver<Maybe<ResolversTypes['PutOffHealth']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SetNotificationPreferenceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetNotificationPreferenceResult'] = ResolversParentTypes['SetNotificationPreferenceResult']> = {
  __resolveType: TypeResolveFn<'MustStayOn' | 'NotificationPreferenceChanged' | 'PhoneNumberMissing', ParentType, ContextType>;
};

export type SetPhoneNumberResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetPhoneNumberResult'] = ResolversParentTypes['SetPhoneNumberResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'PhoneNumberChanged', ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  notificationReceived?: SubscriptionResolver<ResolversTypes['Notification'], "notificationReceived", ParentType, ContextType>;
};

export type TooManyAttemptsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TooManyAttempts'] = ResolversParentTypes['TooManyAttempts']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TooManyWebhooksResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TooManyWebhooks'] = ResolversParentTypes['TooManyWebhooks']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  notificationPreferences?: Resolver<Maybe<Array<ResolversTypes['NotificationPreference']>>, ParentType, ContextType>;
  notifications?: Resolver<Maybe<ResolversTypes['NotificationConnection']>, ParentType, ContextType, RequireFields<UserNotificationsArgs, 'first' | 'unreadOnly'>>;
  phoneNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WebhookResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Webhook'] = ResolversParentTypes['Webhook']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  deliveries?: Resolver<Maybe<ResolversTypes['WebhookDeliveryConnection']>, ParentType, ContextType, RequireFields<WebhookDeliveriesArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  disabledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  disabledBecause?: Resolver<Maybe<ResolversTypes['WebhookDisabledReason']>, ParentType, ContextType>;
  edition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  eventTypes?: Resolver<Array<ResolversTypes['WebhookEventType']>, ParentType, ContextType>;
  failingSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WebhookAttemptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookAttempt'] = ResolversParentTypes['WebhookAttempt']> = {
  answer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  durationMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fault?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statusCode?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type WebhookChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookChanged'] = ResolversParentTypes['WebhookChanged']> = {
  webhook?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookCreatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookCreated'] = ResolversParentTypes['WebhookCreated']> = {
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  webhook?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookDeletedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDeleted'] = ResolversParentTypes['WebhookDeleted']> = {
  webhookId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookDeliveriesQueuedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDeliveriesQueued'] = ResolversParentTypes['WebhookDeliveriesQueued']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookDeliveryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDelivery'] = ResolversParentTypes['WebhookDelivery']> = {
  attempts?: Resolver<Array<ResolversTypes['WebhookAttempt']>, ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nextAttemptAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['WebhookDeliveryStatus'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WebhookDeliveryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDeliveryConnection'] = ResolversParentTypes['WebhookDeliveryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WebhookDeliveryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type WebhookDeliveryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDeliveryEdge'] = ResolversParentTypes['WebhookDeliveryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WebhookDelivery'], ParentType, ContextType>;
};

export type WebhookDeliveryQueuedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDeliveryQueued'] = ResolversParentTypes['WebhookDeliveryQueued']> = {
  delivery?: Resolver<ResolversTypes['WebhookDelivery'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookDisabledResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDisabled'] = ResolversParentTypes['WebhookDisabled']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookSecretRotatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookSecretRotated'] = ResolversParentTypes['WebhookSecretRotated']> = {
  formerUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  webhook?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  ChangeWebhookResult?: ChangeWebhookResultResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  CreateWebhookResult?: CreateWebhookResultResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeadLetter?: DeadLetterResolvers<ContextType>;
  DeadLetterConnection?: DeadLetterConnectionResolvers<ContextType>;
  DeadLetterEdge?: DeadLetterEdgeResolvers<ContextType>;
  DeadLettersMended?: DeadLettersMendedResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  DeleteWebhookResult?: DeleteWebhookResultResolvers<ContextType>;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  ItemPutOff?: ItemPutOffResolvers<ContextType>;
  MarkReadResult?: MarkReadResultResolvers<ContextType>;
  MarkedRead?: MarkedReadResolvers<ContextType>;
  MendDeadLettersResult?: MendDeadLettersResultResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  MustStayOn?: MustStayOnResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  Notification?: NotificationResolvers<ContextType>;
  NotificationConnection?: NotificationConnectionResolvers<ContextType>;
  NotificationEdge?: NotificationEdgeResolvers<ContextType>;
  NotificationPreference?: NotificationPreferenceResolvers<ContextType>;
  NotificationPreferenceChanged?: NotificationPreferenceChangedResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OutboxHealth?: OutboxHealthResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PhoneNumberChanged?: PhoneNumberChangedResolvers<ContextType>;
  PhoneNumberMissing?: PhoneNumberMissingResolvers<ContextType>;
  PostalAddress?: PostalAddressResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  PutOffHealth?: PutOffHealthResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RedeliverFailedResult?: RedeliverFailedResultResolvers<ContextType>;
  RedeliverResult?: RedeliverResultResolvers<ContextType>;
  RotateWebhookSecretResult?: RotateWebhookSecretResultResolvers<ContextType>;
  SendTestEventResult?: SendTestEventResultResolvers<ContextType>;
  ServiceHealth?: ServiceHealthResolvers<ContextType>;
  SetNotificationPreferenceResult?: SetNotificationPreferenceResultResolvers<ContextType>;
  SetPhoneNumberResult?: SetPhoneNumberResultResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TooManyAttempts?: TooManyAttemptsResolvers<ContextType>;
  TooManyWebhooks?: TooManyWebhooksResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  Webhook?: WebhookResolvers<ContextType>;
  WebhookAttempt?: WebhookAttemptResolvers<ContextType>;
  WebhookChanged?: WebhookChangedResolvers<ContextType>;
  WebhookCreated?: WebhookCreatedResolvers<ContextType>;
  WebhookDeleted?: WebhookDeletedResolvers<ContextType>;
  WebhookDeliveriesQueued?: WebhookDeliveriesQueuedResolvers<ContextType>;
  WebhookDelivery?: WebhookDeliveryResolvers<ContextType>;
  WebhookDeliveryConnection?: WebhookDeliveryConnectionResolvers<ContextType>;
  WebhookDeliveryEdge?: WebhookDeliveryEdgeResolvers<ContextType>;
  WebhookDeliveryQueued?: WebhookDeliveryQueuedResolvers<ContextType>;
  WebhookDisabled?: WebhookDisabledResolvers<ContextType>;
  WebhookSecretRotated?: WebhookSecretRotatedResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
