import type { Root } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import { defaultTreeAdapter, html, Parser, Token, TokenizerMode, type DefaultTreeAdapterMap } from 'parse5'
import { noReport } from '../report'

type Tree = DefaultTreeAdapterMap

/**
 * The tree of a page or of a piece of one, as a browser would build it, with `html`, `head` and `body` always there.
 * Raw: nothing of it is safe yet. Nests at most `deepest` elements, so that whoever walks it may do so by recursion.
 */
export function htmlTree(source: string, report = noReport): Root {
  const options = { treeAdapter: adapter, scriptingEnabled: false }
  const parser = new (isXhtml.test(source.slice(0, 2000)) ? XhtmlParser : BoundedParser)(options)
  for (let at = 0; at < source.length; at += partUnits) {
    report(at / source.length)
    parser.tokenizer.write(source.slice(at, at + partUnits), false)
  }
  parser.tokenizer.write('', true)
  report(1)
  const tree = fromParse5(parser.document)
  return tree.type === 'root' ? tree : { type: 'root', children: [tree] }
}

/** So much is read at once. */
const partUnits = 256_000

const isXhtml = /^\uFEFF?\s*<\?xml\b|<!DOCTYPE[^>]*XHTML|<html\b[^>]*\sxmlns\s*=/i

/** As in browsers, which stop nesting at 512. */
const deepest = 500

/** More open `<b>` and `<font>` at once than any author means: the parser opens them all anew in each paragraph. */
const mostFormats = 12

const mostAttributes = 100

const formats = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))

/**
 * Leaves out start tags that nest too deep, with no loss of words. The parser looks through all open elements at each
 * tag, so that a hundred thousand of them would take it minutes.
 */
class BoundedParser extends Parser<Tree> {
  override onStartTag(token: Token.TagToken): void {
    if (this.openElements.stackTop > deepest) return
    token.attrs.length = Math.min(token.attrs.length, mostAttributes)
    if (formats.has(token.tagName) && this.openFormats() > mostFormats) return
    super.onStartTag(token)
  }

  private openFormats(): number {
    let count = 0
    for (let entry = this.activeFormattingElements.newest; entry !== null && count <= mostFormats; entry = entry.older)
      count += 1
    return count
  }
}

const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

/** In XHTML any element may be closed where it is opened, which a browser's HTML parser does not look at. */
class XhtmlParser extends BoundedParser {
  override onStartTag(token: Token.TagToken): void {
    super.onStartTag(token)
    if (!token.selfClosing || voids.has(token.tagName) || this.openElements.current === null) return
    if (this.openElements.currentTagId !== token.tagID || token.tagID === foreign) return
    // A title or script that is empty must not take the rest of the page for its words.
    this.tokenizer.state = TokenizerMode.DATA
    super.onEndTag({ ...token, type: endTag, selfClosing: false, attrs: [] })
  }
}

/** Names that HTML does not have, such as those of SVG, are closed by the parser itself. */
const foreign = html.TAG_ID.UNKNOWN
const endTag = Token.TokenType.END_TAG

type Node = Tree['childNode']

/** What stands wrongly in a table goes before it, and what is moved stood last: looked for from the end, in one step. */
const adapter: typeof defaultTreeAdapter = {
  ...defaultTreeAdapter,
  insertBefore(parent, child, before) {
    parent.childNodes.splice(placeOf(parent.childNodes, before), 0, child)
    child.parentNode = parent
  },
  insertTextBefore(parent, text, before) {
    const last = parent.childNodes[placeOf(parent.childNodes, before) - 1]
    if (last !== undefined && defaultTreeAdapter.isTextNode(last)) last.value += text
    else adapter.insertBefore(parent, defaultTreeAdapter.createTextNode(text), before)
  },
  detachNode(node) {
    if (node.parentNode === null) return
    const siblings = node.parentNode.childNodes
    siblings.splice(placeOf(siblings, node), 1)
    node.parentNode = null
  },
}

function placeOf(nodes: readonly Node[], node: Node): number {
  const at = nodes.lastIndexOf(node)
  return at < 0 ? nodes.length : at
}
