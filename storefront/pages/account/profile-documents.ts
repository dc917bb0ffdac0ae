import { graphql } from '../../generated/index.ts'

export const ProfileDocument = graphql(`
  query Profile {
    ...Chrome
    me { id name email emailVerified pendingEmail language }
  }
`)

export const UpdateProfileDocument = graphql(`
  mutation UpdateProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      __typename
      ... on UserChanged { user { id name language } }
      ... on InvalidInput { path }
      ... on TooManyAttempts { retryAt }
      ... on Problem { message }
    }
  }
`)

export const SetPasswordDocument = graphql(`
  mutation SetPassword($current: String!, $next: String!) {
    changePassword(currentPassword: $current, newPassword: $next) {
      __typename
      ... on SignedIn { user { id name } tokens { accessToken accessTokenExpiresIn refreshToken } }
      ... on TooManyAttempts { retryAt }
      ... on WeakPassword { rules }
      ... on Problem { message }
    }
  }
`)

export const DeleteAccountDocument = graphql(`
  mutation DeleteAccount($current: String) {
    deleteMyAccount(currentPassword: $current) {
      __typename
      ... on TooManyAttempts { retryAt }
      ... on Problem { message }
    }
  }
`)
