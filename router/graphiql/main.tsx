import { createGraphiQLFetcher } from '@graphiql/toolkit'
import { GraphiQL } from 'graphiql'
import { createRoot } from 'react-dom/client'
import 'graphiql/style.css'
import './page.css'

/** The editor's language services, which build.mjs puts beside this page. */
const workers: Record<string, string> = { json: 'json.worker.js', graphql: 'graphql.worker.js' }

Object.assign(globalThis, {
  MonacoEnvironment: {
    getWorker: (_id: string, label: string) => new Worker(`/graphiql/${workers[label] ?? 'editor.worker.js'}`),
  },
})

const endpoint = new URL('/graphql', location.href)

const fetcher = createGraphiQLFetcher({
  url: endpoint.href,
  // The header editor's content goes along in `connection_init`.
  subscriptionUrl: endpoint.href.replace(/^http/, 'ws'),
})

const firstQuery = `# Write a query here and run it: Ctrl-Enter.
# What can be asked is in the book at the left.
# A token goes into Headers below, as
#   { "authorization": "Bearer …" }

query First {
  __schema {
    queryType {
      fields {
        name
        description
      }
    }
  }
}
`

const root = document.getElementById('graphiql')
if (root) createRoot(root).render(<GraphiQL fetcher={fetcher} defaultQuery={firstQuery} defaultEditorToolsVisibility />)
