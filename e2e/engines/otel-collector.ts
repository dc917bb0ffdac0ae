import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { inCache } from './cache.ts'
import { goProgram } from './go.ts'
import { runProgram } from './run-program.ts'

/** A later one than the image in docker-compose.yml, whose modules Go's checksum database does not know. */
const version = 'v0.160.0'
const collector = 'go.opentelemetry.io/collector'
const builder = `${collector}/cmd/builder`

const part = (path: string) => ({ gomod: `${collector}/${path} ${version}` })

/** What a collector is made of here: what observability/collector.yaml has it do, and a console. */
const parts = {
  receivers: [part('receiver/otlpreceiver')],
  processors: [part('processor/memorylimiterprocessor'), part('processor/batchprocessor')],
  exporters: [part('exporter/otlpexporter'), part('exporter/otlphttpexporter'), part('exporter/debugexporter')],
}

/** The path of an OpenTelemetry Collector, put together by its own builder the first time. Throws CannotRunHere where there is no Go. */
export async function otelCollector(say: (line: string) => void): Promise<string> {
  // Renamed when its parts change.
  const name = 'otelcol-of-compose'
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
