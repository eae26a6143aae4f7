import type { Element, Root } from 'hast'
import { describe, expect, test } from 'vitest'
import { parseHtmlFile } from '../../../../../electron/library/parsers/html'
import { canonicalText } from '../../../../../shared/text/canonical'
import { parseBytes } from './parse-bytes'
import { gif, png } from './pictures'

const parse = (html: string | Uint8Array, how: Parameters<typeof parseBytes>[3] = {}) =>
  parseBytes(parseHtmlFile, 'Of Locks.html', html, how)
const textOf = async (html: string, extent: 'article' | 'whole' = 'article') =>
  canonicalText((await parse(html, { extent })).tree)
const elements = (node: Root | Element): Element[] =>
  node.children.flatMap((child) => (child.type === 'element' ? [child, ...elements(child)] : []))

const words =
  'The keeper of the lock opens the gates when both sides are level, and not before; so it was ever done. '.repeat(3)

const saved = `<!DOCTYPE html>
<!-- saved from url=(0036)https://example.org/module/locks.html -->
<html lang="en-GB"><head><meta charset="utf-8"><title>Of Locks | Canal School</title>
<meta property="og:site_name" content="Canal School"><meta name="author" content="A. Weir">
<meta property="article:published_time" content="2021-05-03T10:00:00Z"><link rel="stylesheet" href="./Of Locks_files/a.css"></head>
<body><a class="skip-link" href="#main">Skip to content</a>
<header><nav><a href="https://example.org/">Home</a> <a href="https://example.org/all">All modules</a></nav></header>
<div class="cookie-banner">We use cookies.</div>
<main id="main"><nav class="breadcrumbs">Home / Modules</nav><h1>Of Locks</h1><p>${words}</p>
<figure><img src="./Of Locks_files/lock.png" alt="A lock"><figcaption>A lock</figcaption></figure>
<p>See <a href="keys.html">keys</a> and <a href="https://example.org/module/locks.html#more">below</a>.</p>
<h2 id="more">More</h2><p>${words}</p><aside class="related-posts"><p>You may also like</p></aside>
<div class="share-buttons"><a href="https://social.example/">Share</a></div>
<p><a href="keys.html">Next: Of Keys</a></p><p><a href="#main">Back to top</a></p></main>
<aside><h2>Newsletter</h2></aside><footer>© Canal School</footer><div style="display:none">hidden</div></body></html>`

describe('a page that a browser saved', () => {
  test('gives its article, without the furniture of its site', async () => {
    const parsed = await parse(saved, { files: { 'Of Locks_files/lock.png': png, './Of Locks_files/lock.png': png } })
    const line = words.trim()
    expect(parsed.extent).toBe('article')
    expect(canonicalText(parsed.tree)).toBe(
      ['Of Locks', line, 'A lock', 'See keys and below.', 'More', line, 'Next: Of Keys'].join('\n'),
    )
  })

  test('says what it is, who wrote it, when, where it was and what comes next', async () => {
    expect(await parse(saved)).toMatchObject({
      title: 'Of Locks',
      lang: 'en-GB',
      byline: 'A. Weir · 2021-05-03',
      published: '2021-05-03',
      encoding: 'utf-8',
      links: {
        url: 'https://example.org/module/locks.html',
        next: { title: 'Of Keys', url: 'https://example.org/module/keys.html' },
        previous: null,
      },
    })
  })

  test('has its pictures from the folder beside it, and its links whole', async () => {
    const asked = { 'Of Locks_files/lock.png': png, './Of Locks_files/lock.png': png }
    const parsed = await parse(saved, { files: asked })
    const all = elements(parsed.tree)
    expect(parsed.assets).toHaveLength(1)
    expect(all.find(({ tagName }) => tagName === 'img')?.properties).toMatchObject({
      width: 10,
      height: 10,
      alt: 'A lock',
    })
    expect(all.filter(({ tagName }) => tagName === 'a').map(({ properties }) => properties.href)).toEqual([
      'https://example.org/module/keys.html',
      '#more',
      'https://example.org/module/keys.html',
    ])
  })

  test('is whole if all of it is wanted; what nobody was shown is not in it', async () => {
    const text = await textOf(saved, 'whole')
    for (const part of ['All modules', 'We use cookies', 'Newsletter', 'You may also like', '© Canal School'])
      expect(text).toContain(part)
    expect(text).not.toContain('hidden')
    expect((await parse(saved, { extent: 'whole' })).extent).toBe('whole')
  })

  test('that says it is an article is one, though no element says where; all of it stays within reach', async () => {
    const offers = Array.from(
      { length: 8 },
      (_, at) => `<li><b>Offer ${at}</b> <a href="/o${at}">Paddles, ropes and oars</a>`,
    )
    const html = `<head><meta property="og:type" content="article"><title>Of Locks</title></head><body><div><div>${`<p>${words}</p>`.repeat(4)}</div><div><p>What others bought:</p><ul>${offers.join('')}</ul><p>Jobs on the river: a mate, a cook, two hands</p></div></div>`
    const article = await parse(html)
    expect(article.extent).toBe('article')
    expect(canonicalText(article.tree)).toBe(['Of Locks', ...Array<string>(4).fill(words.trim())].join('\n'))
    expect(await textOf(html, 'whole')).toContain('Paddles, ropes and oars')
  })

  test('that has its title outside its article keeps it', async () => {
    const html = `<header><h1>Of Locks</h1><nav>Home</nav></header><article><p>${words}</p></article><footer>Imprint</footer>`
    expect(await textOf(html)).toBe(`Of Locks\n${words.trim()}`)
  })

  test('of old, with boxes for its furniture, gives its text', async () => {
    const paragraphs = Array.from({ length: 8 }, (_, at) => `<p>${at} ${words}</p>`).join('')
    const links = Array.from({ length: 12 }, (_, at) => `<a href="https://example.org/${at}">Part ${at}</a>`).join(' ')
    const html = `<!-- saved from url=(0020)https://example.org/ --><div id="navbar">${links}</div><div><h1>Of Locks</h1>${paragraphs}</div><div class="sidebar">${links}</div>`
    const text = await textOf(html)
    expect(text).toContain('7 The keeper')
    expect(text).not.toContain('Part 3')
  })
})

