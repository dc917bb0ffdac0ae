import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Shop } from './shop.ts'

/**
 * What `npm run COMMAND -- …` prints of a shop, asked in the environment that the shop was started in.
 * @throws Error with what it prints when it ends with an error.
 */
export async function shopCommand(
  { data, environment }: Pick<Shop, 'data' | 'environment'>,
  command: string,
  ...args: string[]
): Promise<string> {
  const all = ['run', '--silent', command, '--', ...args, '--data', data]
  const env = { ...process.env, ...environment }
  const asked = promisify(execFile)('npm', all, { env, maxBuffer: 16 * 1024 * 1024 })
  const { stdout } = await asked.catch(({ code, stdout, stderr }) => {
    throw new Error(`npm run ${command} ends with ${code}:\n${stdout}${stderr}`)
  })
  return stdout
}
