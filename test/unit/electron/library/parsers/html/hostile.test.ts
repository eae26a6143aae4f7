import fc from 'fast-check'
import type { Element, Root } from 'hast'
import { describe, expect, test } from 'vitest'
import { finish } from '../../../../../../electron/library/parsers/finish'
import { htmlTree } from '../../../../../../electron/library/parsers/html/html-tree'
import { trustedBlocks } from '../../../../../../electron/library/trusted-blocks'
import { isElement, separatorOf } from '../../../../../../shared/text/blocks'
import { canonicalise, canonicalText } from '../../../../../../shared/text/canonical'
import { runs } from '../../../../../forms'

const finished = (html: string) => finish(htmlTree(html), { fallbackTitle: 'title' }).tree

/** Written out here a second time, so that a name that slips into the allow-list is seen. */
const tagNames = new Set(
  'a abbr b blockquote br caption cite code dd del dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre s section small span strong sub sup table tbody td tfoot th thead tr u ul'.split(
    ' ',
  ),
)
const attributes = new Set(
  'align alt colSpan dataLevel dataLink dataMade dataMissing dataNotes dataNumber dataRemote dataTarget dataWords dir height href id lang rel rowSpan scope src start target type value width'.split(
    ' ',
  ),
)
const addresses = /^(?:#|https?:|mailto:|asset:[0-9a-f]{64}$)/i

/** Goes over what the page would build by createElement and setAttribute. */
function expectSafe(tree: Root): void {
  const visit = (node: Root | Element): void => {
    for (const child of node.children) {
      expect(['element', 'text']).toContain(child.type)
      if (!isElement(child)) continue
      expect(tagNames).toContain(child.tagName)
      for (const [name, value] of Object.entries(child.properties)) {
        expect(attributes).toContain(name)
        if (name === 'href' || name === 'src') expect(String(value)).toMatch(addresses)
      }
      visit(child)
    }
  }
  visit(tree)
}

/** Blocks on top; words stand bare beside no block. */
function expectBlocks(tree: Root): void {
  for (const child of tree.children) expect(isElement(child) && separatorOf(child) === '\n').toBe(true)
  const isBlock = (node: Element['children'][number]) =>
    isElement(node) && node.tagName !== 'br' && separatorOf(node) !== ''
  const visit = (node: Element): void => {
    if (node.children.some(isBlock) && node.tagName !== 'figure') expect(node.children.every(isBlock)).toBe(true)
    node.children.filter(isElement).forEach(visit)
  }
  tree.children.filter(isElement).forEach(visit)
}

/** Ways by which pages have run scripts past a sanitiser: by handlers, addresses, and by being read a second time. */
const vectors = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '<a href="java&#10;script:alert(1)">x</a>',
  '<a href=" &#14;javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="vbscript:x">x</a>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<listing>&lt;img src=1 onerror=alert(1)&gt;</listing>',
  '<textarea><img title="</textarea><img src=1 onerror=alert(1)>"></textarea>',
  '<xmp><img src=1 onerror=alert(1)></xmp>',
  '<plaintext><img src=1 onerror=alert(1)>',
  '<template><script>alert(1)</script></template>',
  '<select><template><img src=x onerror=alert(1)></template></select>',
  '<table background="javascript:alert(1)"><tr><td style="behavior:url(x)">x</table>',
  '<img src="asset:../../etc/passwd">',
  '<img src="asset:0000000000000000000000000000000000000000000000000000000000000000">',
  '<input onfocus=alert(1) autofocus>',
  '<object data="javascript:alert(1)"></object><embed src="javascript:alert(1)">',
  '<base href="javascript:alert(1)//"><a href="x">x</a>',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<p id="__proto__" constructor="x" __proto__="y">z</p><a href="#__proto__">p</a><a href="#constructor">c</a>',
  '<a href="#x" ping="https://example.org" data-link="module" data-target="x">x</a>',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<!--><script>alert(1)</script>-->',
  '<p dir="x" lang=""><script>" class="a" style="position:fixed">x</p>',
  '<details open ontoggle=alert(1)><summary>s</summary></details>',
  '<ruby><rt onclick=x>r',
  '<section data-notes="x"><ol><li id="fn-1">y</section>',
]

