import { graphql } from '../../generated/index.ts'

export const DeskCustomersDocument = graphql(`
  query DeskCustomers(
    $words: String
    $sort: UserSort!
    $after: String
    $guest: String!
    $guests: Boolean!
  ) {
    users(first: 25, words: $words, sort: $sort, after: $after) {
      totalCount
      edges { node { id name email emailVerified role createdAt } }
      pageInfo { endCursor hasNextPage hasPreviousPage }
    }
    guestOrders(email: $guest, first: 5) @include(if: $guests) {
      totalCount
      edges { node { id number status placedAt total { amount currency } lines { id title quantity } } }
      pageInfo { hasNextPage }
    }
  }
`)

export const DeskGuestOrdersDocument = graphql(`
  query DeskGuestOrders($email: String!, $after: String) {
    guestOrders(email: $email, first: 20, after: $after) {
      totalCount
      edges { node { id number status placedAt total { amount currency } lines { id title quantity } } }
      pageInfo { endCursor hasNextPage hasPreviousPage }
    }
  }
`)

export const DeskCustomerDocument = graphql(`
  query DeskCustomer($id: ID!, $orders: Boolean!, $money: Boolean!, $after: String) {
    user(id: $id) {
      id
      name
      email
      emailVerified
      role
      createdAt
      phoneNumber
      addresses { id isDefault address { name line1 line2 postalCode city region country } }
      paymentMethods @include(if: $money) { id brand last4 expiryMonth expiryYear isDefault }
      orders(first: 20, after: $after) @include(if: $orders) {
        totalCount
        edges { node { id number status placedAt total { amount currency } lines { id title quantity } } }
        pageInfo { endCursor hasNextPage hasPreviousPage }
      }
    }
  }
`)

export const SetRoleDocument = graphql(`
  mutation DeskSetRole($userId: ID!, $role: Role!) {
    setRole(userId: $userId, role: $role) {
      __typename
      ... on Problem { message }
    }
  }
`)
