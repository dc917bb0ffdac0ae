// Generated from schema.graphql by `npm run codegen`.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Product as ProductParent, SearchConnection as SearchConnectionParent } from './mappers.ts';
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

/** Something that what was found differs by, and that it can be narrowed down by. */
export type Facet = {
  __typename?: 'Facet';
  /** `category`, `brand`, `inStock`, or the name of an option: `option:` before it where it is one of these three. */
  name: Scalars['String']['output'];
  /** The option's name, where it is one. */
  option?: Maybe<Scalars['String']['output']>;
  /** What is selected first, then what most products have; at most 20, unless more is selected. */
  values: Array<FacetValue>;
};

/** A value of a facet. */
export type FacetValue = {
  __typename?: 'FacetValue';
  /** How many products have it; about so many where `estimated` is true. */
  count: Scalars['Int']['output'];
  /**
   * True where `count` is reckoned from a fixed part of all products, as `totalEstimated` has it: what few have is further off, and may be left
   * out unless it is selected. What could be chosen instead of what is selected is so from some 1,000 on.
   */
  estimated: Scalars['Boolean']['output'];
  /** What people read: a category's name; the value itself for the others. */
  label: Scalars['String']['output'];
  /** True when the filter of this search has it. */
  selected: Scalars['Boolean']['output'];
  /** What the filter takes: a category's id, a brand, an option's value, `true` or `false`. */
  value: Scalars['String']['output'];
};

/** This key was already used with a different input. */
export type IdempotencyKeyReused = Problem & {
  __typename?: 'IdempotencyKeyReused';
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
};

export type Image = {
  __typename?: 'Image';
  alt?: Maybe<Scalars['String']['output']>;
  url: Scalars['String']['output'];
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
   * Has dead letters of search gone for good, by their `ids`, 100 at once: they are never handled, and their keys go on without them. This cannot
   * be undone.
   */
  discardSearchDeadLetters?: Maybe<MendDeadLettersResult>;
  /**
   * Has dead letters of search handled again, 100 at once or, without `ids`, all; of a parked one, all of its key. For when their
   * reason is mended. To ask twice changes nothing.
   */
  redriveSearchDeadLetters?: Maybe<MendDeadLettersResult>;
};


export type MutationDiscardSearchDeadLettersArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationRedriveSearchDeadLettersArgs = {
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
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

/** An option, and the values that will do. */
export type OptionFilter = {
  /** The option's name, in any case. */
  option: Scalars['String']['input'];
  /** Any of these; without any the option narrows nothing. */
  values: Array<Scalars['String']['input']>;
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

/** From one price to another, both included. */
export type PriceFilter = {
  /** What has no price in it is left out; by price it is then sorted in this one. */
  currency: Scalars['CurrencyCode']['input'];
  /** The most that it may cost; null for no such limit. */
  max?: InputMaybe<Scalars['Decimal']['input']>;
  /** The least that it may cost; null for no such limit. */
  min?: InputMaybe<Scalars['Decimal']['input']>;
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
  image?: Maybe<Image>;
  name: Scalars['String']['output'];
  /** What is often bought with it, and others like it, the best first, of what can be had; at most `first` of them, up to 100. */
  related?: Maybe<Array<Product>>;
  slug: Scalars['String']['output'];
};


export type ProductRelatedArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
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
   * Find products by the words of `query`, by the facets of `filter`, or both, in the order of `sort`. Forgives spelling, and
   * leaves words out rather than find nothing; an empty query with filters is a category page, and one of marks or pictures alone finds nothing. Of more than 1,000 that fit some words, RELEVANCE
   * has the best by how well they fit, and the rest behind these. By price it is sorted in `currency`, or in that of `filter.price`: what has no price in it comes behind all
   * that has, by its own.
   */
  search?: Maybe<SearchConnection>;
  /**
   * Messages that search could not handle, in the order of the log, for staff: `first` of them, behind `after`. Null, with an error,
   * where it or the event log is away.
   */
  searchDeadLetters?: Maybe<DeadLetterConnection>;
  /** How search is as a service, for staff; null, with an error, where it is away. */
  searchHealth?: Maybe<ServiceHealth>;
  /** Completions of `prefix` while it is typed, what can be had first; at most `first` of them, up to 100. Forgives spelling. */
  suggest?: Maybe<Array<Suggestion>>;
};


export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  filter?: InputMaybe<SearchFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  query?: InputMaybe<Scalars['String']['input']>;
  sort?: InputMaybe<SearchSort>;
};


export type QuerySearchDeadLettersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerySuggestArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  prefix: Scalars['String']['input'];
};

/**
 * A page of what was found. The pages after the first leave out what has moved since that was read, by its price, its stock or
 * a change: so nothing is shown twice, and nothing is missed that stayed where it was.
 */
