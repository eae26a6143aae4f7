import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrast, mixed } from '../../ui/colour'

const papers = [
  ...readFileSync('renderer/ui/tokens.css', 'utf8').matchAll(/\[data-theme=["']([\w-]+)["']\]\s*\{([^}]*)\}/g),
].map(([, name = '', body = '']) => ({
  name,
  tokens: Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*(#[0-9A-Fa-f]{6});/g)].map(([, token = '', hex = '']) => [token, hex]),
  ),
}))

/** What can lie over words of a text, as the style sheets have it: its ground and its ink, each null where it leaves them. */
interface Layer {
  name: string
  ground: string | null
  ink: string | null
}

const sheets = globSync('renderer/**/*.css').map((file) => withoutForcedColors(readFileSync(file, 'utf8')))
const layers: Layer[] = sheets.flatMap((css) =>
  [...css.matchAll(/([^{}]*::(?:highlight\([\w-]+\)|selection)[^{}]*)\{([^}]*)\}/g)].flatMap(
    ([, selectors = '', body = '']) =>
      selectors.split(',').map((selector) => ({
        name: /::(?:highlight\()?([\w-]+)/.exec(selector)?.[1] ?? '',
        ground: /(?:^|[\s;])background(?:-color)?:\s*([^;]+)/.exec(body)?.[1] ?? null,
        ink: /(?:^|[\s;])color:\s*([^;]+)/.exec(body)?.[1] ?? null,
      })),
  ),
)

/** With colours of the system, which has its own contrasts, none of ours are shown. */
function withoutForcedColors(css: string): string {
  const at = css.indexOf('@media (forced-colors')
  return at === -1 ? css : css.slice(0, at)
}

/** Inks in which words of a text are set. */
const inks = ['ink', 'ink-2', 'ink-3', 'accent', 'rubric']

describe.each(papers)('words under all that lies over a text, on the $name paper', ({ tokens }) => {
  const hex = (value: string): string => {
    const mix = /^color-mix\(in srgb, (.+) (\d+)%, (.+)\)$/.exec(value.trim())
    if (mix) return mixed(hex(mix[1] ?? ''), hex(mix[3] ?? ''), Number(mix[2]) / 100)
    const found = tokens[/^var\(--([\w-]+)\)$/.exec(value.trim())?.[1] ?? '']
    if (found === undefined) throw new Error(`no colour: ${value}`)
    return found
  }
  const ofWords = inks.map((ink) => `var(--${ink})`)

  it.each(layers)('keep 4.5 under $name, whatever lies below it', (top) => {
    const bare: Layer = { name: 'nothing', ground: null, ink: null }
    for (const below of [bare, ...layers]) {
      // What a layer leaves as it is, it takes from the one below.
      const ground = top.ground ?? below.ground ?? 'var(--paper)'
      const set = top.ink ?? below.ink
      for (const ink of set === null ? ofWords : [set]) {
        expect(
          contrast(hex(ink), hex(ground)),
          `${ink} on ${ground}: ${top.name} over ${below.name}`,
        ).toBeGreaterThanOrEqual(4.5)
      }
    }
  })

  it('and the line of a mark over another’s ground keeps 3', () => {
    for (const mark of [1, 2, 3, 4, 5]) {
      expect(contrast(hex('var(--on-mark)'), hex(`var(--mark-${mark})`))).toBeGreaterThanOrEqual(3)
    }
  })
})

it('all that is drawn over a text is among them', () => {
  const names = layers.map(({ name }) => name)
  const ofMarks = [1, 2, 3, 4, 5].flatMap((color) => ['mark', 'line', 'over', 'edge'].map((look) => `${look}-${color}`))
  expect(names).toEqual(
    expect.arrayContaining([
      ...ofMarks,
      'term',
      'term-on-mark',
      'term-open',
      'try',
      'in-hand',
      'find',
      'find-here',
      'selection',
    ]),
  )
})
