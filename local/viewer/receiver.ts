import { promisify } from 'node:util'
import { gunzip, inflate } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { LogStore } from './logs/log-store.ts'
import { decodeProtobuf, encodeResponse } from './otlp/messages.ts'
import { readLogRecords } from './otlp/read-log-records.ts'
import { readSpans } from './otlp/read-spans.ts'
import type { TraceStore } from './traces/trace-store.ts'

/** Of a body as it is sent, and as it is once inflated (bytes). */
const LONGEST_SENT = 4 * 1024 * 1024
const LONGEST_INFLATED = 16 * 1024 * 1024

const json = 'application/json'
const protobuf = 'application/x-protobuf'

const inflaters: Record<string, (body: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>> = {
  gzip: promisify(gunzip),
  deflate: promisify(inflate),
}

/** A body that cannot be read, and the status that says how. */
class Unreadable extends Error {
  readonly statusCode: number
  constructor(statusCode: number, message: string) {
    super(message)
    this.statusCode = statusCode
  }
}

/**
 * Takes what processes send by OTLP over HTTP, in JSON or protobuf, gzipped or not: traces, and the logs of those whose files are not followed.
 * @param followed whether a process's log file is followed, so that its lines are here already.
 * @see https://opentelemetry.io/docs/specs/otlp/#otlphttp
 */
export function receiveOtlp(
  app: FastifyInstance,
  { traces, logs, followed }: { traces: TraceStore; logs: LogStore; followed(process: string): boolean },
): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser([json, protobuf], { parseAs: 'buffer', bodyLimit: LONGEST_SENT }, (_request, body, done) =>
    done(null, body),
  )
  const takes = (path: string, take: (request: FastifyRequest) => Promise<string | undefined>) =>
    app.post(path, async (request, reply) => {
      try {
        return answer(request, reply, 200, await take(request))
      } catch (error) {
        const { statusCode, message } = error instanceof Unreadable ? error : new Unreadable(400, 'that is no OTLP')
        return answer(request, reply, statusCode, message)
      }
    })

  takes('/v1/traces', async (request) => {
    traces.add(readSpans(await bodyOf(request, 'TracesData')))
    return undefined
  })
  takes('/v1/logs', async (request) => {
    for (const line of readLogRecords(await bodyOf(request, 'LogsData'))) if (!followed(line.process)) logs.add(line)
    return undefined
  })
  // Every process is asked for its metrics in any case: taking them here, too, would count all twice.
  takes('/v1/metrics', async () => 'metrics are read from /metrics of each process')
}

/** As the one who asks speaks; with a status of 200 a message is a warning, as OTLP has it. */
function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  message: string | undefined,
): FastifyReply {
  reply.code(status)
  if (request.headers['content-type']?.startsWith(protobuf)) {
    return reply.type(protobuf).send(encodeResponse(message))
  }
  const said = status === 200 ? { partialSuccess: { errorMessage: message } } : { message }
  return reply.type(json).send(message === undefined ? {} : said)
}

async function bodyOf(request: FastifyRequest, type: 'TracesData' | 'LogsData'): Promise<unknown> {
  const body = await inflated(request)
  return request.headers['content-type']?.startsWith(protobuf) ? decodeProtobuf(type, body) : JSON.parse(String(body))
}

async function inflated({ headers, body }: FastifyRequest): Promise<Buffer> {
  const encoding = headers['content-encoding'] ?? 'identity'
  const sent = Buffer.isBuffer(body) ? body : Buffer.alloc(0)
  if (encoding === 'identity') return sent
  const inflate = inflaters[encoding]
  if (!inflate) throw new Unreadable(415, 'content-encoding is neither gzip nor deflate')
  try {
    return await inflate(sent, { maxOutputLength: LONGEST_INFLATED })
  } catch (error) {
    const isTooLong = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    throw isTooLong
      ? new Unreadable(413, `that is more than ${LONGEST_INFLATED} bytes`)
      : new Unreadable(400, 'that is not compressed')
  }
}