describe('what becomes of a hostile page', () => {
  test.each(vectors)('can run nothing: %s', (vector) => {
    const tree = finished(`<p>before</p>${vector}<p>after</p>`)
    expectSafe(tree)
    expect(JSON.stringify(tree)).not.toMatch(/"on[a-z]+":|javascript:|vbscript:|srcdoc/i)
  })

  test('keeps the words after a script that is left open in an attribute', () => {
    expect(canonicalText(finished('<p title="<script>">one</p><p>two'))).toBe('title\none\ntwo')
  })
})

const names =
  'a b blockquote body br caption center col dd details div dl dt em figcaption figure font form frameset h1 h3 hr html iframe img li main math mi noscript ol option p pre q rt ruby script section select span style sup svg table tbody td template textarea th title tr ul xmp'
const tag = fc
  .tuple(
    fc.constantFrom(...names.split(' ')),
    fc.constantFrom(
      '',
      ' id=x',
      ' href="#x"',
      ' name=y href="#y"',
      ' href="javascript:x"',
      ' onclick=x',
      ' style="font-weight:bold"',
      ' dir=rtl',
      ' colspan=3',
      ' role=presentation',
      ' class=footnote',
      ' src="a.png"',
    ),
    fc.constantFrom('<', '<', '<', '</'),
    fc.constantFrom('>', '>', '/>', ''),
  )
  .map(([name, attribute, open, close]) => (open === '</' ? `</${name}>` : `${open}${name}${attribute}${close}`))
const soup = fc
  .array(
    fc.oneof(
      tag,
      fc.constantFrom('word', ' ', '\n', '1', '&lt;', '<!--', '-->', 'é\u0301', '\u00AD', '[1]'),
      fc.constantFrom(...vectors),
    ),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''))

test('any soup of tags gives blocks that are safe to store and that stay as they are', () => {
  fc.assert(
    fc.property(soup, (html) => {
      const tree = finished(html)
      expectSafe(tree)
      expectBlocks(tree)
      expect(trustedBlocks(tree.children)).toEqual(tree.children)
      expect(canonicalise(tree)).toEqual(tree)
      const ids = JSON.stringify(tree).match(/"id":"[^"]*"/g) ?? []
      expect(new Set(ids).size).toBe(ids.length)
    }),
    { numRuns: runs(1500) },
  )
})

test('words of a page come in, each once, in their order', () => {
  const block = fc.constantFrom(
    'p',
    'div',
    'blockquote',
    'section',
    'h2',
    'pre',
    'ul><li',
    'table><tr><td',
    'span',
    'b',
    'dl><dd',
    'center',
  )
  const page = fc.array(fc.tuple(block, fc.boolean()), { maxLength: 25 })
  fc.assert(
    fc.property(page, (parts) => {
      const html = parts
        .map(([name, closed], at) => `<${name}>w${at} ${closed ? `</${name.split('>')[0]}>` : ''}`)
        .join('')
      const found = canonicalText(finished(`<body>${html}`)).match(/w\d+/g) ?? []
      expect(found).toEqual(parts.map((_, at) => `w${at}`))
    }),
    { numRuns: runs(500) },
  )
})

describe('a page that is out to break whoever reads it', () => {
  const depth = (node: Root | Element): number => {
    let deepest = 0
    const open: [Root | Element, number][] = [[node, 0]]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      deepest = Math.max(deepest, next[1])
      for (const child of next[0].children) if (isElement(child)) open.push([child, next[1] + 1])
    }
    return deepest
  }

  test.each([
    ['boxes', '<div>'],
    ['quotations', '<blockquote>'],
    ['lists', '<ul><li>'],
    ['tables', '<table><tr><td>'],
    ['emphasis', '<b><i>'],
    ['links', '<a href=x><span>'],
    ['drawings', '<svg><g>'],
  ])('by nesting a hundred thousand %s', (_, open) => {
    const tree = finished(`${open.repeat(100_000)}<p>words`)
    expect(depth(tree)).toBeLessThan(60)
    expect(canonicalText(tree)).toContain(open === '<svg><g>' ? 'title' : 'words')
  })

  test('by a million attributes', () => {
    const names = Array.from({ length: 1_000_000 }, (_, at) => `a${at}`).join(' ')
    expect(canonicalText(finished(`<p ${names}>words`))).toBe('title\nwords')
  })

  test('by emphasis that is never closed, which every paragraph opens anew', () => {
    const html = Array.from({ length: 2000 }, (_, at) => `<p><font size=${at}>x</p>`).join('')
    expect(JSON.stringify(finished(html)).length).toBeLessThan(html.length * 20)
  })
})
