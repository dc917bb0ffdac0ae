import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BadResponse, ResponseTooLong } from './faults.ts'
import { type Response, ResponseReader } from './response-reader.ts'
import { pieces, responses } from './testing/responses.ts'

const plenty = 1_000_000
const anyResponse = responses({ mostBytes: 100_000 })
const shortResponse = responses({ mostBytes: 2_000 })

/** What is read of a response that comes in these pieces, each of which is overwritten afterwards. */
function read(parts: readonly (string | Buffer)[], { bodiless = false, most = plenty, ends = false } = {}) {
  const reader = new ResponseReader(bodiless, most)
  let response: Response | undefined
  for (const part of parts) {
    const bytes = Buffer.from(part as string, 'latin1')
    response = reader.read(bytes)
    bytes.fill(0)
    if (response) break
  }
  if (!response && ends) response = reader.end()
  return { response, keepMs: reader.keepMs }
}
const text = (...parts: string[]) => read(parts).response?.body.toString('latin1')
const closing = (...parts: string[]) => read(parts, { ends: true }).response?.body.toString('latin1')
const head = (...lines: string[]) => `${['HTTP/1.1 200 OK', ...lines].join('\r\n')}\r\n\r\n`
const chunked = head('transfer-encoding: chunked')

describe('a response', () => {
  it('has a status, its headers by their names in lower case, and the body that it says the length of', () => {
    const { response } = read([head('Content-Length: 2', 'X-A:  b \t', 'set-cookie: a', 'Set-Cookie: b'), 'hi'])
    expect(response).toEqual({
      status: 200,
      headers: { 'content-length': '2', 'x-a': 'b', 'set-cookie': ['a', 'b'] },
      body: Buffer.from('hi'),
    })
  })

  it('is the same in whatever pieces it comes', () => {
    fc.assert(
      fc.property(anyResponse, fc.array(fc.nat()), ({ bytes, status, body, untilClosed }, cuts) => {
        const { response } = read(pieces(bytes, cuts), { ends: untilClosed })
        expect(response?.status).toBe(status)
        expect(response?.body.equals(body)).toBe(true)
      }),
    )
  })

  it('is the same byte by byte', () => {
    fc.assert(
      fc.property(shortResponse, ({ bytes, status, body, untilClosed }) => {
        const { response } = read(
          [...bytes].map((byte) => Buffer.of(byte)),
          { ends: untilClosed },
        )
        expect(response?.status).toBe(status)
        expect(response?.body.equals(body)).toBe(true)
      }),
    )
  })

  it('is never whole before its last byte', () => {
    fc.assert(
      fc.property(
        anyResponse.filter(({ untilClosed }) => !untilClosed),
        fc.nat(),
        ({ bytes }, cut) => {
          const part = bytes.subarray(0, cut % bytes.length)
          expect(read([part]).response).toBeUndefined()
          if (part.length > 0) expect(() => closing(part.toString('latin1')) ?? bad()).toThrow(BadResponse)
        },
      ),
    )
  })

  it('whose bytes are not those that were sent is refused, or read to some end: nothing else is thrown', () => {
    fc.assert(
      fc.property(anyResponse, fc.nat(), fc.integer({ min: 0, max: 255 }), ({ bytes }, at, byte) => {
        const mutated = Buffer.from(bytes)
        mutated[at % bytes.length] = byte
        try {
          read([mutated], { ends: true })
        } catch (error) {
          expect(error instanceof BadResponse || error instanceof ResponseTooLong).toBe(true)
        }
      }),
    )
  })

  it.each([
    ['204', 'HTTP/1.1 204 No Content\r\n\r\n'],
    ['304', 'HTTP/1.1 304 Not Modified\r\ncontent-length: 7\r\n\r\n'],
  ])('with the status %s has no body', (_status, bytes) => {
    expect(text(bytes)).toBe('')
  })

  it('to a HEAD has no body, whatever length it says', () => {
    expect(read([head('content-length: 7')], { bodiless: true }).response?.body).toHaveLength(0)
    expect(read([chunked], { bodiless: true }).response?.body).toHaveLength(0)
  })

  it('may come after interim ones, but not after many', () => {
    const hint = 'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'
    expect(text(`HTTP/1.1 100 \r\n\r\n${hint}`, `${head('content-length: 2')}hi`)).toBe('hi')
    expect(() => text(hint.repeat(9))).toThrow('too many interim responses')
  })

  it.each(['connection: close', 'content-length: 0', 'transfer-encoding: chunked'])(
    'does not come after an interim one that says "%s"',
    (line) => {
      expect(() => text(`HTTP/1.1 103 \r\n${line}\r\n\r\n`)).toThrow('more than one')
    },
  )

  it('without a length ends with its connection', () => {
    expect(text(head(), 'all of it')).toBeUndefined()
    expect(closing(head(), 'all ', 'of it')).toBe('all of it')
    expect(closing(head())).toBe('')
  })

  it('that is longer than the caller takes is refused as soon as that shows', () => {
    const most = 10
    expect(() => read([head('content-length: 11')], { most })).toThrow(ResponseTooLong)
    expect(() => read([chunked, '6\r\nabcdef\r\n5\r\n'], { most })).toThrow(ResponseTooLong)
    expect(() => read([head(), 'abcdefghijk'], { most })).toThrow(ResponseTooLong)
    expect(read([head('content-length: 10'), 'abcdefghij'], { most }).response?.body).toHaveLength(10)
  })
})

