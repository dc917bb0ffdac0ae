// Generated from schema.graphql by `npm run codegen`.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Product as ProductParent, Variant as VariantParent, Category as CategoryParent } from './mappers.ts';
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

export type AddVariantInput = {
  compareAtPrice?: InputMaybe<MoneyInput>;
  price: MoneyInput;
  productId: Scalars['ID']['input'];
  selection: Array<SelectedOptionInput>;
  sku: Scalars['String']['input'];
  weightGrams?: InputMaybe<Scalars['Int']['input']>;
};

export type AddVariantResult = InvalidInput | NotFound | SkuTaken | VariantChanged;

export type ArchiveProductResult = NotFound | ProductChanged;

export type Category = {
  __typename?: 'Category';
  children: Array<Category>;
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  parent?: Maybe<Category>;
  slug: Scalars['String']['output'];
};

export type CategoryCreated = {
  __typename?: 'CategoryCreated';
  category: Category;
};

export type ChangePriceResult = InvalidInput | NotFound | VariantChanged;

export type CreateCategoryInput = {
  name: Scalars['String']['input'];
  parentId?: InputMaybe<Scalars['ID']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
};

export type CreateCategoryResult = CategoryCreated | InvalidInput | NotFound | SlugTaken;

export type CreateProductInput = {
  brand?: InputMaybe<Scalars['String']['input']>;
  categoryIds?: Array<Scalars['ID']['input']>;
  description?: InputMaybe<Scalars['String']['input']>;
  media?: Array<ImageInput>;
  name: Scalars['String']['input'];
  options?: Array<ProductOptionInput>;
  slug?: InputMaybe<Scalars['String']['input']>;
};

export type CreateProductResult = InvalidInput | ProductChanged | SlugTaken;

/** This key was already used with a different input. */
export type IdempotencyKeyReused = Problem & {
  __typename?: 'IdempotencyKeyReused';
  message: Scalars['String']['output'];
};

export type Image = {
  __typename?: 'Image';
  alt?: Maybe<Scalars['String']['output']>;
  url: Scalars['String']['output'];
};

/** An absolute https address, or a path of the shop's own. */
export type ImageInput = {
  alt?: InputMaybe<Scalars['String']['input']>;
  url: Scalars['String']['input'];
};

/** The input does not make sense, whatever the state of the shop. */
export type InvalidInput = Problem & {
  __typename?: 'InvalidInput';
  message: Scalars['String']['output'];
  /** Where in the input, such as ["lines", "0", "quantity"]. */
  path: Array<Scalars['String']['output']>;
};

export type Money = {
  __typename?: 'Money';
  amount: Scalars['Decimal']['output'];
  currency: Scalars['CurrencyCode']['output'];
};

export type MoneyInput = {
  amount: Scalars['Decimal']['input'];
  currency: Scalars['CurrencyCode']['input'];
};

export type Mutation = {
  __typename?: 'Mutation';
  addVariant?: Maybe<AddVariantResult>;
  archiveProduct?: Maybe<ArchiveProductResult>;
  changePrice?: Maybe<ChangePriceResult>;
  createCategory?: Maybe<CreateCategoryResult>;
  createProduct?: Maybe<CreateProductResult>;
  publishProduct?: Maybe<PublishProductResult>;
  updateProduct?: Maybe<UpdateProductResult>;
};


export type MutationAddVariantArgs = {
  input: AddVariantInput;
};


export type MutationArchiveProductArgs = {
  id: Scalars['ID']['input'];
};


export type MutationChangePriceArgs = {
  compareAtPrice?: InputMaybe<MoneyInput>;
  price: MoneyInput;
  variantId: Scalars['ID']['input'];
};


export type MutationCreateCategoryArgs = {
  input: CreateCategoryInput;
};


export type MutationCreateProductArgs = {
  input: CreateProductInput;
};


export type MutationPublishProductArgs = {
  id: Scalars['ID']['input'];
};


export type MutationUpdateProductArgs = {
  input: UpdateProductInput;
};

/** There is no such thing, or it is not yours to see. */
export type NotFound = Problem & {
  __typename?: 'NotFound';
  /** @deprecated It is the id of something else, which a normalised store takes for this answer's own. Use `of`. */
  id: Scalars['ID']['output'];
  message: Scalars['String']['output'];
  /** The id of what is not there, as it was asked for. */
  of: Scalars['ID']['output'];
};

/** A product needs at least one priced variant before it can be sold. */
export type NothingToSell = Problem & {
  __typename?: 'NothingToSell';
  message: Scalars['String']['output'];
};

