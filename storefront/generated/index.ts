// Generated from the storefront's documents by `npm run codegen`.
/* eslint-disable */
export * from "./fragment-masking";
export * from "./gql";