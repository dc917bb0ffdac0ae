import { type DocumentNode, GraphQLError, parse, visit } from 'graphql'
import { RequestError } from '../../errors.ts'
import { tooMuch, withinStack } from './too-much.ts'

/**
 * Parses a document, and stops at the first token that is too many. Comments are none: the text as a whole is limited too.
 *
 * @throws RequestError
 */
export function parseDocument(text: string, limits: { tokens: number; characters: number }): DocumentNode {
  const { tokens: maxTokens, characters } = limits
  if (text.length > characters) throw tooMuch('text', characters)
  try {
    return withinStack(() => parse(text, { maxTokens }))
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    if (error.message.includes(`more that ${maxTokens} tokens`)) throw tooMuch('tokens', maxTokens)
    throw new RequestError('GRAPHQL_PARSE_FAILED', error.message, { errors: [error.toJSON()] })
  }
}

/** Lets go of a document's tokens, which take half of its memory. Errors still know where its nodes were. */
export function forgetTokens(document: DocumentNode): void {
  visit(document, {
    enter({ loc }) {
      if (loc) Object.assign(loc, { startToken: undefined, endToken: undefined })
    },
  })
}
