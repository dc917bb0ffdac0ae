import { type DocumentNode, getOperationAST, type OperationDefinitionNode } from 'graphql'
import { RequestError } from '../../errors.ts'

/**
 * The one operation of a document that is to be run.
 *
 * @throws RequestError when none, or more than one, could be meant
 */
export function selectOperation(document: DocumentNode, operationName: string | null): OperationDefinitionNode {
  const operation = getOperationAST(document, operationName)
  if (operation) return operation
  throw new RequestError(
    'OPERATION_RESOLUTION_FAILURE',
    operationName === null
      ? 'The document has several operations: say which with "operationName".'
      : 'The document has no operation of that name.',
  )
}