export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
};

export type PostalAddress = {
  __typename?: 'PostalAddress';
  city: Scalars['String']['output'];
  country: Scalars['CountryCode']['output'];
  line1: Scalars['String']['output'];
  line2?: Maybe<Scalars['String']['output']>;
  name: Scalars['String']['output'];
  /** Empty where the country has none. */
  postalCode: Scalars['String']['output'];
  region?: Maybe<Scalars['String']['output']>;
};

export type PostalAddressInput = {
  city: Scalars['String']['input'];
  country: Scalars['CountryCode']['input'];
  line1: Scalars['String']['input'];
  line2?: InputMaybe<Scalars['String']['input']>;
  name: Scalars['String']['input'];
  /** May be empty where the country has none, as in HK or AE. */
  postalCode: Scalars['String']['input'];
  region?: InputMaybe<Scalars['String']['input']>;
};

export type PriceRange = {
  __typename?: 'PriceRange';
  max: Money;
  min: Money;
};

/**
 * Something the caller can act on. A mutation returns a union of its success and
 * its problems; the typename is the code, the message is for people, and any other
 * field says what to do about it. Faults nobody can act on stay in `errors`.
 */
export type Problem = {
  message: Scalars['String']['output'];
};

/** What a customer browses. What they buy is a `Variant` of it. */
export type Product = {
  __typename?: 'Product';
  brand?: Maybe<Scalars['String']['output']>;
  categories: Array<Category>;
  createdAt: Scalars['DateTime']['output'];
  description?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  image?: Maybe<Image>;
  media: Array<Image>;
  name: Scalars['String']['output'];
  /** What varies, such as size or colour, and every value it takes. */
  options: Array<ProductOption>;
  /** Null while there is nothing to sell. */
  priceRange?: Maybe<PriceRange>;
  slug: Scalars['String']['output'];
  status: ProductStatus;
  updatedAt: Scalars['DateTime']['output'];
  variants?: Maybe<Array<Variant>>;
};

export type ProductChanged = {
  __typename?: 'ProductChanged';
  product: Product;
};

export type ProductConnection = {
  __typename?: 'ProductConnection';
  edges: Array<ProductEdge>;
  pageInfo: PageInfo;
};

export type ProductEdge = {
  __typename?: 'ProductEdge';
  cursor: Scalars['String']['output'];
  node: Product;
};

export type ProductOption = {
  __typename?: 'ProductOption';
  name: Scalars['String']['output'];
  values: Array<Scalars['String']['output']>;
};

export type ProductOptionInput = {
  name: Scalars['String']['input'];
  values: Array<Scalars['String']['input']>;
};

export type ProductStatus =
  | 'ACTIVE'
  | 'ARCHIVED'
  | 'DRAFT';

export type PublishProductResult = NotFound | NothingToSell | ProductChanged;

export type Query = {
  __typename?: 'Query';
  /** The top of the category tree. */
  categories?: Maybe<Array<Category>>;
  category?: Maybe<Category>;
  product?: Maybe<Product>;
  /** Browse the shelf in a fixed order. To find things by words or facets, use `search`. */
  products?: Maybe<ProductConnection>;
  /** By its id, or by its SKU in any case. */
  variant?: Maybe<Variant>;
};


export type QueryCategoryArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProductArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  category?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryVariantArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  sku?: InputMaybe<Scalars['String']['input']>;
};

export type SelectedOption = {
  __typename?: 'SelectedOption';
  option: Scalars['String']['output'];
  value: Scalars['String']['output'];
};

export type SelectedOptionInput = {
  option: Scalars['String']['input'];
  value: Scalars['String']['input'];
};

/** Another variant has that SKU, or one that differs by case alone. */
export type SkuTaken = Problem & {
  __typename?: 'SkuTaken';
  message: Scalars['String']['output'];
};

export type SlugTaken = Problem & {
  __typename?: 'SlugTaken';
  message: Scalars['String']['output'];
  suggestion: Scalars['String']['output'];
};

