import type { Attributes } from '@opentelemetry/api'
import { addSpanAttributes, failSpan, type SpanOptions } from './spans.ts'

/** Those of RFC 9110 and RFC 5789: clients may send others, and labels have few values. */
const methods: ReadonlySet<string> = new Set([
  ...['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', 'PATCH'],
])
const other = '_OTHER'

/** A method as OpenTelemetry has it be told, of few: https://opentelemetry.io/docs/specs/semconv/registry/attributes/http/ */
export const methodLabel = (method = ''): string => (methods.has(method) ? method : other)

export interface HttpServed {
  /** As it was sent. */
  method: string | undefined
  /** Undefined until it is known: {@link httpSpanName}. */
  route?: string
  /** Without its query, which may hold what is secret, such as the token of a link in a mail. */
  path: string | undefined
  /** Such as `https`. */
  scheme: string
  address: string | undefined
  port: number | undefined
}

/** The span of a request that is served: https://opentelemetry.io/docs/specs/semconv/http/http-spans/#http-server-span */
export function httpServerSpan({ method = '', route, path, scheme, address, port }: HttpServed): SpanOptions {
  const label = methodLabel(method)
  const attributes: Attributes = {
    'http.request.method': label,
    ...(label === other && { 'http.request.method_original': method }),
    'http.route': route,
    'url.path': path,
    'url.scheme': scheme,
    'server.address': address,
    'server.port': port,
  }
  return { kind: 'server', attributes }
}

/** @param route of few, such as `/p/:slug` */
export function httpSpanName(method: string | undefined, route: string): string {
  const label = methodLabel(method)
  return `${label === other ? 'HTTP' : label} ${route}`
}

/** Has the span that is running say how a request was answered. What is wrong with a request is no failure of whoever answers it. */
export function tellHttpStatus(status: number): void {
  addSpanAttributes({ 'http.response.status_code': status })
  if (status >= 500) failSpan(String(status))
}

/**
 * Of a request that is sent: https://opentelemetry.io/docs/specs/semconv/http/http-spans/#http-client-span
 * @param path what of `url` is asked for in place of its own; neither's query is told, nor a login
 */
export function httpClientAttributes(method: string, url: URL, path = url.pathname): Attributes {
  const [plain = ''] = path.split('?')
  return {
    'http.request.method': method,
    'url.full': `${url.origin}${plain}`,
    'url.path': plain,
    'url.scheme': url.protocol.slice(0, -1),
    'server.address': url.hostname,
    'server.port': Number(url.port) || (url.protocol === 'https:' ? 443 : 80),
  }
}
