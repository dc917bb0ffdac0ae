import type { IncomingMessage } from 'node:http'
import type { RouterResponse } from '../reply/router-response.ts'

/** Answers what is not GraphQL, asked by GET or HEAD; false when the path is not its own. */
export type Page = (request: IncomingMessage, response: RouterResponse, path: string) => Promise<boolean>