describe('a page with nothing to choose from', () => {
  test('is documentation on the disk: all of it is text', async () => {
    const html = `<html><head><meta name="generator" content="DocBook XSL Stylesheets"></head><body><div role="navigation">Prev Next</div><main><h1>Of Locks</h1><p>${words}</p></main><footer>Licence</footer></body></html>`
    expect(await parse(html)).toMatchObject({ extent: null })
    expect(await textOf(html)).toBe(`Of Locks\nPrev Next\n${words.trim()}\nLicence`)
  })

  test('is one of a set that names its neighbours by their files', async () => {
    const links = Array.from({ length: 9 }, (_, at) => `<a href="part-${at}.html">Part ${at}</a>`).join(' ')
    expect(await textOf(`<nav>${links}</nav><main><h1>Locks</h1><p>${words}</p></main>`)).toContain('Part 8')
  })

  test('is text alone', async () => {
    expect(await parse(`<h1>Locks</h1><p>${words}</p>`)).toMatchObject({ extent: null, title: 'Locks' })
  })
})

describe('the encoding of a page', () => {
  const bytes = (head: string, body: Uint8Array) => new Uint8Array([...new TextEncoder().encode(head), ...body])
  // "Ключ" in windows-1251
  const russian = new Uint8Array([0xca, 0xeb, 0xfe, 0xf7])

  test.each([
    ['its meta element', '<meta charset="windows-1251"><p>'],
    ['the header that it wishes for', '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1251"><p>'],
    [
      'its XML declaration',
      '<?xml version="1.0" encoding="windows-1251"?><html xmlns="http://www.w3.org/1999/xhtml"><p>',
    ],
  ])('is what %s says', async (_, head) => {
    const parsed = await parse(bytes(head, russian))
    expect(canonicalText(parsed.tree)).toContain('Ключ')
    expect(parsed.encoding).toBe('windows-1251')
  })

  test('is what the learner chose, whatever it says', async () => {
    expect(
      canonicalText((await parse(bytes('<meta charset="koi8-r"><p>', russian), { encoding: 'windows-1251' })).tree),
    ).toContain('Ключ')
  })
})

test('XHTML closes elements where they are opened', async () => {
  const html =
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="a.js"/></head><body><a id="x"/><p>one</p><div/><p>two <a href="#x">up</a></p></body></html>'
  const { tree } = await parse(html)
  expect(canonicalText(tree)).toBe('Of Locks\none\ntwo up')
  expect(elements(tree).find(({ tagName }) => tagName === 'a')?.properties.dataTarget).toBe('at-x')
})

test('lists that Word saved are lists', async () => {
  const item = (level: number, sign: string, text: string) =>
    `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span><span style='mso-list:Ignore'>${sign}<span>&nbsp; </span></span></span><![endif]>${text}</p>\n`
  const { tree } = await parse(
    `<p>before</p>${item(1, '·', 'one')}${item(2, 'o', 'two')}${item(1, '·', 'three')}<p>after</p>`,
  )
  expect(canonicalText(tree)).toBe('Of Locks\nbefore\none\ntwo\nthree\nafter')
  expect(elements(tree).map(({ tagName }) => tagName)).toEqual(['h1', 'p', 'ul', 'li', 'p', 'ul', 'li', 'li', 'p'])
})

test('a page without words is empty, one with a picture is not', async () => {
  await expect(
    parse('<html><head><title>Locks</title></head><body><script>x</script></body></html>'),
  ).rejects.toMatchObject({
    code: 'file-empty',
  })
  expect((await parse('<img src="a.gif">', { files: { 'a.gif': gif } })).assets).toHaveLength(1)
})
