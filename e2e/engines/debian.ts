import { access, constants, cp, mkdir, rm } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { onlyWhenMissing } from '@micromart/running-shop/only-when-missing'
import { CannotRunHere } from '../runner/part.ts'
import { inCache } from './cache.ts'
import { runProgram } from './run-program.ts'

const suite = 'bookworm'

/**
 * Installs the Debian packages of programs that are missing.
 * @param programs the package by the program's name.
 * @throws CannotRunHere on another system than Debian, or when apt cannot have them.
 */
export async function needPackages(programs: Record<string, string>, say: (line: string) => void): Promise<void> {
  const missing: string[] = []
  for (const [program, name] of Object.entries(programs)) if (!(await isThere(program))) missing.push(name)
  if (missing.length === 0) return
  if (!(await isThere('apt-get')))
    throw new CannotRunHere(`install ${missing.join(', ')} first: there is no apt-get here`)
  say(`installing ${missing.join(', ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) => runProgram('apt-get', ['-o', 'DPkg::Lock::Timeout=600', '-q', ...args], { env })
  try {
    await apt('update')
    await apt('install', '--yes', '--no-install-recommends', ...missing)
  } catch (error) {
    throw new CannotRunHere(
      `apt cannot install ${missing.join(', ')}: ${error instanceof Error ? error.message : error}`,
    )
  }
}

/**
 * A minimal Debian as a tar file, which trusts whom this machine trusts; made by debootstrap the first time.
 * @throws CannotRunHere where there is no debootstrap and none can be had.
 */
export async function debianTar(say: (line: string) => void): Promise<string> {
  const folder = await inCache('debian', suite, async (draft) => {
    await needPackages({ debootstrap: 'debootstrap' }, say)
    say(`unpacking Debian ${suite}, once …`)
    const root = join(draft, 'root')
    // What it mounts is seen by nobody else and gone with it.
    await runProgram('unshare', ['--mount', 'debootstrap', '--variant=minbase', suite, root])
    await mkdir(join(root, 'etc/ssl/certs'), { recursive: true })
    const trusted = 'etc/ssl/certs/ca-certificates.crt'
    await cp(join('/', trusted), join(root, trusted), { dereference: true }).catch(onlyWhenMissing)
    const left = ['./proc/*', './sys/*', './dev/*', './var/cache/apt/*', './var/lib/apt/lists/*']
    const excluded = left.map((pattern) => `--exclude=${pattern}`)
    await runProgram('tar', ['-C', root, ...excluded, '-cf', join(draft, 'debian.tar'), '.'])
    await rm(root, { recursive: true, force: true })
  })
  return join(folder, 'debian.tar')
}

async function isThere(program: string): Promise<boolean> {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin']
  const found = await Promise.all(
    folders.map((folder) =>
      access(join(folder, program), constants.X_OK).then(
        () => true,
        () => false,
      ),
    ),
  )
  return found.includes(true)
}