describe('a connection is kept', () => {
  const keepMs = (...parts: string[]) => read(parts, { ends: true }).keepMs

  it('for as long as the response says, or anybody likes', () => {
    expect(keepMs(head('content-length: 0'))).toBe(Number.POSITIVE_INFINITY)
    expect(keepMs(head('content-length: 0', 'keep-alive: timeout=5, max=100'))).toBe(5_000)
  })

  it.each([
    ['says that it closes', head('content-length: 0', 'connection: x, Close')],
    ['is of HTTP/1.0', 'HTTP/1.0 200 OK\r\ncontent-length: 0\r\nconnection: keep-alive\r\n\r\n'],
    ['ends with it', head()],
    ['is followed by more', `${head('content-length: 2')}hi!`],
    ['should have had no body', 'HTTP/1.1 204 No Content\r\ncontent-length: 2\r\n\r\nhi'],
    ['is followed by another', `${chunked}0\r\n\r\nHTTP/1.1 200 OK\r\n\r\n`],
  ])('not after a response that %s', (_what, bytes) => {
    expect(keepMs(bytes)).toBe(0)
  })
})

describe('a head is refused', () => {
  it.each([
    ['HTTP/2 200 OK\r\n\r\n'],
    ['HTTP/1.2 200 OK\r\n\r\n'],
    ['http/1.1 200 OK\r\n\r\n'],
    ['HTTP/1.1  200 OK\r\n\r\n'],
    ['HTTP/1.1 200\r\n\r\n'],
    ['HTTP/1.1 2000 OK\r\n\r\n'],
    ['HTTP/1.1 600 OK\r\n\r\n'],
    ['HTTP/1.1 20 OK\r\n\r\n'],
    ['HTTP/1.1 200 O\0K\r\n\r\n'],
    ['\r\nHTTP/1.1 200 OK\r\n\r\n'],
    [' HTTP/1.1 200 OK\r\n\r\n'],
    ['SSH-2.0-OpenSSH_9.6'],
    ['{"data":null}'],
  ])('whose status line is none: %j', (bytes) => {
    expect(() => text(bytes)).toThrow(/no status line/)
  })

  it.each([
    ['no colon', 'abc'],
    ['no name', ': abc'],
    ['a blank before the colon', 'content-length : 0'],
    ['what goes on from the line before', ' abc'],
    ['the same with a tab', '\tabc'],
    ['a name that is no token', 'a(b: c'],
    ['a NUL', 'a: b\0'],
    ['a carriage return alone', 'a: b\rc: d'],
    ['a line feed alone', 'a: b\ncontent-length: 5'],
    ['a DEL', 'a: \x7f'],
  ])('with a header that has %s', (_what, line) => {
    expect(() => text(head('x: y', line))).toThrow('a line that is no header')
  })

  it('whose lines end with line feeds alone, before more of it comes', () => {
    expect(() => text('HTTP/1.1 200 OK\ncontent-length: 0\n\n')).toThrow('without a carriage return')
  })

  it('that is too long, or has too many headers', () => {
    expect(() => text(head(`a: ${'x'.repeat(16_384)}`))).toThrow('more than 16384 bytes')
    expect(() => text('HTTP/1.1 200 OK\r\n', 'a: b\r\n'.repeat(3_000))).toThrow('more than 16384 bytes')
    expect(() => text(head(...Array<string>(129).fill('a: b'), 'content-length: 0'))).toThrow('more than 128 headers')
    expect(text(head(...Array<string>(127).fill('a: b'), 'content-length: 0'))).toBe('')
  })

  it.each([
    ['two lengths that differ', ['content-length: 5', 'content-length: 6']],
    ['the same length twice', ['content-length: 5', 'Content-Length: 5']],
    ['two lengths in one', ['content-length: 5, 5']],
    ['a length with a sign', ['content-length: +5']],
    ['a length below nothing', ['content-length: -5']],
    ['a length in hexadecimal', ['content-length: 0x5']],
    ['a length that is not there', ['content-length:']],
    ['a length that no number holds', ['content-length: 99999999999999999999']],
    ['a length and chunks', ['content-length: 5', 'transfer-encoding: chunked']],
    ['another coding', ['transfer-encoding: gzip']],
    ['another coding first', ['transfer-encoding: gzip, chunked']],
    ['another coding last', ['transfer-encoding: chunked, identity']],
    ['chunks twice', ['transfer-encoding: chunked', 'transfer-encoding: chunked']],
    ['chunks in a word of its own', ['transfer-encoding: xchunked']],
    ['chunks behind a control character', ['transfer-encoding: \x0bchunked']],
    ['no coding', ['transfer-encoding:']],
  ])('that says the end of its body in %s', (_what, lines) => {
    expect(() => text(`${head(...lines)}5\r\nhello\r\n0\r\n\r\n`)).toThrow(BadResponse)
  })

  it('that has chunks in HTTP/1.0', () => {
    expect(() => text('HTTP/1.0 200 OK\r\ntransfer-encoding: chunked\r\n\r\n')).toThrow(BadResponse)
  })

  it('that changes to another protocol', () => {
    expect(() => text('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\n\r\n')).toThrow(BadResponse)
  })
})