export type SearchConnection = {
  __typename?: 'SearchConnection';
  /** What was searched instead, when the words had a likely misspelling. */
  correctedQuery?: Maybe<Scalars['String']['output']>;
  /** The page itself, in the order of the list. */
  edges: Array<SearchEdge>;
  /** Counts are of the whole result, each facet ignoring its own filter; those of a category have what lies below it. */
  facets: Array<Facet>;
  /** Words that were left out, since nothing has them together with the others. */
  leftOut: Array<Scalars['String']['output']>;
  /** Where the page lies in the list. */
  pageInfo: PageInfo;
  /** How many the whole list has; about so many where `totalEstimated` is true. */
  totalCount: Scalars['Int']['output'];
  /**
   * True where more than some 4,000 fit, or 1,000 with a filter of options or prices: `totalCount` is then reckoned from a fixed part of all products, and a few per
   * cent off. It is the same as long as these are.
   */
  totalEstimated: Scalars['Boolean']['output'];
};

/** A product that was found, and its place in the list. */
export type SearchEdge = {
  __typename?: 'SearchEdge';
  /** Its place: as `after` it begins the page behind it, in the same order. Opaque. */
  cursor: Scalars['String']['output'];
  /** The name with matches wrapped in <em>. */
  highlight?: Maybe<Scalars['String']['output']>;
  /** The product; null when it has been taken off the shelf just now. */
  node?: Maybe<Product>;
  /** How well it fits the words: more is better, and means nothing beside another search. 0 without words. */
  score: Scalars['Float']['output'];
};

/**
 * What narrows a search down; all that is given must hold. Options, price and stock are met by one variant: a red one that is
 * sold out and a blue one that is not are no red one in stock.
 */
export type SearchFilter = {
  /** Any of these, in any case; with the options' values at most 100. */
  brands?: InputMaybe<Array<Scalars['String']['input']>>;
  /** By its id: what stands in it, or in one that lies in it. */
  category?: InputMaybe<Scalars['ID']['input']>;
  /** True for what can be had now, false for what cannot. */
  inStock?: InputMaybe<Scalars['Boolean']['input']>;
  /** For each of these, at most 20, the variant must have one of its values. */
  options?: InputMaybe<Array<OptionFilter>>;
  /** Some one variant must cost so much. */
  price?: InputMaybe<PriceFilter>;
};

/** The order of what is found. Of two that are alike in it, the newer comes first; the older with PRICE_ASC. */
export type SearchSort =
  /** What the shop has had for the shortest time. */
  | 'NEWEST'
  /** The cheapest, by the least of a product's prices. */
  | 'PRICE_ASC'
  /** The dearest, by the least of a product's prices. */
  | 'PRICE_DESC'
  /** What fits the words best; without words, the newest. */
  | 'RELEVANCE';

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

