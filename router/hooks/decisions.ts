import { z } from 'zod'
import { isHeaderValue } from '../config/sections/header-values.ts'
import { moduleHeader, responseHeader } from '../config/sections/headers.ts'
import { RequestError, requestErrors } from '../errors.ts'
import type { Refusal } from './router-module.ts'

/** Of what calls to subgraphs carry, names in lower case; null has one left out. */
export type HeaderChanges = Readonly<Record<string, string | null>>

/** Of what a client is answered with. */
export type ResponseHeaderChanges = Readonly<Record<string, string | readonly string[] | null>>

const value = z.string().refine(isHeaderValue, 'not a header value')

const refusal = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z\d_]*$/, 'not a code like PAYMENT_REQUIRED'),
  message: z.string().min(1),
  status: z.int().min(400).max(599).optional(),
  extensions: z.record(z.string(), z.json()).optional(),
})

const requestDecision = z.strictObject({
  headers: z.record(moduleHeader, value.nullable()).optional(),
  refuse: refusal.optional(),
})

const responseDecision = z.strictObject({
  headers: z.record(responseHeader, z.union([value, z.array(value)]).nullable()).optional(),
})

/**
 * What a hook has decided of a request, or of a call to a subgraph.
 *
 * @returns what to change, null for nothing; or the refusal
 * @throws Error for what is no such decision, so that nothing is let through by a slip
 */
export function readRequestDecision(decided: unknown): HeaderChanges | null | RequestError {
  if (decided === undefined) return null
  const { headers, refuse } = read(requestDecision, decided)
  return refuse ? asRequestError(refuse) : (headers ?? null)
}

/** What a hook has decided of an answer, null for nothing; throws Error for what is no such decision. */
export function readResponseDecision(decided: unknown): ResponseHeaderChanges | null {
  return decided === undefined ? null : (read(responseDecision, decided).headers ?? null)
}

function read<Output>(schema: z.ZodType<Output>, decided: unknown): Output {
  const parsed = schema.safeParse(decided)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(({ path, message }) => `${path.map(String).join('.') || 'it'}: ${message}`)
  throw new Error(`what it returned is no decision: ${faults.join('; ')}`)
}

function asRequestError({ code, message, status, extensions }: Refusal): RequestError {
  const known: { status: number } | undefined = new Map(Object.entries(requestErrors)).get(code)
  return new RequestError(code, message, { status: status ?? known?.status ?? 403, extensions })
}