export type UpdateProductInput = {
  brand?: InputMaybe<Scalars['String']['input']>;
  categoryIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  description?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
  media?: InputMaybe<Array<ImageInput>>;
  name?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateProductResult = InvalidInput | NotFound | ProductChanged;

/** One sellable thing: a product with every option chosen. */
export type Variant = {
  __typename?: 'Variant';
  /** The price before a sale, when there is one. */
  compareAtPrice?: Maybe<Money>;
  id: Scalars['ID']['output'];
  price: Money;
  product: Product;
  selection: Array<SelectedOption>;
  sku: Scalars['String']['output'];
  title: Scalars['String']['output'];
  weightGrams?: Maybe<Scalars['Int']['output']>;
};

export type VariantChanged = {
  __typename?: 'VariantChanged';
  variant: Variant;
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
  Category: Category;
  Product: Product;
  Variant: Variant;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Category:
    ( { __typename: 'Category' }
    & GraphQLRecursivePick<FederationTypes['Category'], {"id":true}> );
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}> );
  Variant:
    ( { __typename: 'Variant' }
    & ( GraphQLRecursivePick<FederationTypes['Variant'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Variant'], {"sku":true}> ) );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AddVariantResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( SkuTaken & { __typename: 'SkuTaken' } )
    | ( Omit<VariantChanged, 'variant'> & { variant: _RefType['Variant'] } & { __typename: 'VariantChanged' } )
  ;
  ArchiveProductResult:
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<ProductChanged, 'product'> & { product: _RefType['Product'] } & { __typename: 'ProductChanged' } )
  ;
  ChangePriceResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<VariantChanged, 'variant'> & { variant: _RefType['Variant'] } & { __typename: 'VariantChanged' } )
  ;
  CreateCategoryResult:
    | ( Omit<CategoryCreated, 'category'> & { category: _RefType['Category'] } & { __typename: 'CategoryCreated' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( SlugTaken & { __typename: 'SlugTaken' } )
  ;
  CreateProductResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( Omit<ProductChanged, 'product'> & { product: _RefType['Product'] } & { __typename: 'ProductChanged' } )
    | ( SlugTaken & { __typename: 'SlugTaken' } )
  ;
  PublishProductResult:
    | ( NotFound & { __typename: 'NotFound' } )
    | ( NothingToSell & { __typename: 'NothingToSell' } )
    | ( Omit<ProductChanged, 'product'> & { product: _RefType['Product'] } & { __typename: 'ProductChanged' } )
  ;
  UpdateProductResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<ProductChanged, 'product'> & { product: _RefType['Product'] } & { __typename: 'ProductChanged' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Problem:
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( NotFound )
    | ( NothingToSell )
    | ( SkuTaken )
    | ( SlugTaken )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddVariantInput: AddVariantInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AddVariantResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddVariantResult']>;
  ArchiveProductResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ArchiveProductResult']>;
  Category: ResolverTypeWrapper<CategoryParent>;
  CategoryCreated: ResolverTypeWrapper<Omit<CategoryCreated, 'category'> & { category: ResolversTypes['Category'] }>;
  ChangePriceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangePriceResult']>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CreateCategoryInput: CreateCategoryInput;
  CreateCategoryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateCategoryResult']>;
  CreateProductInput: CreateProductInput;
  CreateProductResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateProductResult']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  IdempotencyKeyReused: ResolverTypeWrapper<IdempotencyKeyReused>;
  Image: ResolverTypeWrapper<Image>;
  ImageInput: ImageInput;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFound: ResolverTypeWrapper<NotFound>;
  NothingToSell: ResolverTypeWrapper<NothingToSell>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  PostalAddress: ResolverTypeWrapper<PostalAddress>;
  PostalAddressInput: PostalAddressInput;
  PriceRange: ResolverTypeWrapper<PriceRange>;
  Problem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Problem']>;
  Product: ResolverTypeWrapper<ProductParent>;
  ProductChanged: ResolverTypeWrapper<Omit<ProductChanged, 'product'> & { product: ResolversTypes['Product'] }>;
  ProductConnection: ResolverTypeWrapper<Omit<ProductConnection, 'edges'> & { edges: Array<ResolversTypes['ProductEdge']> }>;
  ProductEdge: ResolverTypeWrapper<Omit<ProductEdge, 'node'> & { node: ResolversTypes['Product'] }>;
  ProductOption: ResolverTypeWrapper<ProductOption>;
  ProductOptionInput: ProductOptionInput;
  ProductStatus: ProductStatus;
  PublishProductResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PublishProductResult']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SelectedOption: ResolverTypeWrapper<SelectedOption>;
  SelectedOptionInput: SelectedOptionInput;
  SkuTaken: ResolverTypeWrapper<SkuTaken>;
  SlugTaken: ResolverTypeWrapper<SlugTaken>;
  UpdateProductInput: UpdateProductInput;
  UpdateProductResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateProductResult']>;
  Variant: ResolverTypeWrapper<VariantParent>;
  VariantChanged: ResolverTypeWrapper<Omit<VariantChanged, 'variant'> & { variant: ResolversTypes['Variant'] }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddVariantInput: AddVariantInput;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  AddVariantResult: ResolversUnionTypes<ResolversParentTypes>['AddVariantResult'];
  ArchiveProductResult: ResolversUnionTypes<ResolversParentTypes>['ArchiveProductResult'];
  Category: CategoryParent;
  CategoryCreated: Omit<CategoryCreated, 'category'> & { category: ResolversParentTypes['Category'] };
  ChangePriceResult: ResolversUnionTypes<ResolversParentTypes>['ChangePriceResult'];
  CountryCode: Scalars['CountryCode']['output'];
  CreateCategoryInput: CreateCategoryInput;
  CreateCategoryResult: ResolversUnionTypes<ResolversParentTypes>['CreateCategoryResult'];
  CreateProductInput: CreateProductInput;
  CreateProductResult: ResolversUnionTypes<ResolversParentTypes>['CreateProductResult'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  IdempotencyKeyReused: IdempotencyKeyReused;
  Image: Image;
  ImageInput: ImageInput;
  InvalidInput: InvalidInput;
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  NotFound: NotFound;
  NothingToSell: NothingToSell;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  PostalAddress: PostalAddress;
  PostalAddressInput: PostalAddressInput;
  PriceRange: PriceRange;
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  Product: ProductParent;
  ProductChanged: Omit<ProductChanged, 'product'> & { product: ResolversParentTypes['Product'] };
  ProductConnection: Omit<ProductConnection, 'edges'> & { edges: Array<ResolversParentTypes['ProductEdge']> };
  ProductEdge: Omit<ProductEdge, 'node'> & { node: ResolversParentTypes['Product'] };
  ProductOption: ProductOption;
  ProductOptionInput: ProductOptionInput;
  PublishProductResult: ResolversUnionTypes<ResolversParentTypes>['PublishProductResult'];
  Query: Record<PropertyKey, never>;
  SelectedOption: SelectedOption;
  SelectedOptionInput: SelectedOptionInput;
  SkuTaken: SkuTaken;
  SlugTaken: SlugTaken;
  UpdateProductInput: UpdateProductInput;
  UpdateProductResult: ResolversUnionTypes<ResolversParentTypes>['UpdateProductResult'];
  Variant: VariantParent;
  VariantChanged: Omit<VariantChanged, 'variant'> & { variant: ResolversParentTypes['Variant'] };
};

export type AddVariantResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddVariantResult'] = ResolversParentTypes['AddVariantResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'SkuTaken' | 'VariantChanged', ParentType, ContextType>;
};

export type ArchiveProductResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArchiveProductResult'] = ResolversParentTypes['ArchiveProductResult']> = {
  __resolveType: TypeResolveFn<'NotFound' | 'ProductChanged', ParentType, ContextType>;
};

export type CategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category'], FederationReferenceType extends FederationReferenceTypes['Category'] = FederationReferenceTypes['Category']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Category']> | FederationReferenceType, FederationReferenceType, ContextType>;
  children?: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CategoryCreatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategoryCreated'] = ResolversParentTypes['CategoryCreated']> = {
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangePriceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePriceResult'] = ResolversParentTypes['ChangePriceResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'VariantChanged', ParentType, ContextType>;
};

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export type CreateCategoryResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCategoryResult'] = ResolversParentTypes['CreateCategoryResult']> = {
  __resolveType: TypeResolveFn<'CategoryCreated' | 'InvalidInput' | 'NotFound' | 'SlugTaken', ParentType, ContextType>;
};

