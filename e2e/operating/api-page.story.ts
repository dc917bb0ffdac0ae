import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { eventually } from '@micromart/testing/eventually'
import { addToCart } from '../actors/checkout.ts'
import { clientOf } from '../actors/client.ts'
import { findInStock } from '../actors/shelf-search.ts'
import type { PartContext } from '../runner/part.ts'

export const title = 'Every example of docs/api.md runs, one after the other, and prints what the page shows'

const page = 'docs/api.md'

/** An example, and what the page shows of what it prints, if it does. */
interface Example {
  language: Language
  line: number
  code: string
  shown: string | null
}

/** How examples of a language go on from one another: all of them are one text that a program reads, with a line said after each. */
const sessions = {
  sh: { program: ['bash', '-euo', 'pipefail', '-s'], say: (words: string) => `printf '\\n%s\\n' '${words}'` },
  js: { program: [process.execPath, '--input-type=module', '-'], say: (words: string) => `console.log('${words}')` },
} as const

type Language = keyof typeof sessions

export async function run({ shop, say, signal }: PartContext): Promise<void> {
  const examples = examplesOf(await readFile(page, 'utf8'), shop.port)
  // The shelves of a shop that has just begun are known everywhere within seconds.
  const guest = clientOf(shop.url)
  await addToCart(guest, await eventually(() => findInStock(guest, 2), { within: 20_000 }))
  for (const language of Object.keys(sessions) as Language[]) {
    const own = examples.filter((example) => example.language === language)
    say(`${own.length} examples in ${language}`)
    const printed = await runAll(language, own, signal)
    for (const [nth, { line, shown }] of own.entries()) {
      if (shown !== null) assert.equal(alike(printed[nth] ?? ''), alike(shown), `${page}:${line}`)
    }
  }
}

/** The page's fenced blocks, with the shop's addresses in place of those that `npm start` has by itself. */
function examplesOf(text: string, port: number): Example[] {
  const examples: Example[] = []
  for (const { 1: language = '', 2: block = '', index } of text.matchAll(/^```(\w*)\n(.*?)^```$/gms)) {
    const line = text.slice(0, index).split('\n').length
    const code = block.replace(/(?<=127\.0\.0\.1:)40\d\d/g, (said) => String(port + Number(said) - 4_000))
    const last = examples.at(-1)
    if (Object.hasOwn(sessions, language)) examples.push({ language: language as Language, line, code, shown: null })
    else if (language === 'text' && last && last.shown === null) last.shown = code
    else assert.fail(`${page}:${line}: nobody runs this block`)
  }
  return examples
}

/** What each of the examples printed. */
async function runAll(language: Language, examples: readonly Example[], signal: AbortSignal): Promise<string[]> {
  const { program, say } = sessions[language]
  const end = (line: number) => `--- end of ${page}:${line} ---`
  const script = examples.map(({ code, line }) => `${code}\n${say(end(line))}\n`).join('')
  const { code, out, err } = await feed(program, script, signal)
  const printed: string[] = []
  let rest = out
  for (const { line } of examples) {
    const [said = '', after] = rest.split(`${end(line)}\n`)
    assert.ok(after !== undefined, `${page}:${line} does not run:\n${err}`)
    printed.push(said)
    rest = after
  }
  assert.equal(code, 0, err)
  return printed
}

function feed([command, ...args]: readonly [string, ...string[]], script: string, signal: AbortSignal) {
  return new Promise<{ code: number | null; out: string; err: string }>((resolve, reject) => {
    const child = spawn(command, args, { signal, stdio: 'pipe' })
    let [out, err] = ['', '']
    child.stdout.on('data', (chunk) => {
      out += chunk
    })
    child.stderr.on('data', (chunk) => {
      err += chunk
    })
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, out, err }))
    child.stdin.end(script)
  })
}

/** The text with one word for all ids, times, numbers of orders and amounts: a reader has others. */
const alike = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .trim()
    .replace(/\b[a-z]{3}_[0-9a-f]{32}\b/g, 'ID')
    .replace(/\b\d{4}-\d\d-\d\dT[\d:.]+Z\b/g, 'TIME')
    .replace(/\bMM-[2-9A-Z]{4}-[2-9A-Z]{2}\b/g, 'NUMBER')
    .replace(/\b\d+\.\d\d\b/g, 'AMOUNT')
