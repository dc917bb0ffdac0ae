import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit'
import { GraphiQL } from 'graphiql'
import { Kind, parse } from 'graphql'
import { createRoot } from 'react-dom/client'
import { KeptValues, keep, kept } from './kept.tsx'
import { filled, filledHeaders, keptOf, Unfilled } from './placeholders.ts'
import 'graphiql/style.css'
import './page.css'

/** The editor's language services, which build.mjs puts beside this page. */
const workers: Record<string, string> = { json: 'json.worker.js', graphql: 'graphql.worker.js' }

Object.assign(globalThis, {
  MonacoEnvironment: {
    getWorker: (_id: string, label: string) => new Worker(`/graphiql/${workers[label] ?? 'editor.worker.js'}`),
  },
})

/** `graphiql` of the router's configuration, which the router serves beside this page. */
interface Settings {
  title: string
  operations: { query: string; variables?: unknown; headers?: Record<string, string> }[]
  keep: Record<string, string>
}
const settings: Settings = await fetch('/graphiql/settings.json').then((answer) => answer.json())
document.title = settings.title

const endpoint = new URL('/graphql', location.href)
const ask = createGraphiQLFetcher({
  url: endpoint.href,
  // The header editor's content goes along in `connection_init`.
  subscriptionUrl: endpoint.href.replace(/^http/, 'ws'),
})

/** Fills in what earlier answers gave, and keeps what this one gives. */
const fetcher: Fetcher = async (params, options = {}) => {
  try {
    const variables = filled(params.variables, kept())
    const headers = filledHeaders(options.headers ?? {}, kept())
    const { document, operationName } = justWritten(params.query, params.operationName)
    const answer = await ask({ ...params, operationName, variables }, { ...options, headers, documentAST: document })
    return Symbol.asyncIterator in answer ? noted(answer) : answer
  } catch (error) {
    if (error instanceof Unfilled) return { errors: [{ message: error.message }] }
    throw error
  }
}

/** Right after a change GraphiQL still goes by the document before it, another tab's for one. */
function justWritten(query: string, operationName: string | null | undefined) {
  try {
    const document = parse(query)
    const names = document.definitions.flatMap((it) =>
      it.kind === Kind.OPERATION_DEFINITION ? (it.name?.value ?? []) : [],
    )
    return { document, operationName: names.find((name) => name === operationName) ?? names[0] }
  } catch {
    return { document: undefined, operationName }
  }
}

async function* noted<Answer extends { data?: unknown }>(answers: AsyncIterable<Answer>) {
  for await (const answer of answers) {
    keep(keptOf(answer.data, settings.keep))
    yield answer
  }
}

const inEditor = (value: unknown) => (value === undefined ? undefined : JSON.stringify(value, null, 2))
const tabs = settings.operations.map(({ query, variables, headers }) => ({
  query,
  variables: inEditor(variables),
  headers: inEditor(headers),
}))

/** GraphiQL fills the editors of the tab that is shown first from these, and from nothing else. */
function firstTab() {
  const [first] = tabs
  if (!first || localStorage.getItem('graphiql:tabState') !== null) return {}
  return { initialQuery: first.query, initialVariables: first.variables, initialHeaders: first.headers }
}

const page = (
  <GraphiQL
    fetcher={fetcher}
    defaultTabs={tabs}
    {...firstTab()}
    defaultEditorToolsVisibility="variables"
    shouldPersistHeaders
  >
    <GraphiQL.Logo>{settings.title}</GraphiQL.Logo>
    <GraphiQL.Footer>
      <KeptValues />
    </GraphiQL.Footer>
  </GraphiQL>
)

const root = document.getElementById('graphiql')
if (root) createRoot(root).render(page)
