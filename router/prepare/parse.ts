import { type DocumentNode, GraphQLError, parse } from 'graphql'
import { RequestError } from '../errors.ts'
import { tooMuch } from './limits.ts'

/**
 * Parses a document, and stops at the first token that is too many.
 *
 * @throws RequestError
 */
export function parseDocument(text: string, maxTokens: number): DocumentNode {
  try {
    return parse(text, { maxTokens })
  } catch (error) {
    if (error instanceof RangeError) throw tooMuch('depth')
    if (!(error instanceof GraphQLError)) throw error
    if (error.message.includes(`more that ${maxTokens} tokens`)) throw tooMuch('tokens', maxTokens)
    throw new RequestError('GRAPHQL_PARSE_FAILED', error.message, { errors: [error.toJSON()] })
  }
}