describe('a body in chunks', () => {
  it('is all of them, without extensions and trailers', () => {
    expect(text(chunked, '5;a=b;c="d e"\r\nhello\r\n00A\r\n, somebody\r\n0;x\r\nx-t: y\r\n\r\n')).toBe(
      'hello, somebody',
    )
    expect(text(chunked, '0\r\n\r\n')).toBe('')
  })

  it.each([
    ['no size', '\r\n'],
    ['a size that is no number', 'g\r\n'],
    ['a size with a sign', '+5\r\nhello\r\n'],
    ['a size with its base', '0x5\r\nhello\r\n'],
    ['a size that is too long', '000000005\r\nhello\r\n'],
    ['a blank before its size', ' 5\r\nhello\r\n'],
    ['a blank after its size', '5 \r\nhello\r\n'],
    ['an extension that is none', '5;\r\nhello\r\n'],
    ['an extension that is not ended', '5;a="b\r\nhello\r\n'],
    ['a line feed alone after its size', '5\nhello\r\n'],
    ['a line feed in its extension', '5;a\nb\r\nhello\r\n'],
    ['a carriage return alone', '5\rhello\r\n'],
    ['more than its size', '5\r\nhello!\r\n'],
    ['a line feed alone after its data', '5\r\nhello\n'],
    ['other letters after its data', '5\r\nhelloXX'],
    ['a trailer that is no header', '0\r\nabc\r\n\r\n'],
    ['a length behind it', '0\r\nContent-Length: 0\r\n\r\n'],
    ['a coding behind it', '0\r\ntransfer-encoding: chunked\r\n\r\n'],
    ['a trailer with a NUL', '0\r\na: \0\r\n\r\n'],
    ['an extension of many letters', `5;${'a'.repeat(5_000)}\r\n`],
    ['extensions without end', `1;${'a'.repeat(4_000)}\r\nx\r\n`.repeat(5)],
    ['trailers without end', `0\r\n${'a: b\r\n'.repeat(5_000)}\r\n`],
  ])('is refused with %s', (_what, bytes) => {
    expect(() => text(chunked, bytes)).toThrow(BadResponse)
  })

  it('is refused when the connection ends before the last of them', () => {
    expect(() => closing(chunked, '5\r\nhello\r\n')).toThrow('a body that ends too early')
    expect(() => closing(chunked, '5\r\nhello\r\n0\r\n')).toThrow('a body that ends too early')
  })
})

function bad(): never {
  throw new BadResponse('nothing whole')
}
