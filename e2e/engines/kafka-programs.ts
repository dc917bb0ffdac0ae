import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePorts } from '@micromart/free-port'
import { CannotRunHere } from '../runner/part.ts'
import { cached, inCache } from './cache.ts'
import { formatStorage, kafkaNode } from './kafka-node.ts'
import { newClusterId, propertiesFile, serverProperties } from './kafka-properties.ts'

const version = '4.4.0'

/** Maven's plugin that copies a project's dependencies, pinned as they are. */
const copyDependencies = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies'

const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>micromart</groupId>
  <artifactId>kafka</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.apache.kafka</groupId>
      <artifactId>kafka_2.13</artifactId>
      <version>${version}</version>
    </dependency>
  </dependencies>
</project>
`

const run = promisify(execFile)

/**
 * The folder in which Kafka's jars are, under `libs`; fetched by Maven the first time.
 * @throws CannotRunHere without Java 17, or without Maven when there is something to fetch.
 */
export async function kafkaPrograms(say: (line: string) => void): Promise<string> {
  await mustHaveJava()
  if ((await cached('kafka-broker', version)) === null) {
    say(`fetching Kafka ${version} (43 MB) …`)
    await mustRun('mvn', ['-v'], "Kafka's jars are fetched by Maven (mvn), which is not there")
  }
  return inCache('kafka-broker', version, async (folder) => {
    await writeFile(join(folder, 'pom.xml'), pom)
    const args = ['-B', '-q', copyDependencies, '-DincludeScope=runtime', '-DoutputDirectory=libs']
    await run('mvn', args, { cwd: folder, maxBuffer: 16 * 1024 * 1024 })
    say('trying it once, so that Java remembers its classes …')
    await recordClasses(folder)
    say('fetched')
  })
}

async function recordClasses(programs: string): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'micromart-kafka-'))
  try {
    const [port, controllerPort] = (await freePorts(2)) as [number, number]
    const place = { id: 1, port, controllerPort, dir: join(dir, '1') }
    const config = `${place.dir}.properties`
    await writeFile(config, propertiesFile(serverProperties(place, [place])))
    await formatStorage(programs, newClusterId(), config)
    const node = kafkaNode({ programs, config, port, classes: 'record' })
    await node.start()
    await node.stop()
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

async function mustHaveJava(): Promise<void> {
  const { stderr } = await mustRun('java', ['-version'], 'Kafka needs Java 17 or newer, and there is no java')
  const major = Number(/version "(\\d+)/.exec(stderr)?.[1])
  if (major < 17) throw new CannotRunHere(`Kafka needs Java 17 or newer; this is Java ${major}`)
}

function mustRun(program: string, args: string[], otherwise: string): Promise<{ stderr: string }> {
  return run(program, args).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new CannotRunHere(otherwise) : error
  })
}
