import { graphql } from '../../generated/index.ts'

export const DeskKeysDocument = graphql(`
  query DeskKeys($after: String) {
    apiKeyScopes { name description }
    apiKeys(first: 20, after: $after) {
      edges { node { id name scopes createdAt expiresAt lastUsedAt revokedAt createdBy { id name } } }
      pageInfo { endCursor hasNextPage hasPreviousPage }
    }
  }
`)

export const CreateKeyDocument = graphql(`
  mutation DeskCreateKey($input: CreateApiKeyInput!) {
    createApiKey(input: $input) {
      __typename
      ... on InvalidInput { path }
      ... on ApiKeyCreated { key apiKey { id } }
      ... on Problem { message }
    }
  }
`)

export const RevokeKeyDocument = graphql(`
  mutation DeskRevokeKey($id: ID!) {
    revokeApiKey(id: $id) {
      __typename
      ... on Problem { message }
    }
  }
`)
