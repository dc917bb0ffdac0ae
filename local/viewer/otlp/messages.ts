import protobuf from 'protobufjs/light.js'

// What OTLP/HTTP's bodies are made of, as far as it is shown: opentelemetry-proto 1.x, whose field numbers never change. Fields that are not
// named here are skipped by whoever decodes.
// https://github.com/open-telemetry/opentelemetry-proto/tree/main/opentelemetry/proto

type Field = readonly [type: string, id: number]

/** A message of these fields; a type that ends with `[]` is repeated. */
function message(fields: Record<string, Field>) {
  return {
    fields: Object.fromEntries(
      Object.entries(fields).map(([name, [type, id]]) => [
        name,
        type.endsWith('[]') ? { rule: 'repeated', type: type.slice(0, -2), id } : { type, id },
      ]),
    ),
  }
}

const root = protobuf.Root.fromJSON({
  nested: {
    KeyValue: message({ key: ['string', 1], value: ['AnyValue', 2] }),
    AnyValue: {
      ...message({
        stringValue: ['string', 1],
        boolValue: ['bool', 2],
        intValue: ['int64', 3],
        doubleValue: ['double', 4],
        arrayValue: ['ArrayValue', 5],
        kvlistValue: ['KeyValueList', 6],
        bytesValue: ['bytes', 7],
      }),
      // At most one is there, also where it says 0 or nothing.
      oneofs: {
        value: {
          oneof: ['stringValue', 'boolValue', 'intValue', 'doubleValue', 'arrayValue', 'kvlistValue', 'bytesValue'],
        },
      },
    },
    ArrayValue: message({ values: ['AnyValue[]', 1] }),
    KeyValueList: message({ values: ['KeyValue[]', 1] }),
    Resource: message({ attributes: ['KeyValue[]', 1] }),

    TracesData: message({ resourceSpans: ['ResourceSpans[]', 1] }),
    ResourceSpans: message({ resource: ['Resource', 1], scopeSpans: ['ScopeSpans[]', 2] }),
    ScopeSpans: message({ spans: ['Span[]', 2] }),
    Span: message({
      traceId: ['bytes', 1],
      spanId: ['bytes', 2],
      parentSpanId: ['bytes', 4],
      name: ['string', 5],
      kind: ['int32', 6],
      startTimeUnixNano: ['fixed64', 7],
      endTimeUnixNano: ['fixed64', 8],
      attributes: ['KeyValue[]', 9],
      events: ['Event[]', 11],
      links: ['Link[]', 13],
      status: ['Status', 15],
    }),
    Event: message({ timeUnixNano: ['fixed64', 1], name: ['string', 2], attributes: ['KeyValue[]', 3] }),
    Link: message({ traceId: ['bytes', 1], spanId: ['bytes', 2] }),
    Status: message({ message: ['string', 2], code: ['int32', 3] }),

    LogsData: message({ resourceLogs: ['ResourceLogs[]', 1] }),
    ResourceLogs: message({ resource: ['Resource', 1], scopeLogs: ['ScopeLogs[]', 2] }),
    ScopeLogs: message({ logRecords: ['LogRecord[]', 2] }),
    LogRecord: message({
      timeUnixNano: ['fixed64', 1],
      severityNumber: ['int32', 2],
      severityText: ['string', 3],
      body: ['AnyValue', 5],
      attributes: ['KeyValue[]', 6],
      traceId: ['bytes', 9],
      spanId: ['bytes', 10],
      observedTimeUnixNano: ['fixed64', 11],
    }),

    Partial: message({ rejected: ['int64', 1], errorMessage: ['string', 2] }),
    ExportResponse: message({ partialSuccess: ['Partial', 1] }),
  },
})

/**
 * A body in protobuf, in the shape that OTLP has in JSON: 64-bit numbers as decimal strings, but ids and bytes as Buffers.
 * @throws what protobufjs throws of what is no such message.
 */
export function decodeProtobuf(type: 'TracesData' | 'LogsData', body: Buffer): unknown {
  const found = root.lookupType(type)
  return found.toObject(found.decode(body), { longs: String })
}

/** The answer to an export that was not taken: none of it is rejected, and why. */
export function encodeResponse(errorMessage?: string): Buffer {
  const type = root.lookupType('ExportResponse')
  const answer = errorMessage === undefined ? {} : { partialSuccess: { errorMessage } }
  return Buffer.from(type.encode(type.create(answer)).finish())
}