/** A completion of what is being typed. */
export type Suggestion = {
  __typename?: 'Suggestion';
  /** The product of that name. */
  product?: Maybe<Product>;
  /** What may have been meant: a product's name. */
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
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  MendDeadLettersResult:
    | ( DeadLettersMended & { __typename: 'DeadLettersMended' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Problem:
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( NotFound )
    | ( TooManyAttempts )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeadLetter: ResolverTypeWrapper<DeadLetter>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  DeadLetterConnection: ResolverTypeWrapper<DeadLetterConnection>;
  DeadLetterEdge: ResolverTypeWrapper<DeadLetterEdge>;
  DeadLetterState: DeadLetterState;
  DeadLettersMended: ResolverTypeWrapper<DeadLettersMended>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Facet: ResolverTypeWrapper<Facet>;
  FacetValue: ResolverTypeWrapper<FacetValue>;
  IdempotencyKeyReused: ResolverTypeWrapper<IdempotencyKeyReused>;
  Image: ResolverTypeWrapper<Image>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  ItemPutOff: ResolverTypeWrapper<ItemPutOff>;
  MendDeadLettersResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MendDeadLettersResult']>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFound: ResolverTypeWrapper<NotFound>;
  OptionFilter: OptionFilter;
  OutboxHealth: ResolverTypeWrapper<OutboxHealth>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PostalAddress: ResolverTypeWrapper<PostalAddress>;
  PostalAddressInput: PostalAddressInput;
  PriceFilter: PriceFilter;
  Problem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Problem']>;
  Product: ResolverTypeWrapper<ProductParent>;
  PutOffHealth: ResolverTypeWrapper<PutOffHealth>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SearchConnection: ResolverTypeWrapper<SearchConnectionParent>;
  SearchEdge: ResolverTypeWrapper<Omit<SearchEdge, 'node'> & { node?: Maybe<ResolversTypes['Product']> }>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  SearchFilter: SearchFilter;
  SearchSort: SearchSort;
  ServiceHealth: ResolverTypeWrapper<ServiceHealth>;
  Suggestion: ResolverTypeWrapper<Omit<Suggestion, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>;
  TooManyAttempts: ResolverTypeWrapper<TooManyAttempts>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  CountryCode: Scalars['CountryCode']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DateTime: Scalars['DateTime']['output'];
  DeadLetter: DeadLetter;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  DeadLetterConnection: DeadLetterConnection;
  DeadLetterEdge: DeadLetterEdge;
  DeadLettersMended: DeadLettersMended;
  Decimal: Scalars['Decimal']['output'];
  Facet: Facet;
  FacetValue: FacetValue;
  IdempotencyKeyReused: IdempotencyKeyReused;
  Image: Image;
  InvalidInput: InvalidInput;
  ItemPutOff: ItemPutOff;
  MendDeadLettersResult: ResolversUnionTypes<ResolversParentTypes>['MendDeadLettersResult'];
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  NotFound: NotFound;
  OptionFilter: OptionFilter;
  OutboxHealth: OutboxHealth;
  PageInfo: PageInfo;
  PostalAddress: PostalAddress;
  PostalAddressInput: PostalAddressInput;
  PriceFilter: PriceFilter;
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  Product: ProductParent;
  PutOffHealth: PutOffHealth;
  Query: Record<PropertyKey, never>;
  SearchConnection: SearchConnectionParent;
  SearchEdge: Omit<SearchEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Product']> };
  Float: Scalars['Float']['output'];
  SearchFilter: SearchFilter;
  ServiceHealth: ServiceHealth;
  Suggestion: Omit<Suggestion, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> };
  TooManyAttempts: TooManyAttempts;
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
};

export type CacheControlDirectiveArgs = {
  inheritMaxAge?: Maybe<Scalars['Boolean']['input']>;
  maxAge?: Maybe<Scalars['Int']['input']>;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = Context, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

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

export type FacetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Facet'] = ResolversParentTypes['Facet']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  option?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['FacetValue']>, ParentType, ContextType>;
};

export type FacetValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FacetValue'] = ResolversParentTypes['FacetValue']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  estimated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  selected?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IdempotencyKeyReusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdempotencyKeyReused'] = ResolversParentTypes['IdempotencyKeyReused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Image'] = ResolversParentTypes['Image']> = {
  alt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  discardSearchDeadLetters?: Resolver<Maybe<ResolversTypes['MendDeadLettersResult']>, ParentType, ContextType, RequireFields<MutationDiscardSearchDeadLettersArgs, 'ids'>>;
  redriveSearchDeadLetters?: Resolver<Maybe<ResolversTypes['MendDeadLettersResult']>, ParentType, ContextType, Partial<MutationRedriveSearchDeadLettersArgs>>;
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
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'NotFound' | 'TooManyAttempts', ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['Image']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  related?: Resolver<Maybe<Array<ResolversTypes['Product']>>, ParentType, ContextType, RequireFields<ProductRelatedArgs, 'first'>>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PutOffHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PutOffHealth'] = ResolversParentTypes['PutOffHealth']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['ItemPutOff']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  search?: Resolver<Maybe<ResolversTypes['SearchConnection']>, ParentType, ContextType, RequireFields<QuerySearchArgs, 'first' | 'query' | 'sort'>>;
  searchDeadLetters?: Resolver<Maybe<ResolversTypes['DeadLetterConnection']>, ParentType, ContextType, RequireFields<QuerySearchDeadLettersArgs, 'first'>>;
  searchHealth?: Resolver<Maybe<ResolversTypes['ServiceHealth']>, ParentType, ContextType>;
  suggest?: Resolver<Maybe<Array<ResolversTypes['Suggestion']>>, ParentType, ContextType, RequireFields<QuerySuggestArgs, 'first' | 'prefix'>>;
};

export type SearchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection']> = {
  correctedQuery?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  facets?: Resolver<Array<ResolversTypes['Facet']>, ParentType, ContextType>;
  leftOut?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalEstimated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  highlight?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ServiceHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceHealth'] = ResolversParentTypes['ServiceHealth']> = {
  outbox?: Resolver<Maybe<ResolversTypes['OutboxHealth']>, ParentType, ContextType>;
  putOff?: Resolver<Maybe<ResolversTypes['PutOffHealth']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SuggestionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Suggestion'] = ResolversParentTypes['Suggestion']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TooManyAttemptsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TooManyAttempts'] = ResolversParentTypes['TooManyAttempts']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  CountryCode?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeadLetter?: DeadLetterResolvers<ContextType>;
  DeadLetterConnection?: DeadLetterConnectionResolvers<ContextType>;
  DeadLetterEdge?: DeadLetterEdgeResolvers<ContextType>;
  DeadLettersMended?: DeadLettersMendedResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  Facet?: FacetResolvers<ContextType>;
  FacetValue?: FacetValueResolvers<ContextType>;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  Image?: ImageResolvers<ContextType>;
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
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  ServiceHealth?: ServiceHealthResolvers<ContextType>;
  Suggestion?: SuggestionResolvers<ContextType>;
  TooManyAttempts?: TooManyAttemptsResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
