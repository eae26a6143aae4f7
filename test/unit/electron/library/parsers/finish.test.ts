import type { Element, Root } from 'hast'
import { describe, expect, test } from 'vitest'
import { finish } from '../../../../../electron/library/parsers/finish'
import { htmlTree } from '../../../../../electron/library/parsers/html/html-tree'
import { trustedBlocks } from '../../../../../electron/library/trusted-blocks'
import { canonicalText } from '../../../../../shared/text/canonical'
import { outline } from './outline'

const finished = (html: string, fallbackTitle = 'notes') => finish(htmlTree(html), { fallbackTitle })
const bodyOf = (html: string) => finished(html).tree.children.slice(1)
const textIn = (html: string) => canonicalText({ type: 'root', children: bodyOf(html) })
const elements = (node: Root | Element): Element[] =>
  node.children.flatMap((child) => (child.type === 'element' ? [child, ...elements(child)] : []))
const find = (html: string, tagName: string) => elements(finished(html).tree).filter((node) => node.tagName === tagName)
/** Tags of the blocks, with those in them: p, ul(li(p,ul(li))). */
const shape = (nodes: readonly (Element | Root['children'][number])[]): string =>
  nodes
    .flatMap((node) => (node.type === 'element' ? [node] : []))
    .map((node) => (shape(node.children) === '' ? node.tagName : `${node.tagName}(${shape(node.children)})`))
    .join(',')

describe('the blocks of a page', () => {
  test('are what stands in its boxes, however deep they nest', () => {
    expect(shape(bodyOf('<div><div><section><p>a</p><article>b</article></section></div>c</div>'))).toBe('p,p,p')
  })

  test('are paragraphs also where words stand bare beside others', () => {
    expect(outline(finished('<body>one <b>two</b><ul><li>three</ul>four<p>five').tree).slice(1)).toEqual([
      'p one two',
      'ul',
      '  li three',
      'p four',
      'p five',
    ])
  })

  test('hold the words of a line that a box stands in, and its emphasis and its link go with them', () => {
    const html = '<a href="https://example.org/"><h2>Locks</h2><p>How they <i>work</i></p></a>'
    expect(shape(bodyOf(html))).toBe('h2(a),p(a(i))')
  })

  test('end at two line breaks, and not at one', () => {
    expect(textIn('<p>a<br>b<br> <br>c<br></p>')).toBe('a\nb\nc')
    expect(shape(bodyOf('<p>a<br>b<br> <br>c<br></p>'))).toBe('p(br),p')
    expect(shape(bodyOf('<font>a<br><br>b</font>'))).toBe('p,p')
  })

  test('are there only if they show something', () => {
    expect(
      shape(bodyOf('<p> </p><div><br></div><ul><li></li></ul><blockquote></blockquote><h2></h2><p>&#8203;</p><p>a')),
    ).toBe('p')
  })

  test('open what is folded', () => {
    expect(textIn('<details><summary>More</summary><p>inside</details>')).toBe('More\ninside')
  })

  test('are right to left where their box is', () => {
    expect(
      find('<div dir="rtl"><p>نص</p><p dir="ltr">text</p></div>', 'p').map(({ properties }) => properties.dir),
    ).toEqual(['rtl', 'ltr'])
  })

  test('of code keep their lines, also where each is a box', () => {
    expect(textIn('<pre>a\n  b<br>c</pre>')).toBe('a\n  b\nc')
    expect(textIn('<pre><div>a</div><div>  b</div></pre>')).toBe('a\n  b')
    expect(shape(bodyOf('<pre><code class="x"><span>a</span></code></pre>'))).toBe('pre(code)')
  })

  test('of a figure keep picture and caption together', () => {
    expect(
      shape(
        bodyOf('<figure><div><a href="x.png"><img src="x.png"></a></div><figcaption><p>A lock</figcaption></figure>'),
      ),
    ).toBe('figure(img,figcaption)')
  })
})

describe('lists', () => {
  test('within lists belong to the item before, wherever they stand', () => {
    expect(shape(bodyOf('<ul><li>a<ul><li>b</ul><li>c</ul>'))).toBe('ul(li(p,ul(li)),li)')
    expect(shape(bodyOf('<ul><li>a</li><ul><li>b</ul></ul>'))).toBe('ul(li(p,ul(li)))')
  })

  test('of terms keep who means what', () => {
    expect(shape(bodyOf('<dl><div><dt>a<dd>b<p>c</div></dl>'))).toBe('dl(dt,dd(p,p))')
  })

  test('keep their numbers', () => {
    expect(find('<ol start="3" type="a"><li>a<li value="7">b</ol>', 'ol')[0]?.properties).toEqual({
      start: 3,
      type: 'a',
    })
  })
})

