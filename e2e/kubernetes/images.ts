import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildImages } from '../containers/images.ts'
import { startDocker } from '../engines/own-docker.ts'
import { pauseImage } from './node.ts'

/** Builds every image of the shop, makes what stands in for those of others, and writes all of them into a file. */
export async function saveImages(file: string, say: (line: string) => void): Promise<void> {
  const docker = await startDocker(say)
  const folder = await mkdtemp(join(tmpdir(), 'micromart-pause-'))
  try {
    const images = await buildImages(docker, say)
    // What holds a pod's network while its containers come and go: it need do nothing at all.
    await writeFile(join(folder, 'Dockerfile'), 'FROM stand-in/debian:bookworm\nCMD ["sleep", "infinity"]\n')
    await docker.build(['--tag', pauseImage, folder])
    say('writing the images into a file …')
    await docker.save([pauseImage, ...new Set(images.values())], file)
  } finally {
    await docker.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
