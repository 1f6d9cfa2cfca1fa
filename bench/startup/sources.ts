import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Cells } from '../section.ts'

const SRC = fileURLToPath(new URL('../../src/', import.meta.url))

/** How much there is to read. */
export function sources(): readonly Cells[] {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const lines = files.flatMap((file) => readFileSync(`${SRC}${file}`, 'utf8').trimEnd().split('\n'))
  const comments = lines.filter((line) => /^\s*(\/\/|\/\*|\*)/.test(line))
  return [
    { 'src/': 'files', count: files.length, aim: '' },
    { 'src/': 'lines', count: lines.length, aim: 'about 20,000' },
    { 'src/': 'of them comment, %', count: Math.round((100 * comments.length) / lines.length), aim: '25' },
  ]
}
