import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Load, LoadFigures } from './load.ts'

/** Takes what is sent in turn from a file of lines: authorization, a tab, body. Times are in µs there. */
const script = `
local requests, at = {}, 0
function init(args)
  for line in io.lines(args[1]) do
    local authorization, body = line:match('^([^\\t]*)\\t(.*)$')
    local headers = { ['content-type'] = 'application/json' }
    if authorization ~= '' then headers.authorization = authorization end
    requests[#requests + 1] = wrk.format('POST', nil, headers, body)
  end
end
function request()
  at = at % #requests + 1
  return requests[at]
end
function done(summary, latency)
  local errors = summary.errors
  local wrong = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(string.format('\\nFIGURES {"answers":%d,"seconds":%f,"p50":%f,"p99":%f,"wrong":%d}\\n', summary.requests - errors.status,
    summary.duration / 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000, wrong))
end
`

/** Clients are not told apart there: what they would each send always is sent in turn. */
export async function byWrk({ url, connections, seconds, sent }: Load): Promise<LoadFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'micromart-wrk-'))
  try {
    const [program, requests] = [join(folder, 'load.lua'), join(folder, 'requests')]
    await writeFile(program, script)
    await writeFile(requests, sent.map(({ authorization = '', body }) => `${authorization}\t${body}\n`).join(''))
    const options = ['--threads', '1', '--connections', connections, '--duration', `${Math.ceil(seconds)}s`]
    const args = [...options, '--timeout', '60s', '--script', program, url, '--', requests].map(String)
    const { stdout } = await promisify(execFile)('wrk', args)
    const figures = /^FIGURES (.*)$/m.exec(stdout)?.[1]
    if (figures === undefined) throw new Error(`wrk said: ${stdout}`)
    return JSON.parse(figures)
  } finally {
    await rm(folder, { recursive: true })
  }
}
