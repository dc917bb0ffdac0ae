import { graphql } from '../../generated/index.ts'

export const SignInDocument = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      __typename
      ... on SignedIn { user { id name language } tokens { accessToken accessTokenExpiresIn refreshToken } }
      ... on TooManyAttempts { retryAt }
      ... on Problem { message }
    }
  }
`)

export const SignUpDocument = graphql(`
  mutation SignUp($input: SignUpInput!) {
    signUp(input: $input) {
      __typename
      ... on SignedIn { user { id name language } tokens { accessToken accessTokenExpiresIn refreshToken } }
      ... on InvalidInput { path }
      ... on TooManyAttempts { retryAt }
      ... on WeakPassword { rules }
      ... on Problem { message }
    }
  }
`)

export const SignOutDocument = graphql(`
  mutation SignOut {
    signOut { __typename }
  }
`)

/** What stands around a form that is shown before anything is asked. */
export const ChromeOnlyDocument = graphql(`
  query ChromeOnly {
    ...Chrome
  }
`)