describe('the title', () => {
  test('is never the heading over the contents', () => {
    expect(finished('<h1>Contents</h1><ul><li>Gates</ul><h2>Gates</h2><p>They open.')).toMatchObject({ title: 'notes' })
    expect(finished('<h1>Contents</h1><ul><li>Gates</ul>', 'Contents')).toMatchObject({ title: 'Contents' })
  })
})

describe('tables', () => {
  test('keep caption, head, cells and spans', () => {
    const html =
      '<table><caption>Locks</caption><thead><tr><th>a<th colspan=2>b</thead><tbody><tr><td><p>c</p><td align=right>d<td>e</table>'
    expect(shape(bodyOf(html))).toBe('table(caption,thead(tr(th,th)),tbody(tr(td,td,td)))')
    expect(find(html, 'th')[1]?.properties).toEqual({ colSpan: 2 })
    expect(textIn(html)).toBe('Locks\na\tb\nc\td\te')
  })

  test('that only put things beside each other are what stands in them', () => {
    expect(shape(bodyOf('<table><tr><td><table><tr><td>a<td>b</table><td><p>c<p>d</table>'))).toBe(
      'table(tbody(tr(td,td))),p,p',
    )
    expect(shape(bodyOf('<table role="presentation"><tr><td>a<td>b</table>'))).toBe('p,p')
    expect(shape(bodyOf('<table><tr><td><h2>a</h2>b</table>'))).toBe('h2,p')
    expect(shape(bodyOf('<table><tr><td><p>a<p>b</table>'))).toBe('p,p')
    expect(shape(bodyOf('<table><tr><td><div>a<ul><li>b</ul></div></table>'))).toBe('p,ul(li)')
    expect(shape(bodyOf('<table><tr><td><pre>a</pre></table>'))).toBe('pre(code)')
    expect(shape(bodyOf(`<table><tr><td>${'Words. '.repeat(100)}<br><br>${'More. '.repeat(100)}</table>`))).toBe('p,p')
  })
  test('of short cells stay tables though one of them holds a table', () => {
    const inner = '<table><tr><td>1<td>2</table>'
    const row = (cell: string) => `<tr><td>a<td>${cell}`
    expect(shape(bodyOf(`<table>${row('b')}${row(inner)}${row('c')}</table>`))).toBe(
      'table(tbody(tr(td,td),tr(td,td(table(tbody(tr(td,td))))),tr(td,td)))',
    )
    // A page with ways through the site beside its text.
    expect(shape(bodyOf(`<table>${row('b')}${row(inner + 'Words. '.repeat(200))}${row('c')}</table>`))).toBe(
      'p,p,p,table(tbody(tr(td,td))),p,p,p',
    )
  })

  test('of one cell stay tables where a few words stand in it, or it is named', () => {
    expect(shape(bodyOf('<table><tr><td>a</table>'))).toBe('table(tbody(tr(td)))')
    expect(shape(bodyOf('<table><tr><td><p>a <b>b</b></p></table>'))).toBe('table(tbody(tr(td(b))))')
    expect(shape(bodyOf('<table><tr><th>a</table>'))).toBe('table(tbody(tr(th)))')
    expect(shape(bodyOf('<table><tr><td> </td></table>'))).toBe('')
  })

  test('are parted by a heading that has a row to itself', () => {
    expect(shape(bodyOf('<table><tr><td>a<td>b<tr><td colspan=2><h3>c</h3><tr><td>d<td>e</table>'))).toBe(
      'table(tbody(tr(td,td))),h2,table(tbody(tr(td,td)))',
    )
  })
})

describe('words', () => {
  test('of formulas say by signs what is said by place', () => {
    expect(
      textIn(
        '<p><math><mfrac><mn>1</mn><msup><mi>x</mi><mn>2</mn></msup></mfrac><mo>=</mo><msqrt><mi>y</mi></msqrt></math>',
      ),
    ).toBe('1/(x^2) = √y')
  })

  test('in quotation marks have them, and a reading stands after its sign', () => {
    expect(textIn('<p><q>so</q> <ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>')).toBe('“so” 漢（かん）')
  })

  test('that programs emphasise by style are emphasised', () => {
    expect(shape(bodyOf('<p><span style="font-weight: bold">a</span> <font style="font-style:italic">b</font>'))).toBe(
      'p(strong,em)',
    )
  })

  test('of scripts, styles and forms are not there; what a reader would miss is counted', () => {
    const html =
      '<p>a<script>b</script><style>c</style><select><option>d</select><textarea>e</textarea><svg><text>f</text></svg><input value="g"><video>h</video>'
    expect(textIn(html)).toBe('a')
    expect(finished(html).warnings).toEqual([{ code: 'left-out', count: 4 }])
  })
})