export type CreateProductResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateProductResult'] = ResolversParentTypes['CreateProductResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'ProductChanged' | 'SlugTaken', ParentType, ContextType>;
};

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

export type ImageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Image'] = ResolversParentTypes['Image']> = {
  alt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addVariant?: Resolver<Maybe<ResolversTypes['AddVariantResult']>, ParentType, ContextType, RequireFields<MutationAddVariantArgs, 'input'>>;
  archiveProduct?: Resolver<Maybe<ResolversTypes['ArchiveProductResult']>, ParentType, ContextType, RequireFields<MutationArchiveProductArgs, 'id'>>;
  changePrice?: Resolver<Maybe<ResolversTypes['ChangePriceResult']>, ParentType, ContextType, RequireFields<MutationChangePriceArgs, 'price' | 'variantId'>>;
  createCategory?: Resolver<Maybe<ResolversTypes['CreateCategoryResult']>, ParentType, ContextType, RequireFields<MutationCreateCategoryArgs, 'input'>>;
  createProduct?: Resolver<Maybe<ResolversTypes['CreateProductResult']>, ParentType, ContextType, RequireFields<MutationCreateProductArgs, 'input'>>;
  publishProduct?: Resolver<Maybe<ResolversTypes['PublishProductResult']>, ParentType, ContextType, RequireFields<MutationPublishProductArgs, 'id'>>;
  updateProduct?: Resolver<Maybe<ResolversTypes['UpdateProductResult']>, ParentType, ContextType, RequireFields<MutationUpdateProductArgs, 'input'>>;
};

