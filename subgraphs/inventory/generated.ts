// Generated from schema.graphql by `npm run codegen`.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { StockLevel as StockLevelParent, Variant as VariantParent, Product as ProductParent } from './mappers.ts';
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

/** Goods that come or go by hand. */
export type AdjustStockInput = {
  /** Signed: goods in are positive, breakage is negative. */
  by: Scalars['Int']['input'];
  /** Chosen by the client once per adjustment, such as a UUID. Kept for ever, and shared by all staff. */
  idempotencyKey: Scalars['ID']['input'];
  /** Why the count changes. */
  reason: AdjustmentReason;
  /** Of what. */
  variantId: Scalars['ID']['input'];
};

/** What `adjustStock` answers. */
export type AdjustStockResult = IdempotencyKeyReused | InvalidInput | NotFound | StockAdjusted | WouldBreakReservations;

/** Why a count changes by hand. */
export type AdjustmentReason =
  /** Somebody has counted, and found another number. */
  | 'COUNTED'
  /** Goods can be sold no longer. */
  | 'DAMAGED'
  /** Goods have come in. */
  | 'RECEIVED'
  /** A customer has sent goods back that can be sold again. */
  | 'RETURNED';

/** How much there is of something, as far as shoppers need to know. */
export type Availability =
  /** More than its reorder point. */
  | 'IN_STOCK'
  /** No more than its reorder point, but some. */
  | 'LOW_STOCK'
  /** Nothing that is not promised to somebody. */
  | 'OUT_OF_STOCK';

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
  /** Counts goods in or out by hand. The same key with the same input is done once, and answered alike for ever. */
  adjustStock?: Maybe<AdjustStockResult>;
  /**
   * Has dead letters of inventory gone for good, by their `ids`, 100 at once: they are never handled, and their keys go on without them. This cannot
   * be undone.
   */
  discardInventoryDeadLetters?: Maybe<MendDeadLettersResult>;
  /**
   * Has dead letters of inventory handled again, 100 at once or, without `ids`, all; of a parked one, all of its key. For when their
   * reason is mended. To ask twice changes nothing.
   */
  redriveInventoryDeadLetters?: Maybe<MendDeadLettersResult>;
  /**
   * Says when it is time to order more: at `reorderPoint` pieces of `variantId`, from 0 to 1,000,000. Staff are told when
   * stock falls to it.
   */
  setReorderPoint?: Maybe<SetReorderPointResult>;
};


export type MutationAdjustStockArgs = {
  input: AdjustStockInput;
};


export type MutationDiscardInventoryDeadLettersArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationRedriveInventoryDeadLettersArgs = {
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
};


