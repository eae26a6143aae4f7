import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { checkPack } from '../../../../electron/library/check-pack'
import { packFormatMarkdown } from '../../../../shared/pack/format'

const format = packFormatMarkdown()
const root = join(import.meta.dirname, '../../../..')

describe('the description of the format', () => {
  test('is the one in docs', () => {
    const docs = readFileSync(join(root, 'docs/pack-format.md'), 'utf8')
    expect(docs, 'docs has another: `npm run -s cli -- pack format > docs/pack-format.md`').toBe(`${format}\n`)
  })

  test('begins with a pack that works: who copies it from an empty folder has no faults', () => {
    const folder = mkdtempSync(join(tmpdir(), 'actus-walk-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const blocks = [...format.matchAll(/^\*\*`([a-z.]+)`\*\*[^`]*(?:`[^`\n]+`[^`]*)*?\n```\w+\n([\s\S]*?)^```$/gm)]
    expect(blocks.map(([, name]) => name)).toEqual([
      'pack.yaml',
      'module.md',
      'terms.yaml',
      'cards.yaml',
      'rules.yaml',
      'cases.yaml',
    ])
    for (const [, name = '', text = ''] of blocks) writeFileSync(join(folder, name), text)
    const { pack, problems } = checkPack(folder)
    expect(problems).toEqual([])
    expect(pack?.pack.cases).toHaveLength(2)
  })

  test.each(['pack.yaml', 'terms.yaml', 'cards.yaml', 'rules.yaml', 'cases.yaml'])(
    'names every field that the first pack has in %s',
    (file) => {
      const fields = new Set(
        readFileSync(join(root, 'resources/packs/module-14', file), 'utf8')
          .match(/^(?: {2}|- )?[a-zA-Z-]+(?=:)/gm)
          ?.map((field) => field.replace(/^(?:- | {2})/, '')),
      )
      expect(fields.size).toBeGreaterThan(2)
      for (const field of fields) expect(format).toMatch(new RegExp(`\`${field}[\`:]`))
    },
  )

  test('says of each field what it is for', () => {
    const bare = format.split('\n').filter((line) => /^ *- `[a-zA-Z]+`(?: \([^)]*\))?: [^;]*$/.test(line))
    expect(bare).toEqual([])
  })
})