describe('the title', () => {
  const titleOf = (html: string, given: string) => {
    const { tree, title } = finished(html, given)
    const [first] = tree.children
    return {
      title,
      made: first?.type === 'element' && first.properties.dataMade !== undefined,
      shape: shape(tree.children),
    }
  }

  test('is the heading with its words, whatever stands before that', () => {
    expect(titleOf('<h1>The Site</h1><h2>Of Locks</h2><p>a', 'Of locks')).toEqual({
      title: 'Of Locks',
      made: false,
      shape: 'h1,h2,p',
    })
  })

  test('of a page with more to its title than its text is the heading that it begins with', () => {
    expect(titleOf('<h2>GtkLock</h2><h3>Use</h3>', 'GtkLock: Reference').title).toBe('GtkLock')
    expect(titleOf('<h1>Locks</h1><h1>Keys</h1>', 'Locks – The Site').shape).toBe('h1,h2')
  })

  test('that the text does not have is marked as made', () => {
    expect(titleOf('<p>a', 'Locks')).toEqual({ title: 'Locks', made: true, shape: 'h1,p' })
  })

  test('leaves the other headings the levels that the page gave them', () => {
    const levels = find('<h1>a</h1><h3>b</h3><h5>c</h5><h3>d</h3>', 'h2').concat(
      find('<h1>a</h1><h3>b</h3><h5>c</h5>', 'h3'),
    )
    expect(levels.map(({ properties }) => properties.dataLevel)).toEqual([3, 3, 5])
  })
})

describe('links', () => {
  const links = (html: string) => find(html, 'a').map(({ properties }) => properties)

  test('within the text lead to the block that stands at their place', () => {
    const html =
      '<p><a href="#a">1</a> <a href="#b">2</a> <a href="#c">3</a> <a href="#d">4</a> <a href="#nowhere">5</a></p>' +
      '<div id="a"><h2>One</h2><a name="b"></a><p>two</p><ul><li id="c">three</li></ul><p>fo<span id="d">ur</span></p></div>'
    const { tree } = finished(html)
    const targets = links(html).map(({ dataTarget }) => dataTarget)
    const textAt = (id: unknown) =>
      elements(tree)
        .filter(({ properties }) => properties.id === id)
        .map((node) => canonicalText({ type: 'root', children: [node] }))
    expect(targets.map(textAt)).toEqual([['One'], ['two'], ['three'], ['four']])
    expect(canonicalText(tree)).toContain('1 2 3 4 5')
  })

  test('to the web and to mail stay; others are words', () => {
    expect(
      links(
        '<a href="https://example.org/x">a</a><a href="mailto:a@b.org">b</a><a href="javascript:alert(1)">c</a><a href="x.html">d</a>',
      ),
    ).toEqual([
      { href: 'https://example.org/x', dataLink: 'web', rel: ['noopener', 'noreferrer'], target: '_blank' },
      { href: 'mailto:a@b.org', dataLink: 'mail' },
    ])
  })

  test('that show the address of a heading are no words of it', () => {
    expect(textIn('<h2 id="x">Locks<a class="headerlink" href="#x">¶</a></h2>')).toBe('Locks')
  })
})

test('what is finished passes the second look unchanged, block by block as well as at once', () => {
  const html =
    '<h1>T</h1><p id=a>x <a href="#a">y</a><img src="x.png" alt="z"></p><table><tr><th>a<td>b</table><ol start=2><li>c</ol><dl><dt>d<dd>e</dl>' +
    '<p>n<sup><a id=r1 href="#n1">1</a></sup></p><ol><li id=n1>note <a href="#r1">^</a></ol>'
  const { children } = finished(html).tree
  expect(trustedBlocks(children)).toEqual(children)
  expect(children.flatMap((block) => trustedBlocks([block]))).toEqual(children)
})

test('finishing leaves what it gets as it was', () => {
  const raw = htmlTree(
    '<h3>a</h3><p>b<sup><a id=r1 href="#n1">1</a></sup></p><ol><li id=n1>note <a href="#r1">^</a></ol>',
  )
  const before = JSON.stringify(raw)
  finish(raw, { fallbackTitle: 'x' })
  expect(JSON.stringify(raw)).toBe(before)
})
