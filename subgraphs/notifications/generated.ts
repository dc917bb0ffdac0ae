// Generated from schema.graphql by `npm run codegen`.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Notification as NotificationParent, NotificationConnection as NotificationConnectionParent, User as UserParent } from './mappers.ts';
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

/** What `markRead` answers. */
export type MarkReadResult = MarkedRead | NotFound;

/** They are read. */
export type MarkedRead = {
  __typename?: 'MarkedRead';
  /** How many are unread now. */
  unreadCount: Scalars['Int']['output'];
};

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
  /** Leave `ids` out to mark them all. */
  markRead?: Maybe<MarkReadResult>;
  /** Chooses where a `topic` arrives: at all of these `channels`, none for nowhere. ACCOUNT always comes by mail too. */
  setNotificationPreference?: Maybe<SetNotificationPreferenceResult>;
  /** Where SMS go: a `number` with the country in front, such as +49 170 1234567. Null takes it away. */
  setPhoneNumber?: Maybe<SetPhoneNumberResult>;
};


export type MutationMarkReadArgs = {
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
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
  /** A sentence or two of plain text. */
  body: Scalars['String']['output'];
  /** When it was said. */
  createdAt: Scalars['DateTime']['output'];
  /** Opaque; the notification keeps it. */
  id: Scalars['ID']['output'];
  /** The order that it is about; null when it is about none, or orders cannot be asked. */
  order?: Maybe<Order>;
  /** When `markRead` first had it; null as long as it is unread. */
  readAt?: Maybe<Scalars['DateTime']['output']>;
  /** A line of plain text. */
  title: Scalars['String']['output'];
  /** What it is about. */
  topic: NotificationTopic;
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

/** What `setNotificationPreference` answers. */
export type SetNotificationPreferenceResult = MustStayOn | NotificationPreferenceChanged | PhoneNumberMissing;

/** What `setPhoneNumber` answers. */
export type SetPhoneNumberResult = InvalidInput | PhoneNumberChanged;

export type Subscription = {
  __typename?: 'Subscription';
  /** What the signed-in user is told, from now on, each once and in order. */
  notificationReceived: Notification;
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
  /** Where SMS go, such as +491701234567; null as long as there is none. */
  phoneNumber?: Maybe<Scalars['String']['output']>;
};


export type UserNotificationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  unreadOnly?: InputMaybe<Scalars['Boolean']['input']>;
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
  MarkReadResult:
    | ( MarkedRead & { __typename: 'MarkedRead' } )
    | ( NotFound & { __typename: 'NotFound' } )
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
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  IdempotencyKeyReused: ResolverTypeWrapper<IdempotencyKeyReused>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  MarkReadResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MarkReadResult']>;
  MarkedRead: ResolverTypeWrapper<MarkedRead>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  MustStayOn: ResolverTypeWrapper<MustStayOn>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  NotFound: ResolverTypeWrapper<NotFound>;
  Notification: ResolverTypeWrapper<NotificationParent>;
  NotificationChannel: NotificationChannel;
  NotificationConnection: ResolverTypeWrapper<NotificationConnectionParent>;
  NotificationEdge: ResolverTypeWrapper<Omit<NotificationEdge, 'node'> & { node: ResolversTypes['Notification'] }>;
  NotificationPreference: ResolverTypeWrapper<NotificationPreference>;
  NotificationPreferenceChanged: ResolverTypeWrapper<NotificationPreferenceChanged>;
  NotificationTopic: NotificationTopic;
  Order: ResolverTypeWrapper<Order>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  PhoneNumberChanged: ResolverTypeWrapper<PhoneNumberChanged>;
  PhoneNumberMissing: ResolverTypeWrapper<PhoneNumberMissing>;
  PostalAddress: ResolverTypeWrapper<PostalAddress>;
  PostalAddressInput: PostalAddressInput;
  Problem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Problem']>;
  SetNotificationPreferenceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetNotificationPreferenceResult']>;
  SetPhoneNumberResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetPhoneNumberResult']>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  User: ResolverTypeWrapper<UserParent>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  CountryCode: Scalars['CountryCode']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  IdempotencyKeyReused: IdempotencyKeyReused;
  String: Scalars['String']['output'];
  InvalidInput: InvalidInput;
  MarkReadResult: ResolversUnionTypes<ResolversParentTypes>['MarkReadResult'];
  MarkedRead: MarkedRead;
  Int: Scalars['Int']['output'];
  Money: Money;
  MoneyInput: MoneyInput;
  MustStayOn: MustStayOn;
  Mutation: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  NotFound: NotFound;
  Notification: NotificationParent;
  NotificationConnection: NotificationConnectionParent;
  NotificationEdge: Omit<NotificationEdge, 'node'> & { node: ResolversParentTypes['Notification'] };
  NotificationPreference: NotificationPreference;
  NotificationPreferenceChanged: NotificationPreferenceChanged;
  Order: Order;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  PhoneNumberChanged: PhoneNumberChanged;
  PhoneNumberMissing: PhoneNumberMissing;
  PostalAddress: PostalAddress;
  PostalAddressInput: PostalAddressInput;
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  SetNotificationPreferenceResult: ResolversUnionTypes<ResolversParentTypes>['SetNotificationPreferenceResult'];
  SetPhoneNumberResult: ResolversUnionTypes<ResolversParentTypes>['SetPhoneNumberResult'];
  Subscription: Record<PropertyKey, never>;
  User: UserParent;
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

export type MarkReadResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkReadResult'] = ResolversParentTypes['MarkReadResult']> = {
  __resolveType: TypeResolveFn<'MarkedRead' | 'NotFound', ParentType, ContextType>;
};

export type MarkedReadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkedRead'] = ResolversParentTypes['MarkedRead']> = {
  unreadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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
  markRead?: Resolver<Maybe<ResolversTypes['MarkReadResult']>, ParentType, ContextType, Partial<MutationMarkReadArgs>>;
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
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  readAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'MustStayOn' | 'NotFound' | 'PhoneNumberMissing', ParentType, ContextType>;
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

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  notificationPreferences?: Resolver<Maybe<Array<ResolversTypes['NotificationPreference']>>, ParentType, ContextType>;
  notifications?: Resolver<Maybe<ResolversTypes['NotificationConnection']>, ParentType, ContextType, RequireFields<UserNotificationsArgs, 'first' | 'unreadOnly'>>;
  phoneNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  CountryCode?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  MarkReadResult?: MarkReadResultResolvers<ContextType>;
  MarkedRead?: MarkedReadResolvers<ContextType>;
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
  PageInfo?: PageInfoResolvers<ContextType>;
  PhoneNumberChanged?: PhoneNumberChangedResolvers<ContextType>;
  PhoneNumberMissing?: PhoneNumberMissingResolvers<ContextType>;
  PostalAddress?: PostalAddressResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  SetNotificationPreferenceResult?: SetNotificationPreferenceResultResolvers<ContextType>;
  SetPhoneNumberResult?: SetPhoneNumberResultResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
};