export type MutationSetReorderPointArgs = {
  reorderPoint: Scalars['Int']['input'];
  variantId: Scalars['ID']['input'];
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

export type Product = {
  __typename?: 'Product';
  id: Scalars['ID']['output'];
  /** True when any variant can be bought now. */
  inStock?: Maybe<Scalars['Boolean']['output']>;
  variants?: Maybe<Array<Variant>>;
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
   * Messages that inventory could not handle, in the order of the log, for staff: `first` of them, behind `after`. Null, with an error,
   * where it or the event log is away.
   */
  inventoryDeadLetters?: Maybe<DeadLetterConnection>;
  /** How inventory is as a service, for staff; null, with an error, where it is away. */
  inventoryHealth?: Maybe<ServiceHealth>;
  /** What is on the shelves, one level a variant, in the order of `sort`. `lowOnly` for what is at its reorder point or below. */
  stockLevels?: Maybe<StockLevelConnection>;
};


export type QueryInventoryDeadLettersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryStockLevelsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  lowOnly?: InputMaybe<Scalars['Boolean']['input']>;
  sort?: InputMaybe<StockSort>;
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

/** What `setReorderPoint` answers. */
export type SetReorderPointResult = InvalidInput | NotFound | StockAdjusted;

/** The shelf, or its reorder point, is as it was asked to be. */
export type StockAdjusted = {
  __typename?: 'StockAdjusted';
  /** The level after it; of a key that was used before, as it was then. */
  stock: StockLevel;
};

/** How many pieces of one variant there are. */
export type StockLevel = {
  __typename?: 'StockLevel';
  /** Its own, not the variant's. */
  id: Scalars['ID']['output'];
  /** Pieces in the building, reserved ones included; at most 1,000,000. */
  onHand: Scalars['Int']['output'];
  /** At so many pieces that can be sold, or fewer, it is time to order more. */
  reorderPoint: Scalars['Int']['output'];
  /** Held for orders not yet shipped. */
  reserved: Scalars['Int']['output'];
  /** When any of these was last another. */
  updatedAt: Scalars['DateTime']['output'];
  /** What is counted; null when the catalog cannot be asked. */
  variant?: Maybe<Variant>;
};

/** A page of stock levels. */
export type StockLevelConnection = {
  __typename?: 'StockLevelConnection';
  /** The page itself, in the order of the list. */
  edges: Array<StockLevelEdge>;
  /** Where the page lies in the list. */
  pageInfo: PageInfo;
};

/** A stock level, and its place in the list. */
export type StockLevelEdge = {
  __typename?: 'StockLevelEdge';
  /** Its place: as `after` it begins the page behind it. Opaque. */
  cursor: Scalars['String']['output'];
  /** The level. */
  node: StockLevel;
};

/** The order of stock levels. Of two that are alike in it, the variant that was made first comes first; last where it goes down. */
export type StockSort =
  /** The least that can be sold first: on hand, less what is reserved. */
  | 'LEFT_ASC'
  /** The most that can be sold first. */
  | 'LEFT_DESC'
  /** As variants were made, the first first. */
  | 'MADE'
  /** By SKU, character by character. */
  | 'SKU_ASC'
  /** By SKU, the last first. */
  | 'SKU_DESC';

/** This was tried too often for this account or e-mail address, or from this network address. */
export type TooManyAttempts = Problem & {
  __typename?: 'TooManyAttempts';
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
  /** When the next attempt is let through. */
  retryAt: Scalars['DateTime']['output'];
};

export type Variant = {
  __typename?: 'Variant';
  /** Null when stock cannot be read just now; a shop that cannot count still sells. */
  availability?: Maybe<Availability>;
  /** On hand, less what is reserved. Capped at 10 for shoppers. */
  available?: Maybe<Scalars['Int']['output']>;
  id: Scalars['ID']['output'];
  /** The exact count. */
  stock?: Maybe<StockLevel>;
};

/** The change would leave fewer on hand than are already promised. */
export type WouldBreakReservations = Problem & {
  __typename?: 'WouldBreakReservations';
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
  /** Pieces that are held for orders. */
  reserved: Scalars['Int']['output'];
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
  Product: Product;
  Variant: Variant;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Product'], {"variants":{"id":true}}> ) );
  Variant:
    ( { __typename: 'Variant' }
    & GraphQLRecursivePick<FederationTypes['Variant'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AdjustStockResult:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<StockAdjusted, 'stock'> & { stock: _RefType['StockLevel'] } & { __typename: 'StockAdjusted' } )
    | ( WouldBreakReservations & { __typename: 'WouldBreakReservations' } )
  ;
  MendDeadLettersResult:
    | ( DeadLettersMended & { __typename: 'DeadLettersMended' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
  ;
  SetReorderPointResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<StockAdjusted, 'stock'> & { stock: _RefType['StockLevel'] } & { __typename: 'StockAdjusted' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Problem:
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( NotFound )
    | ( TooManyAttempts )
    | ( WouldBreakReservations )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AdjustStockInput: AdjustStockInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AdjustStockResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AdjustStockResult']>;
  AdjustmentReason: AdjustmentReason;
  Availability: Availability;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeadLetter: ResolverTypeWrapper<DeadLetter>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  DeadLetterConnection: ResolverTypeWrapper<DeadLetterConnection>;
  DeadLetterEdge: ResolverTypeWrapper<DeadLetterEdge>;
  DeadLetterState: DeadLetterState;
  DeadLettersMended: ResolverTypeWrapper<DeadLettersMended>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  IdempotencyKeyReused: ResolverTypeWrapper<IdempotencyKeyReused>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  ItemPutOff: ResolverTypeWrapper<ItemPutOff>;
  MendDeadLettersResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MendDeadLettersResult']>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFound: ResolverTypeWrapper<NotFound>;
  OutboxHealth: ResolverTypeWrapper<OutboxHealth>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PostalAddress: ResolverTypeWrapper<PostalAddress>;
  PostalAddressInput: PostalAddressInput;
  Problem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Problem']>;
  Product: ResolverTypeWrapper<ProductParent>;
  PutOffHealth: ResolverTypeWrapper<PutOffHealth>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ServiceHealth: ResolverTypeWrapper<ServiceHealth>;
  SetReorderPointResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetReorderPointResult']>;
  StockAdjusted: ResolverTypeWrapper<Omit<StockAdjusted, 'stock'> & { stock: ResolversTypes['StockLevel'] }>;
  StockLevel: ResolverTypeWrapper<StockLevelParent>;
  StockLevelConnection: ResolverTypeWrapper<Omit<StockLevelConnection, 'edges'> & { edges: Array<ResolversTypes['StockLevelEdge']> }>;
  StockLevelEdge: ResolverTypeWrapper<Omit<StockLevelEdge, 'node'> & { node: ResolversTypes['StockLevel'] }>;
  StockSort: StockSort;
  TooManyAttempts: ResolverTypeWrapper<TooManyAttempts>;
  Variant: ResolverTypeWrapper<VariantParent>;
  WouldBreakReservations: ResolverTypeWrapper<WouldBreakReservations>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AdjustStockInput: AdjustStockInput;
  ID: Scalars['ID']['output'];
  AdjustStockResult: ResolversUnionTypes<ResolversParentTypes>['AdjustStockResult'];
  CountryCode: Scalars['CountryCode']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DateTime: Scalars['DateTime']['output'];
  DeadLetter: DeadLetter;
  String: Scalars['String']['output'];
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
  OutboxHealth: OutboxHealth;
  PageInfo: PageInfo;
  PostalAddress: PostalAddress;
  PostalAddressInput: PostalAddressInput;
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  Product: ProductParent;
  PutOffHealth: PutOffHealth;
  Query: Record<PropertyKey, never>;
  ServiceHealth: ServiceHealth;
  SetReorderPointResult: ResolversUnionTypes<ResolversParentTypes>['SetReorderPointResult'];
  StockAdjusted: Omit<StockAdjusted, 'stock'> & { stock: ResolversParentTypes['StockLevel'] };
  StockLevel: StockLevelParent;
  StockLevelConnection: Omit<StockLevelConnection, 'edges'> & { edges: Array<ResolversParentTypes['StockLevelEdge']> };
  StockLevelEdge: Omit<StockLevelEdge, 'node'> & { node: ResolversParentTypes['StockLevel'] };
  TooManyAttempts: TooManyAttempts;
  Variant: VariantParent;
  WouldBreakReservations: WouldBreakReservations;
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
};

export type CacheControlDirectiveArgs = {
  inheritMaxAge?: Maybe<Scalars['Boolean']['input']>;
  maxAge?: Maybe<Scalars['Int']['input']>;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = Context, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AdjustStockResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdjustStockResult'] = ResolversParentTypes['AdjustStockResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'NotFound' | 'StockAdjusted' | 'WouldBreakReservations', ParentType, ContextType>;
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
  adjustStock?: Resolver<Maybe<ResolversTypes['AdjustStockResult']>, ParentType, ContextType, RequireFields<MutationAdjustStockArgs, 'input'>>;
  discardInventoryDeadLetters?: Resolver<Maybe<ResolversTypes['MendDeadLettersResult']>, ParentType, ContextType, RequireFields<MutationDiscardInventoryDeadLettersArgs, 'ids'>>;
  redriveInventoryDeadLetters?: Resolver<Maybe<ResolversTypes['MendDeadLettersResult']>, ParentType, ContextType, Partial<MutationRedriveInventoryDeadLettersArgs>>;
  setReorderPoint?: Resolver<Maybe<ResolversTypes['SetReorderPointResult']>, ParentType, ContextType, RequireFields<MutationSetReorderPointArgs, 'reorderPoint' | 'variantId'>>;
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
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'NotFound' | 'TooManyAttempts' | 'WouldBreakReservations', ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inStock?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type PutOffHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PutOffHealth'] = ResolversParentTypes['PutOffHealth']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['ItemPutOff']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  inventoryDeadLetters?: Resolver<Maybe<ResolversTypes['DeadLetterConnection']>, ParentType, ContextType, RequireFields<QueryInventoryDeadLettersArgs, 'first'>>;
  inventoryHealth?: Resolver<Maybe<ResolversTypes['ServiceHealth']>, ParentType, ContextType>;
  stockLevels?: Resolver<Maybe<ResolversTypes['StockLevelConnection']>, ParentType, ContextType, RequireFields<QueryStockLevelsArgs, 'first' | 'lowOnly' | 'sort'>>;
};

export type ServiceHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceHealth'] = ResolversParentTypes['ServiceHealth']> = {
  outbox?: Resolver<Maybe<ResolversTypes['OutboxHealth']>, ParentType, ContextType>;
  putOff?: Resolver<Maybe<ResolversTypes['PutOffHealth']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SetReorderPointResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetReorderPointResult'] = ResolversParentTypes['SetReorderPointResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'StockAdjusted', ParentType, ContextType>;
};

export type StockAdjustedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockAdjusted'] = ResolversParentTypes['StockAdjusted']> = {
  stock?: Resolver<ResolversTypes['StockLevel'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StockLevelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLevel'] = ResolversParentTypes['StockLevel']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  onHand?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reorderPoint?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType>;
};

export type StockLevelConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLevelConnection'] = ResolversParentTypes['StockLevelConnection']> = {
  edges?: Resolver<Array<ResolversTypes['StockLevelEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type StockLevelEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLevelEdge'] = ResolversParentTypes['StockLevelEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StockLevel'], ParentType, ContextType>;
};

export type TooManyAttemptsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TooManyAttempts'] = ResolversParentTypes['TooManyAttempts']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Variant'] = ResolversParentTypes['Variant'], FederationReferenceType extends FederationReferenceTypes['Variant'] = FederationReferenceTypes['Variant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Variant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  availability?: Resolver<Maybe<ResolversTypes['Availability']>, ParentType, ContextType>;
  available?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  stock?: Resolver<Maybe<ResolversTypes['StockLevel']>, ParentType, ContextType>;
};

export type WouldBreakReservationsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WouldBreakReservations'] = ResolversParentTypes['WouldBreakReservations']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AdjustStockResult?: AdjustStockResultResolvers<ContextType>;
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
  OutboxHealth?: OutboxHealthResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PostalAddress?: PostalAddressResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  PutOffHealth?: PutOffHealthResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ServiceHealth?: ServiceHealthResolvers<ContextType>;
  SetReorderPointResult?: SetReorderPointResultResolvers<ContextType>;
  StockAdjusted?: StockAdjustedResolvers<ContextType>;
  StockLevel?: StockLevelResolvers<ContextType>;
  StockLevelConnection?: StockLevelConnectionResolvers<ContextType>;
  StockLevelEdge?: StockLevelEdgeResolvers<ContextType>;
  TooManyAttempts?: TooManyAttemptsResolvers<ContextType>;
  Variant?: VariantResolvers<ContextType>;
  WouldBreakReservations?: WouldBreakReservationsResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
