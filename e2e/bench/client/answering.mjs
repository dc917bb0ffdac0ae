// Answers at once, and does next to nothing for it: what is measured is whoever asks. Prints its port.
import { createServer } from 'node:net'

const head = 'HTTP/1.1 200 OK\r\ncontent-type: application/json; charset=utf-8\r\nkeep-alive: timeout=72\r\n'
const bodies = Object.fromEntries(process.argv.slice(2).map((length) => [`/${length}`, 'x'.repeat(Number(length))]))
const sized = Object.entries(bodies).map(([path, body]) => [path, `content-length: ${body.length}\r\n\r\n${body}`])
const chunked = Object.entries(bodies).map(([path, body]) => [
  `${path}/chunked`,
  `transfer-encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`,
])
const answers = new Map([...sized, ...chunked].map(([path, rest]) => [path, Buffer.from(head + rest)]))

const server = createServer((socket) => {
  socket.setNoDelay()
  socket.on('error', () => {})
  // A request is short enough to come in one piece.
  socket.on('data', (request) => socket.write(answers.get(request.toString('latin1').split(' ', 2)[1])))
})
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
process.stdin.once('end', () => process.exit()).resume()
