import { graphql } from '../../generated/index.ts'

export const DeskWebhooksDocument = graphql(`
  query DeskWebhooks {
    webhooks { id url description enabled disabledBecause failingSince eventTypes }
  }
`)

export const DeskWebhookDocument = graphql(`
  query DeskWebhook($id: ID!, $status: WebhookDeliveryStatus, $after: String) {
    webhook(id: $id) {
      id
      url
      description
      enabled
      disabledAt
      disabledBecause
      failingSince
      eventTypes
      edition
      createdAt
      deliveries(first: 20, after: $after, status: $status) {
        edges {
          node {
            id
            type
            status
            createdAt
            nextAttemptAt
            body
            attempts { at statusCode durationMs fault answer }
          }
        }
        pageInfo { endCursor hasNextPage hasPreviousPage }
      }
    }
  }
`)

export const CreateWebhookDocument = graphql(`
  mutation DeskCreateWebhook($input: CreateWebhookInput!) {
    createWebhook(input: $input) {
      __typename
      ... on InvalidInput { path }
      ... on WebhookCreated { secret webhook { id } }
      ... on Problem { message }
    }
  }
`)

export const ChangeWebhookDocument = graphql(`
  mutation DeskChangeWebhook($input: ChangeWebhookInput!) {
    changeWebhook(input: $input) {
      __typename
      ... on InvalidInput { path }
      ... on Problem { message }
    }
  }
`)

export const RotateSecretDocument = graphql(`
  mutation DeskRotateSecret($id: ID!, $key: ID) {
    rotateWebhookSecret(id: $id, idempotencyKey: $key) {
      __typename
      ... on InvalidInput { path }
      ... on WebhookSecretRotated { secret formerUntil }
      ... on Problem { message }
    }
  }
`)

export const DeleteWebhookDocument = graphql(`
  mutation DeskDeleteWebhook($id: ID!) {
    deleteWebhook(id: $id) {
      __typename
      ... on Problem { message }
    }
  }
`)

export const SendTestDocument = graphql(`
  mutation DeskSendTest($id: ID!) {
    sendTestEvent(id: $id) {
      __typename
      ... on Problem { message }
    }
  }
`)

export const RedeliverDocument = graphql(`
  mutation DeskRedeliver($id: ID!) {
    redeliver(id: $id) {
      __typename
      ... on Problem { message }
    }
  }
`)

export const RedeliverFailedDocument = graphql(`
  mutation DeskRedeliverFailed($id: ID!, $since: DateTime!) {
    redeliverFailed(id: $id, since: $since) {
      __typename
      ... on WebhookDeliveriesQueued { count }
      ... on Problem { message }
    }
  }
`)
