// Generated from schema.graphql by `npm run codegen`.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { User as UserParent, Session as SessionParent, SavedAddress as SavedAddressParent, UserConnection as UserConnectionParent } from './mappers.ts';
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

export type ChangePasswordResult = SignedIn | TooManyAttempts | WeakPassword | WrongCredentials;

export type Done = {
  __typename?: 'Done';
  ok: Scalars['Boolean']['output'];
};

export type EmailTaken = Problem & {
  __typename?: 'EmailTaken';
  message: Scalars['String']['output'];
};

/** This key was already used with a different input. */
export type IdempotencyKeyReused = Problem & {
  __typename?: 'IdempotencyKeyReused';
  message: Scalars['String']['output'];
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
  /** Sets a new password and ends every session of the account, the one that asks included; the answer is a new one. */
  changePassword?: Maybe<ChangePasswordResult>;
  /** Trade a refresh token for a new pair. A token works once: within seconds the same trade has the same answer, a later one ends the session. */
  refreshSession?: Maybe<RefreshSessionResult>;
  removeAddress?: Maybe<RemoveAddressResult>;
  /** Answers the same way in the same time, so it cannot be used to find out who has an account; limited by address, known or not. */
  requestPasswordReset?: Maybe<RequestPasswordResetResult>;
  resetPassword?: Maybe<ResetPasswordResult>;
  saveAddress?: Maybe<SaveAddressResult>;
  /** Gives an account another role, ends its sessions, and mails it the news. */
  setRole?: Maybe<SetRoleResult>;
  signIn?: Maybe<SignInResult>;
  signOut?: Maybe<SignOutResult>;
  signUp?: Maybe<SignUpResult>;
  /** Gives the account the address back that this token was mailed to, for seven days after a change was asked for, and ends every session. */
  undoEmailChange?: Maybe<UndoEmailChangeResult>;
  /**
   * Changes the name at once. Another e-mail address takes the current password, and counts once `verifyEmail` has the token
   * that is mailed to it; the former address is told, with a token for `undoEmailChange`.
   */
  updateProfile?: Maybe<UpdateProfileResult>;
  /** Confirms an address with the token that was mailed to it; one that `updateProfile` was asked for becomes the account's. */
  verifyEmail?: Maybe<VerifyEmailResult>;
};


export type MutationChangePasswordArgs = {
  currentPassword: Scalars['String']['input'];
  newPassword: Scalars['String']['input'];
};


export type MutationRefreshSessionArgs = {
  refreshToken: Scalars['String']['input'];
};


export type MutationRemoveAddressArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRequestPasswordResetArgs = {
  email: Scalars['String']['input'];
};


export type MutationResetPasswordArgs = {
  newPassword: Scalars['String']['input'];
  token: Scalars['String']['input'];
};


export type MutationSaveAddressArgs = {
  input: SaveAddressInput;
};


export type MutationSetRoleArgs = {
  role: Role;
  userId: Scalars['ID']['input'];
};


export type MutationSignInArgs = {
  input: SignInInput;
};


