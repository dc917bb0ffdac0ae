import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePorts } from '@micromart/free-port'
import { eventually } from '@micromart/testing/eventually'
import { stringify } from 'yaml'
import { jaeger } from '../engines/jaeger.ts'
import { otelCollector } from '../engines/otel-collector.ts'

/** A collector that hands traces on to a Jaeger, and says on its console what metrics and logs it is sent. */
export interface Collecting {
  /** What OTEL_EXPORTER_OTLP_ENDPOINT is to be. */
  endpoint: string
  /** Of Jaeger's query API. */
  jaegerUrl: string
  /** All that the collector has said. */
  said(): string
  stop(): Promise<void>
}

const START_MS = 60_000

/** @throws CannotRunHere where neither can be built. */
export async function collect(say: (line: string) => void): Promise<Collecting> {
  const programs = { collector: await otelCollector(say), jaeger: await jaeger(say) }
  const folder = await mkdtemp(join(tmpdir(), 'micromart-collector-'))
  const ports = await freePorts(7)
  const [intake, query, onward, admin, ...rest] = ports.map((port) => `127.0.0.1:${port}`)
  const [jaegerOtlpGrpc, jaegerQueryGrpc, jaegerGrpc] = rest
  const config = join(folder, 'collector.yaml')
  await writeFile(
    config,
    stringify({
      receivers: { otlp: { protocols: { http: { endpoint: intake } } } },
      exporters: {
        otlp_http: { endpoint: `http://${onward}`, tls: { insecure: true } },
        debug: { verbosity: 'detailed' },
      },
      service: {
        telemetry: { metrics: { level: 'none' } },
        pipelines: {
          traces: { receivers: ['otlp'], exporters: ['otlp_http'] },
          metrics: { receivers: ['otlp'], exporters: ['debug'] },
          logs: { receivers: ['otlp'], exporters: ['debug'] },
        },
      },
    }),
  )
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
    start(programs.collector, ['--config', config]),
  ]
  const [ofJaeger, ofCollector] = running as [Running, Running]
  const stop = async () => {
    await Promise.all(running.map((each) => each.stop()))
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
  return { endpoint: `http://${intake}`, jaegerUrl, said: () => ofCollector.said(), stop }
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
