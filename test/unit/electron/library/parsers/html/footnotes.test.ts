import type { Element, Root } from 'hast'
import { describe, expect, test } from 'vitest'
import { finish } from '../../../../../../electron/library/parsers/finish'
import { htmlTree } from '../../../../../../electron/library/parsers/html/html-tree'
import { canonicalText } from '../../../../../../shared/text/canonical'

const elements = (node: Root | Element): Element[] =>
  node.children.flatMap((child) => (child.type === 'element' ? [child, ...elements(child)] : []))

/** The text, with the mark of each note and the words of the note that it leads to. */
function read(html: string) {
  const { tree } = finish(htmlTree(html), { fallbackTitle: 'x' })
  const all = elements(tree)
  const words = (id: unknown) =>
    all
      .filter(({ properties }) => properties.id === id)
      .map((node) => canonicalText({ type: 'root', children: [node] }))
  return {
    text: canonicalText({ type: 'root', children: tree.children.slice(1) }),
    notes: all
      .filter(({ properties }) => properties.dataLink === 'footnote')
      .map(({ properties }) => [properties.dataNumber, ...words(properties.dataTarget)]),
    ends: all.filter(({ properties }) => properties.dataNotes !== undefined).length === 1 && tree.children.at(-1),
  }
}

const makers: Record<string, string> = {
  pandoc:
    '<p>Text.<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a></p><section class="footnotes" role="doc-endnotes"><hr/><ol><li id="fn1"><p>The note.<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>',
  DocBook:
    '<p>Text.<a href="#ftn.id1" class="footnote" id="id1"><sup class="footnote">[1]</sup></a></p><div class="footnotes"><br/><hr/><div id="ftn.id1" class="footnote"><p><a href="#id1" class="para"><sup class="para">[1] </sup></a>The note.</p></div></div>',
  'Sphinx, with a list of terms':
    '<p>Text.<a class="footnote-reference brackets" href="#id2" id="id1">1</a></p><dl class="footnote brackets"><dt class="label" id="id2"><span class="brackets"><a class="fn-backref" href="#id1">1</a></span></dt><dd><p>The note.</p></dd></dl>',
  'Sphinx, with boxes':
    '<p>Text.<a class="footnote-reference brackets" href="#id2" id="id1" role="doc-noteref"><span>[</span>1<span>]</span></a></p><aside class="footnote-list brackets"><aside class="footnote brackets" id="id2" role="doc-footnote"><span class="label"><span>[</span><a role="doc-backlink" href="#id1">1</a><span>]</span></span><p>The note.</p></aside></aside>',
  'docutils, with tables':
    '<p>Text.<a class="footnote-reference" href="#id2" id="id1">[1]</a></p><table class="docutils footnote" id="id2"><tbody><tr><td class="label"><a class="fn-backref" href="#id1">[1]</a></td><td>The note.</td></tr></tbody></table>',
  MediaWiki:
    '<p>Text.<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup></p><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink">^ <a href="#cite_ref-1">a</a></span> <span class="reference-text">The note.</span></li></ol>',
  Word: `<p>Text.<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference><![if !supportFootnotes]>[1]<![endif]></span></a></p><div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> The note.</p></div></div>`,
  LibreOffice:
    '<p>Text.<sup><a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></sup></p><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>The note.</p></div>',
  'EPUB’s vocabulary':
    '<p>Text.<a epub:type="noteref" href="#n1">1</a></p><aside epub:type="footnote" id="n1"><p>The note.</p></aside>',
  mammoth:
    '<p>Text.<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup></p><ol><li id="footnote-1"><p>The note. <a href="#footnote-ref-1">↑</a></p></li></ol>',
  Asciidoctor:
    '<p>Text.<sup class="footnote">[<a id="_footnoteref_1" class="footnote" href="#_footnotedef_1">1</a>]</sup></p><div id="footnotes"><hr><div class="footnote" id="_footnotedef_1"><a href="#_footnoteref_1">1</a>. The note.</div></div>',
  'no program that is known':
    '<p>Text.<sup><a id="back7" href="#note7">1</a></sup></p><hr><p id="note7">The note. <a href="#back7">back</a></p>',
}

describe('the footnotes of', () => {
  test.each(Object.entries(makers))('%s stand at the end, and the text has a mark in their place', (_, html) => {
    const { text, notes } = read(html)
    expect(notes).toEqual([['1', 'The note.']])
    expect(text).toBe('Text.\nThe note.')
  })
})

test('a note that is mentioned twice is there once', () => {
  const { notes, text } = read(
    '<p>a<sup id="r1"><a href="#n">[1]</a></sup> b<sup id="r2"><a href="#n">[1]</a></sup></p><ol><li id="n">^ <a href="#r1">a</a> <a href="#r2">b</a> So.</ol>',
  )
  expect(notes.map(([number]) => number)).toEqual(['1', '1'])
  expect(text.match(/So\./g)).toHaveLength(1)
})

test('each of Texinfo’s notes is one of its own, under the heading that they have', () => {
  const { notes } = read(
    '<p>a<a id="D1" href="#F1"><sup>1</sup></a> b<a id="D2" href="#F2"><sup>2</sup></a></p><div class="footnote"><h4>Footnotes</h4><h5><a id="F1" href="#D1">(1)</a></h5><p>First.</p><h5><a id="F2" href="#D2">(2)</a></h5><p>Second.</p></div>',
  )
  expect(notes).toEqual([
    ['1', 'First.'],
    ['2', 'Second.'],
  ])
})

test('a table of contents by number, and an index by letter, are no notes', () => {
  const html =
    '<ul><li><a id="t1" href="#s1">1</a> Locks</li></ul><h2 id="s1"><a href="#t1">1</a> Locks</h2><p><a id="i" href="#k">K</a></p><p><a id="k" href="#i">K</a> is a letter</p>'
  expect(read(html).notes).toEqual([])
  expect(read(html).text).toBe('1 Locks\n1 Locks\nK\nK is a letter')
})
