import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { inCache } from './cache.ts'
import { goProgram } from './go.ts'
import { runProgram } from './run-program.ts'

const version = 'v0.160.0'
const collector = 'go.opentelemetry.io/collector'
const builder = `${collector}/cmd/builder`

/** What a collector is made of here: OTLP in, OTLP out, and a console. */
const parts = {
  receivers: [{ gomod: `${collector}/receiver/otlpreceiver ${version}` }],
  exporters: [
    { gomod: `${collector}/exporter/otlphttpexporter ${version}` },
    { gomod: `${collector}/exporter/debugexporter ${version}` },
  ],
}

/** The path of an OpenTelemetry Collector, put together by its own builder the first time. Throws CannotRunHere where there is no Go. */
export async function otelCollector(say: (line: string) => void): Promise<string> {
  const name = 'otelcol'
  const folder = await inCache(name, version, async (draft) => {
    const program = { name: 'otel-collector-builder', module: builder, version, package: builder }
    const build = await goProgram(program, say)
    say(`${name} ${version}: building, once; this may take minutes`)
    const [config, source] = [join(draft, 'builder.yaml'), join(draft, 'source')]
    await writeFile(config, stringify({ dist: { name, output_path: source }, ...parts }))
    await runProgram(build, ['--config', config], { env: { ...process.env, CGO_ENABLED: '0', GOTOOLCHAIN: 'local' } })
    await rename(join(source, name), join(draft, name))
    await rm(source, { recursive: true })
  })
  return join(folder, name)
}