export type MutationSignOutArgs = {
  sessionId?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationSignUpArgs = {
  input: SignUpInput;
};


export type MutationUndoEmailChangeArgs = {
  token: Scalars['String']['input'];
};


export type MutationUpdateProfileArgs = {
  input: UpdateProfileInput;
};


export type MutationVerifyEmailArgs = {
  token: Scalars['String']['input'];
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

/**
 * Something the caller can act on. A mutation returns a union of its success and
 * its problems; the typename is the code, the message is for people, and any other
 * field says what to do about it. Faults nobody can act on stay in `errors`.
 */
export type Problem = {
  message: Scalars['String']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** The signed-in user, or null for a guest. */
  me?: Maybe<User>;
  user?: Maybe<User>;
  users?: Maybe<UserConnection>;
};


export type QueryUserArgs = {
  id: Scalars['ID']['input'];
};


export type QueryUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  email?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type RefreshSessionResult = SignedIn | TokenExpired;

export type RemoveAddressResult = NotFound | UserChanged;

export type RequestPasswordResetResult = Done | TooManyAttempts;

export type ResetPasswordResult = SignedIn | TokenExpired | WeakPassword;

export type Role =
  | 'ADMIN'
  | 'CUSTOMER'
  | 'STAFF';

export type SaveAddressInput = {
  address: PostalAddressInput;
  /** Leave out to add a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  isDefault?: InputMaybe<Scalars['Boolean']['input']>;
  label?: InputMaybe<Scalars['String']['input']>;
};

export type SaveAddressResult = InvalidInput | NotFound | UserChanged;

export type SavedAddress = {
  __typename?: 'SavedAddress';
  address: PostalAddress;
  id: Scalars['ID']['output'];
  isDefault: Scalars['Boolean']['output'];
  label?: Maybe<Scalars['String']['output']>;
};

export type Session = {
  __typename?: 'Session';
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  isCurrent: Scalars['Boolean']['output'];
  lastSeenAt: Scalars['DateTime']['output'];
  userAgent?: Maybe<Scalars['String']['output']>;
};

export type SetRoleResult = NotFound | UserChanged;

export type SignInInput = {
  email: Scalars['String']['input'];
  password: Scalars['String']['input'];
};

export type SignInResult = InvalidInput | SignedIn | TooManyAttempts | WrongCredentials;

export type SignOutResult = Done | NotFound;

export type SignUpInput = {
  email: Scalars['String']['input'];
  name: Scalars['String']['input'];
  password: Scalars['String']['input'];
};

export type SignUpResult = EmailTaken | InvalidInput | SignedIn | TooManyAttempts | WeakPassword;

export type SignedIn = {
  __typename?: 'SignedIn';
  tokens: Tokens;
  user: User;
};

export type TokenExpired = Problem & {
  __typename?: 'TokenExpired';
  message: Scalars['String']['output'];
};

/** A short-lived access token and the refresh token that renews it. */
export type Tokens = {
  __typename?: 'Tokens';
  accessToken: Scalars['String']['output'];
  accessTokenExpiresAt: Scalars['DateTime']['output'];
  refreshToken: Scalars['String']['output'];
};

export type TooManyAttempts = Problem & {
  __typename?: 'TooManyAttempts';
  message: Scalars['String']['output'];
  retryAt: Scalars['DateTime']['output'];
};

export type UndoEmailChangeResult = Done | TokenExpired;

export type UpdateProfileInput = {
  /** The password that the account has now; without the right one the answer is WrongCredentials. */
  currentPassword?: InputMaybe<Scalars['String']['input']>;
  /** Another address than the one that the account has takes `currentPassword`, and has to be confirmed. */
  email?: InputMaybe<Scalars['String']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateProfileResult = EmailTaken | InvalidInput | TooManyAttempts | UserChanged | WrongCredentials;

export type User = {
  __typename?: 'User';
  addresses: Array<SavedAddress>;
  createdAt: Scalars['DateTime']['output'];
  email: Scalars['String']['output'];
  emailVerified: Scalars['Boolean']['output'];
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  /** The address that this account was asked to have, until it is confirmed; null when there is none. */
  pendingEmail?: Maybe<Scalars['String']['output']>;
  role: Role;
  /** Where this account is signed in; a session ends 30 days after it was last refreshed, and with the oldest age that the shop allows. */
  sessions: Array<Session>;
};

export type UserChanged = {
  __typename?: 'UserChanged';
  user: User;
};

export type UserConnection = {
  __typename?: 'UserConnection';
  edges: Array<UserEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type UserEdge = {
  __typename?: 'UserEdge';
  cursor: Scalars['String']['output'];
  node: User;
};

export type VerifyEmailResult = TokenExpired | UserChanged;

export type WeakPassword = Problem & {
  __typename?: 'WeakPassword';
  message: Scalars['String']['output'];
  rules: Array<Scalars['String']['output']>;
};

export type WrongCredentials = Problem & {
  __typename?: 'WrongCredentials';
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
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ChangePasswordResult:
    | ( Omit<SignedIn, 'user'> & { user: _RefType['User'] } & { __typename: 'SignedIn' } )
    | ( TooManyAttempts & { __typename: 'TooManyAttempts' } )
    | ( WeakPassword & { __typename: 'WeakPassword' } )
    | ( WrongCredentials & { __typename: 'WrongCredentials' } )
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
  SaveAddressResult:
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
    | ( NotFound )
    | ( TokenExpired )
    | ( TooManyAttempts )
    | ( WeakPassword )
    | ( WrongCredentials )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ChangePasswordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangePasswordResult']>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Done: ResolverTypeWrapper<Done>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  EmailTaken: ResolverTypeWrapper<EmailTaken>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  IdempotencyKeyReused: ResolverTypeWrapper<IdempotencyKeyReused>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  NotFound: ResolverTypeWrapper<NotFound>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PostalAddress: ResolverTypeWrapper<PostalAddress>;
  PostalAddressInput: PostalAddressInput;
  Problem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Problem']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  RefreshSessionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RefreshSessionResult']>;
  RemoveAddressResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveAddressResult']>;
  RequestPasswordResetResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestPasswordResetResult']>;
  ResetPasswordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResetPasswordResult']>;
  Role: Role;
  SaveAddressInput: SaveAddressInput;
  SaveAddressResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SaveAddressResult']>;
  SavedAddress: ResolverTypeWrapper<SavedAddressParent>;
  Session: ResolverTypeWrapper<SessionParent>;
  SetRoleResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetRoleResult']>;
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
  VerifyEmailResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['VerifyEmailResult']>;
  WeakPassword: ResolverTypeWrapper<WeakPassword>;
  WrongCredentials: ResolverTypeWrapper<WrongCredentials>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ChangePasswordResult: ResolversUnionTypes<ResolversParentTypes>['ChangePasswordResult'];
  CountryCode: Scalars['CountryCode']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  Done: Done;
  Boolean: Scalars['Boolean']['output'];
  EmailTaken: EmailTaken;
  String: Scalars['String']['output'];
  IdempotencyKeyReused: IdempotencyKeyReused;
  InvalidInput: InvalidInput;
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  NotFound: NotFound;
  PageInfo: PageInfo;
  PostalAddress: PostalAddress;
  PostalAddressInput: PostalAddressInput;
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  Query: Record<PropertyKey, never>;
  Int: Scalars['Int']['output'];
  RefreshSessionResult: ResolversUnionTypes<ResolversParentTypes>['RefreshSessionResult'];
  RemoveAddressResult: ResolversUnionTypes<ResolversParentTypes>['RemoveAddressResult'];
  RequestPasswordResetResult: ResolversUnionTypes<ResolversParentTypes>['RequestPasswordResetResult'];
  ResetPasswordResult: ResolversUnionTypes<ResolversParentTypes>['ResetPasswordResult'];
  SaveAddressInput: SaveAddressInput;
  SaveAddressResult: ResolversUnionTypes<ResolversParentTypes>['SaveAddressResult'];
  SavedAddress: SavedAddressParent;
  Session: SessionParent;
  SetRoleResult: ResolversUnionTypes<ResolversParentTypes>['SetRoleResult'];
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
};

export type ChangePasswordResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePasswordResult'] = ResolversParentTypes['ChangePasswordResult']> = {
  __resolveType: TypeResolveFn<'SignedIn' | 'TooManyAttempts' | 'WeakPassword' | 'WrongCredentials', ParentType, ContextType>;
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

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  changePassword?: Resolver<Maybe<ResolversTypes['ChangePasswordResult']>, ParentType, ContextType, RequireFields<MutationChangePasswordArgs, 'currentPassword' | 'newPassword'>>;
  refreshSession?: Resolver<Maybe<ResolversTypes['RefreshSessionResult']>, ParentType, ContextType, RequireFields<MutationRefreshSessionArgs, 'refreshToken'>>;
  removeAddress?: Resolver<Maybe<ResolversTypes['RemoveAddressResult']>, ParentType, ContextType, RequireFields<MutationRemoveAddressArgs, 'id'>>;
  requestPasswordReset?: Resolver<Maybe<ResolversTypes['RequestPasswordResetResult']>, ParentType, ContextType, RequireFields<MutationRequestPasswordResetArgs, 'email'>>;
  resetPassword?: Resolver<Maybe<ResolversTypes['ResetPasswordResult']>, ParentType, ContextType, RequireFields<MutationResetPasswordArgs, 'newPassword' | 'token'>>;
  saveAddress?: Resolver<Maybe<ResolversTypes['SaveAddressResult']>, ParentType, ContextType, RequireFields<MutationSaveAddressArgs, 'input'>>;
  setRole?: Resolver<Maybe<ResolversTypes['SetRoleResult']>, ParentType, ContextType, RequireFields<MutationSetRoleArgs, 'role' | 'userId'>>;
  signIn?: Resolver<Maybe<ResolversTypes['SignInResult']>, ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  signOut?: Resolver<Maybe<ResolversTypes['SignOutResult']>, ParentType, ContextType, Partial<MutationSignOutArgs>>;
  signUp?: Resolver<Maybe<ResolversTypes['SignUpResult']>, ParentType, ContextType, RequireFields<MutationSignUpArgs, 'input'>>;
  undoEmailChange?: Resolver<Maybe<ResolversTypes['UndoEmailChangeResult']>, ParentType, ContextType, RequireFields<MutationUndoEmailChangeArgs, 'token'>>;
  updateProfile?: Resolver<Maybe<ResolversTypes['UpdateProfileResult']>, ParentType, ContextType, RequireFields<MutationUpdateProfileArgs, 'input'>>;
  verifyEmail?: Resolver<Maybe<ResolversTypes['VerifyEmailResult']>, ParentType, ContextType, RequireFields<MutationVerifyEmailArgs, 'token'>>;
};

export type NotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  of?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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

export type ProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  __resolveType: TypeResolveFn<'EmailTaken' | 'IdempotencyKeyReused' | 'InvalidInput' | 'NotFound' | 'TokenExpired' | 'TooManyAttempts' | 'WeakPassword' | 'WrongCredentials', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  me?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserArgs, 'id'>>;
  users?: Resolver<Maybe<ResolversTypes['UserConnection']>, ParentType, ContextType, RequireFields<QueryUsersArgs, 'first'>>;
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

export type SaveAddressResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SaveAddressResult'] = ResolversParentTypes['SaveAddressResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'UserChanged', ParentType, ContextType>;
};

export type SavedAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SavedAddress'] = ResolversParentTypes['SavedAddress']> = {
  address?: Resolver<ResolversTypes['PostalAddress'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'EmailTaken' | 'InvalidInput' | 'TooManyAttempts' | 'UserChanged' | 'WrongCredentials', ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  addresses?: Resolver<Array<ResolversTypes['SavedAddress']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  emailVerified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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
  ChangePasswordResult?: ChangePasswordResultResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Done?: DoneResolvers<ContextType>;
  EmailTaken?: EmailTakenResolvers<ContextType>;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PostalAddress?: PostalAddressResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RefreshSessionResult?: RefreshSessionResultResolvers<ContextType>;
  RemoveAddressResult?: RemoveAddressResultResolvers<ContextType>;
  RequestPasswordResetResult?: RequestPasswordResetResultResolvers<ContextType>;
  ResetPasswordResult?: ResetPasswordResultResolvers<ContextType>;
  SaveAddressResult?: SaveAddressResultResolvers<ContextType>;
  SavedAddress?: SavedAddressResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SetRoleResult?: SetRoleResultResolvers<ContextType>;
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

