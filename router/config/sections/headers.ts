import { z } from 'zod'
import { isHeaderValue } from './header-values.ts'
import { headerName } from './values.ts'

/** What belongs to one connection, or says how a body is written: true of one side of the router only. */
const framing =
  /^(connection|content-(encoding|length|type)|expect|host|http2-settings|keep-alive|proxy-.*|sec-websocket-.*|te|trailer|transfer-encoding|upgrade)$/
/** What the router asks for, or says of the caller, itself. */
const ownInRequests = /^(accept|accept-encoding|authorization|traceparent|tracestate|x-request-id)$/
/** What the router says of its answers itself. */
const ownInResponses =
  /^(access-control-.*|cache-control|content-security-policy|date|etag|ratelimit.*|retry-after|vary|x-content-type-options|x-request-id)$/

const nameBeside = (own: RegExp) =>
  headerName
    .toLowerCase()
    .refine((name) => !framing.test(name), 'belongs to a connection or a body and stays with it')
    .refine((name) => !own.test(name), 'is for the router alone to say')

/** Where a client comes from, which proxies say. */
const saidByProxies = /^(forwarded|via|x-forwarded-.*|x-real-ip)$/

/** Whether a client's header may travel on because a pattern matches its name. */
export const mayMatch = (name: string) =>
  headerName.safeParse(name).success && !framing.test(name) && !ownInRequests.test(name) && !saidByProxies.test(name)

const requestHeader = nameBeside(ownInRequests)
export const responseHeader = nameBeside(ownInResponses)
/** What the operator's module may have calls to subgraphs carry: who they are made for, too. */
export const moduleHeader = nameBeside(/^(accept|accept-encoding|traceparent|tracestate|x-request-id)$/)

const requestRule = z
  .strictObject({
    propagate: requestHeader
      .optional()
      .describe("A client's header that travels on; over a websocket a member of `connection_init`."),
    matching: z
      .string()
      .refine(isPattern, 'not a regular expression')
      .optional()
      .describe(
        "Or a regular expression: the client's headers whose names, in lower case, it matches travel on, but for those that are the router's to say or a proxy's.",
      ),
    rename: requestHeader.optional().describe('What it is called from there on. Default: as before.'),
    default: z
      .string()
      .refine(isHeaderValue, 'not a header value')
      .optional()
      .describe('Sent where the client says nothing. Default: nothing is.'),
    set: requestHeader.optional().describe('Or a header of the operator, which no client overrides.'),
    value: z
      .string()
      .optional()
      .describe(
        `Of a header that is set; filled in as those of subgraphs are (\`\${NAME}\`). Must be given with \`set\`.`,
      ),
    remove: requestHeader
      .optional()
      .describe('Or a header that is not sent, whatever `propagateHeaders` and the rules before this one say.'),
  })
  .refine((rule) => kindsOf(rule).length === 1, 'give one of propagate, matching, set and remove')
  .refine((rule) => (rule.set === undefined) === (rule.value === undefined), 'set and value go together')
  .refine((rule) => rule.propagate !== undefined || (rule.rename ?? rule.default) === undefined, {
    message: 'rename and default go with propagate',
  })

const responseRule = z
  .strictObject({
    propagate: responseHeader.describe("A header of the subgraph's answer that the client gets."),
    rename: responseHeader.optional().describe('What it is called from there on. Default: as before.'),
    several: z
      .enum(['first', 'last', 'append'])
      .optional()
      .describe(
        'Which counts where several answers have it, in the order in which they come. Default: `append` for `set-cookie`, each by itself, else `last`.',
      ),
  })
  .refine(({ propagate, rename = propagate }) => (propagate === 'set-cookie') === (rename === 'set-cookie'), {
    message: 'set-cookie keeps its name',
    path: ['rename'],
  })

const rules = z.strictObject({
  request: z.array(requestRule).default([]).describe('What calls to subgraphs carry, rule after rule.'),
  response: z
    .array(responseRule)
    .default([])
    .describe('What comes back to clients, where an answer is sent as a whole: none with websockets and streams.'),
})

export const headers = z
  .strictObject({
    clientAddress: requestHeader
      .optional()
      .describe(
        "A header that tells subgraphs and the token exchange the client's address. Default: they are not told.",
      ),
    userAgent: requestHeader
      .optional()
      .describe('A header that tells them the user agent that the client says it is. Default: they are not told.'),
    all: rules.prefault({}).describe('For every subgraph.'),
    subgraphs: z
      .record(z.string(), rules)
      .default({})
      .describe(
        'For one, by its name, after those of all. Those that the key `subgraphs` configures win over any rule.',
      ),
  })
  .prefault({})
  .describe('Headers that travel on, from clients to subgraphs and back.')

export type HeaderConfig = z.output<typeof headers>
export type RequestRule = z.output<typeof requestRule>
export type ResponseRule = z.output<typeof responseRule>

const kindsOf = ({ propagate, matching, set, remove }: Partial<Record<string, string>>) =>
  [propagate, matching, set, remove].filter((name) => name !== undefined)

function isPattern(source: string): boolean {
  try {
    new RegExp(source)
    return true
  } catch {
    return false
  }
}
