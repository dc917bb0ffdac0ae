import { graphql } from '../../generated/index.ts'

export const RequestResetDocument = graphql(`
  mutation RequestReset($email: String!) {
    requestPasswordReset(email: $email) { __typename }
  }
`)

export const ResetPasswordDocument = graphql(`
  mutation ResetPassword($token: String!, $next: String!) {
    resetPassword(token: $token, newPassword: $next) {
      __typename
      ... on SignedIn { user { id name language } tokens { accessToken accessTokenExpiresAt refreshToken } }
      ... on WeakPassword { rules }
    }
  }
`)

export const VerifyEmailDocument = graphql(`
  mutation VerifyEmail($token: String!) {
    verifyEmail(token: $token) { __typename }
  }
`)

export const UndoEmailChangeDocument = graphql(`
  mutation UndoEmailChange($token: String!) {
    undoEmailChange(token: $token) { __typename }
  }
`)
