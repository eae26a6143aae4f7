import { defaultSchema, type Options as Schema } from 'rehype-sanitize'

const inline = [
  'a',
  'abbr',
  'b',
  'br',
  'cite',
  'code',
  'del',
  'em',
  'i',
  'input',
  'ins',
  'kbd',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'u',
]
const block = [
  'blockquote',
  'dd',
  'div',
  'dl',
  'dt',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'li',
  'ol',
  'p',
  'pre',
  'section',
  'ul',
]
const table = ['caption', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr']

/**
 * What of a text gets through: elements that hold words, and hardly an attribute. Ids are given afterwards (headings) or
 * come from our own footnotes; links are looked at once more, one by one, in links.ts.
 */
export const allowed: Schema = {
  tagNames: [...inline, ...block, ...table],
  attributes: {
    a: ['href', 'dataFootnoteRef', 'dataFootnoteBackref'],
    // A box of a list of tasks; markdown-tree.ts makes words of it.
    input: ['checked'],
    li: [['id', /^fn-/]],
    ol: ['start', ['type', '1', 'a', 'i']],
    section: ['dataFootnotes'],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
    '*': ['dir', 'lang'],
  },
  protocols: { href: ['http', 'https', 'mailto', 'module', 'ref'] },
  ancestors: defaultSchema.ancestors ?? {},
  clobber: [],
  // Their words are not meant to be read.
  strip: ['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'math'],
  allowComments: false,
  allowDoctypes: false,
}

/** What a stored tree may hold: the same elements, with the ids and the links that were settled. */
export const storable: Schema = {
  ...allowed,
  attributes: {
    ...allowed.attributes,
    a: [
      'href',
      ['dataLink', 'section', 'module', 'reference', 'footnote', 'web', 'mail'],
      'dataTarget',
      'dataWords',
      'dataNumber',
      ['rel', 'noopener', 'noreferrer'],
      ['target', '_blank'],
    ],
    input: [],
    section: [],
    ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li'].map((name) => [name, ['id']])),
  },
  protocols: { href: ['http', 'https', 'mailto'] },
}
