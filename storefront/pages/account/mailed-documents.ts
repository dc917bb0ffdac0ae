import { graphql } from '../../generated/index.ts'

export const RequestResetDocument = graphql(`
  mutation RequestReset($email: String!) {
    requestPasswordReset(email: $email) {
      __typename
      ... on TooManyAttempts { retryAt }
      ... on Problem { message }
    }
  }
`)

export const ResetPasswordDocument = graphql(`
  mutation ResetPassword($token: String!, $next: String!) {
    resetPassword(token: $token, newPassword: $next) {
      __typename
      ... on SignedIn { user { id name language } tokens { accessToken accessTokenExpiresIn refreshToken } }
      ... on WeakPassword { rules }
      ... on Problem { message }
    }
  }
`)

export const VerifyEmailDocument = graphql(`
  mutation VerifyEmail($token: String!) {
    verifyEmail(token: $token) {
      __typename
      ... on Problem { message }
    }
  }
`)

export const UndoEmailChangeDocument = graphql(`
  mutation UndoEmailChange($token: String!) {
    undoEmailChange(token: $token) {
      __typename
      ... on Problem { message }
    }
  }
`)