export type NotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  of?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NothingToSellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NothingToSell'] = ResolversParentTypes['NothingToSell']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type PriceRangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceRange'] = ResolversParentTypes['PriceRange']> = {
  max?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  min?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'NotFound' | 'NothingToSell' | 'SkuTaken' | 'SlugTaken', ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  brand?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  categories?: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['Image']>, ParentType, ContextType>;
  media?: Resolver<Array<ResolversTypes['Image']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  options?: Resolver<Array<ResolversTypes['ProductOption']>, ParentType, ContextType>;
  priceRange?: Resolver<Maybe<ResolversTypes['PriceRange']>, ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProductStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  variants?: Resolver<Maybe<Array<ResolversTypes['Variant']>>, ParentType, ContextType>;
};

export type ProductChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductChanged'] = ResolversParentTypes['ProductChanged']> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductConnection'] = ResolversParentTypes['ProductConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ProductEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductEdge'] = ResolversParentTypes['ProductEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type ProductOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductOption'] = ResolversParentTypes['ProductOption']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PublishProductResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishProductResult'] = ResolversParentTypes['PublishProductResult']> = {
  __resolveType: TypeResolveFn<'NotFound' | 'NothingToSell' | 'ProductChanged', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  categories?: Resolver<Maybe<Array<ResolversTypes['Category']>>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType, Partial<QueryCategoryArgs>>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, Partial<QueryProductArgs>>;
  products?: Resolver<Maybe<ResolversTypes['ProductConnection']>, ParentType, ContextType, RequireFields<QueryProductsArgs, 'first'>>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType, Partial<QueryVariantArgs>>;
};

export type SelectedOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SelectedOption'] = ResolversParentTypes['SelectedOption']> = {
  option?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SkuTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SkuTaken'] = ResolversParentTypes['SkuTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SlugTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SlugTaken'] = ResolversParentTypes['SlugTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  suggestion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateProductResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProductResult'] = ResolversParentTypes['UpdateProductResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'ProductChanged', ParentType, ContextType>;
};

export type VariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Variant'] = ResolversParentTypes['Variant'], FederationReferenceType extends FederationReferenceTypes['Variant'] = FederationReferenceTypes['Variant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Variant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  compareAtPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  selection?: Resolver<Array<ResolversTypes['SelectedOption']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weightGrams?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type VariantChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VariantChanged'] = ResolversParentTypes['VariantChanged']> = {
  variant?: Resolver<ResolversTypes['Variant'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AddVariantResult?: AddVariantResultResolvers<ContextType>;
  ArchiveProductResult?: ArchiveProductResultResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  CategoryCreated?: CategoryCreatedResolvers<ContextType>;
  ChangePriceResult?: ChangePriceResultResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  CreateCategoryResult?: CreateCategoryResultResolvers<ContextType>;
  CreateProductResult?: CreateProductResultResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  Image?: ImageResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  NothingToSell?: NothingToSellResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PostalAddress?: PostalAddressResolvers<ContextType>;
  PriceRange?: PriceRangeResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductChanged?: ProductChangedResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  ProductOption?: ProductOptionResolvers<ContextType>;
  PublishProductResult?: PublishProductResultResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SelectedOption?: SelectedOptionResolvers<ContextType>;
  SkuTaken?: SkuTakenResolvers<ContextType>;
  SlugTaken?: SlugTakenResolvers<ContextType>;
  UpdateProductResult?: UpdateProductResultResolvers<ContextType>;
  Variant?: VariantResolvers<ContextType>;
  VariantChanged?: VariantChangedResolvers<ContextType>;
};

