import type { Data } from 'unified'
import { within, type Report } from './report'

type Syntax = NonNullable<Data['micromarkExtensions']>[number]
type Building = NonNullable<Data['fromMarkdownExtensions']>[number]

/**
 * What has to be added to the parser of Markdown for it to say how far it is. It goes over a text three times, for the
 * blocks, for the words in them and for the tree; of each it has signs that stand for nothing but are asked first.
 * @param names what is defined in other parts of the same text; those of footnotes begin with ^
 */
export function reportingExtensions(
  { units, names }: { units: number; names: readonly string[] },
  report: Report,
): { syntax: Syntax; building: Building } {
  const links = names.filter((name) => !name.startsWith('^'))
  const footnotes = names.filter((name) => name.startsWith('^')).map((name) => name.slice(1))
  const [blocks, words, tree] = [within(report, 0, 0.4), within(report, 0.4, 0.8), within(report, 0.8, 1)]
  const asked = (say: Report): Sign => ({
    // Of the parser's state nothing may hang on it.
    partial: true,
    tokenize(_effects, _ok, nok) {
      say(this.now().offset / units)
      return nok
    },
  })
  const atStart: Sign = {
    partial: true,
    tokenize(_effects, _ok, nok) {
      const { parser } = this
      for (const link of links.splice(0)) parser.defined.push(link)
      if (footnotes.length > 0) parser.gfmFootnotes = [...(parser.gfmFootnotes ?? []), ...footnotes.splice(0)]
      return nok
    },
  }
  const tell = (token: { start: { offset: number } }) => tree(token.start.offset / units)
  return {
    syntax: {
      document: { null: atStart },
      flow: { null: asked(blocks) },
      text: { null: asked(words) },
    },
    building: { enter: { content: tell, lineEndingBlank: tell } },
  }
}

/** One or more signs that a character, or any, may begin. */
type Sign = Extract<NonNullable<NonNullable<Syntax['text']>['null']>, { tokenize: unknown }>
