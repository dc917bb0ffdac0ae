import type { DeskCustomersFileQuery } from '../../generated/graphql.ts'
import { graphql } from '../../generated/index.ts'
import { type Columns, csvFile } from '../csv-file.ts'
import type { DeskMaking } from '../room.ts'
import { sortOf } from './sort-of.ts'

const DeskCustomersFileDocument = graphql(`
  query DeskCustomersFile($words: String, $sort: UserSort!, $after: String) {
    users(first: 100, words: $words, sort: $sort, after: $after) {
      edges { node { id name email emailVerified role createdAt } }
      pageInfo { endCursor hasNextPage }
    }
  }
`)

type Account = NonNullable<DeskCustomersFileQuery['users']>['edges'][number]['node']

const columns: Columns<Account> = {
  name: ({ name }) => name,
  email: ({ email }) => email,
  email_confirmed: ({ emailVerified }) => String(emailVerified),
  role: ({ role }) => role,
  since: ({ createdAt }) => createdAt,
}

/** Everybody who has an account, or those who were looked for, as a file. */
export function exportCustomers({ app, show }: DeskMaking): void {
  app.get('/desk/customers/export', (context) => {
    const { ask, url } = context.get('visit')
    const words = url.searchParams.get('email')?.trim().slice(0, 200) || null
    const sort = sortOf(url.searchParams)
    return csvFile(context, show, {
      name: 'customers',
      columns,
      field: 'users',
      ask: (after) => ask(DeskCustomersFileDocument, { words, sort, after }, { patient: after !== null }),
    })
  })
}
