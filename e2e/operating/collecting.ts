import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { freePorts } from '@micromart/free-port'
import { eventually } from '@micromart/testing/eventually'
import { stringify } from 'yaml'
import { jaeger } from '../engines/jaeger.ts'
import { otelCollector } from '../engines/otel-collector.ts'
import { runProgram } from '../engines/run-program.ts'

/**
 * A collector as the compose file has one, which hands traces on to a Jaeger and logs to what stands in for Loki; besides, it says on its console what
 * metrics and logs it is sent.
 */
export interface Collecting {
  /** What OTEL_EXPORTER_OTLP_ENDPOINT is to be. */
  endpoint: string
  /** Of Jaeger's query API. */
  jaegerUrl: string
  /** All that the collector has said. */
  said(): string
  /** Exports of logs that have come where Loki takes them. */
  logsTaken(): number
  stop(): Promise<void>
}

const START_MS = 60_000
const shipped = resolve('observability/collector.yaml')
/** Laid over it. */
const toConsole = {
  exporters: { debug: { verbosity: 'detailed' } },
  service: {
    pipelines: {
      metrics: { receivers: ['otlp'], processors: ['memory_limiter', 'batch'], exporters: ['debug'] },
      logs: { receivers: ['otlp'], processors: ['memory_limiter', 'batch'], exporters: ['otlphttp/loki', 'debug'] },
    },
  },
}

/** @throws CannotRunHere where neither can be built. */
export async function collect(say: (line: string) => void): Promise<Collecting> {
  const programs = { collector: await otelCollector(say), jaeger: await jaeger(say) }
  const folder = await mkdtemp(join(tmpdir(), 'micromart-collector-'))
  const ports = await freePorts(7)
  const [intake, query, onward, admin, ...rest] = ports.map((port) => `127.0.0.1:${port}`)
  const [jaegerOtlpGrpc, jaegerQueryGrpc, jaegerGrpc] = rest
  await runProgram(programs.collector, ['validate', `--config=${shipped}`])
  const loki = await takeLogs()
  const config = join(folder, 'collector.yaml')
  await writeFile(
    config,
    moved(await readFile(shipped, 'utf8'), {
      '0.0.0.0:4318': `${intake}`,
      'jaeger:4317': `${jaegerOtlpGrpc}`,
      'loki:3100': loki.address,
    }),
  )
  const further = join(folder, 'further.yaml')
  await writeFile(further, stringify(toConsole))
  const running = [
    start(programs.jaeger, [
      `--collector.otlp.http.host-port=${onward}`,
      `--collector.otlp.grpc.host-port=${jaegerOtlpGrpc}`,
      `--collector.grpc-server.host-port=${jaegerGrpc}`,
      `--collector.http-server.host-port=`,
      `--query.http-server.host-port=${query}`,
      `--query.grpc-server.host-port=${jaegerQueryGrpc}`,
      `--admin.http.host-port=${admin}`,
    ]),
    start(programs.collector, ['--config', config, '--config', further]),
  ]
  const [ofJaeger, ofCollector] = running as [Running, Running]
  const stop = async () => {
    await Promise.all([loki.close(), ...running.map((each) => each.stop())])
    await rm(folder, { recursive: true, force: true })
  }
  const jaegerUrl = `http://${query}`
  try {
    await eventually(
      async () => {
        await fetch(`${jaegerUrl}/api/services`)
        // It takes nothing but POST, and says so.
        await fetch(`http://${intake}/v1/traces`)
      },
      { within: START_MS },
    )
  } catch (error) {
    await stop()
    throw new Error(
      `${error}\nJaeger: ${ofJaeger.said().slice(-2_000)}\ncollector: ${ofCollector.said().slice(-2_000)}`,
    )
  }
  return { endpoint: `http://${intake}`, jaegerUrl, said: () => ofCollector.said(), logsTaken: loki.taken, stop }
}

/** As it is in the compose file, but for where everybody is. */
function moved(config: string, addresses: Readonly<Record<string, string>>): string {
  return Object.entries(addresses).reduce((text, [from, to]) => {
    assert.ok(text.includes(from), `the collector of the compose file knows ${from}`)
    return text.replace(from, to)
  }, config)
}

/** Where Loki would be: what comes at the path of its OTLP endpoint is counted. */
async function takeLogs() {
  let exports = 0
  const server = createServer((request, response) => {
    const isLogs = request.method === 'POST' && request.url === '/otlp/v1/logs'
    if (isLogs) exports++
    request.resume().once('end', () => response.writeHead(isLogs ? 204 : 404).end())
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken: () => exports,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

interface Running {
  said(): string
  stop(): Promise<void>
}

function start(program: string, args: string[]): Running {
  const child: ChildProcess = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const chunks: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => child.once('close', resolve).once('error', resolve))
  return {
    said: () => Buffer.concat(chunks).toString(),
    async stop() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
