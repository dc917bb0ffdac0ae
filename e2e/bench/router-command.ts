import { readFileSync } from 'node:fs'

/** What `npm run router` runs, without npm: this Node, its options, the program and its command. */
export function routerCommand(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { router: string } }
  const [exec, node, ...command] = scripts.router.split(' ')
  if (exec !== 'exec' || node !== 'node') throw new Error(`npm run router is not Node alone: ${scripts.router}`)
  return [process.execPath, ...command]
}
