import { graphql } from '../../generated/index.ts'

export const NoticesDocument = graphql(`
  query Notices($after: String, $language: String) {
    ...Chrome
    me {
      id
      phoneNumber
      notifications(first: 20, after: $after) {
        edges { node { id topic title(language: $language) body(language: $language) createdAt readAt order { id } } }
        pageInfo { endCursor hasNextPage }
        unreadCount
      }
      notificationPreferences { topic channels }
    }
  }
`)

export const FollowNoticesDocument = graphql(`
  subscription FollowNotices {
    notificationReceived { id }
  }
`)

export const MarkReadDocument = graphql(`
  mutation MarkRead {
    markRead {
      __typename
      ... on Problem { message }
    }
  }
`)

export const SetPreferenceDocument = graphql(`
  mutation SetPreference($topic: NotificationTopic!, $channels: [NotificationChannel!]!) {
    setNotificationPreference(topic: $topic, channels: $channels) {
      __typename
      ... on Problem { message }
    }
  }
`)

export const SetPhoneDocument = graphql(`
  mutation SetPhone($number: String) {
    setPhoneNumber(number: $number) {
      __typename
      ... on Problem { message }
    }
  }
`)
