import { z } from 'zod'
import { count, milliseconds, positive } from './values.ts'

export const limits = z
  .strictObject({
    depth: positive.default(20).describe('Levels of selections within each other.'),
    aliases: count.default(200).describe('Aliases in one document.'),
    rootFields: positive.default(100).describe('Fields of one operation at its root.'),
    directives: count.default(500).describe('Directives in one document.'),
    tokens: positive.default(15_000).describe('Tokens of one document, as GraphQL counts them.'),
    characters: positive.default(250_000).describe("Characters of a document's text, comments included."),
    variables: positive.default(1_000).describe('Variables that one operation declares.'),
    variableValues: positive
      .default(50_000)
      .describe('Values within the variables that are sent: every item of a list and every field of an object.'),
    bodyBytes: positive.default(1024 * 1024).describe("Bytes of a request's body."),
    batch: count.default(0).describe('Operations in one array; 0 refuses arrays.'),
    inFlight: positive
      .default(2_000)
      .describe('Requests being answered at once; more are told to come back (503, `retry-after`).'),
    lateMs: milliseconds
      .default(1_000)
      .describe(
        'How long requests may wait before the router gets to them, in ms; while all of them wait longer, those that come are told to come back, too.',
      ),
    connections: positive.default(10_000).describe('Open connections; more are closed as soon as they are there.'),
    connectionsPerAddress: positive
      .default(2_000)
      .describe('The same of one address (of IPv6 its /64), unless it is a trusted proxy.'),
    requestTimeoutMs: milliseconds
      .default(10_000)
      .describe(
        'How long a connection may take to send a request, its body included, or to begin at all, in ms; then 408. It is closed as well when it takes nothing of its answer for as long.',
      ),
  })
  .prefault({})
  .describe('The most that a request may be. Beyond it is refused before any subgraph is asked.')
