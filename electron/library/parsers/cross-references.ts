import { slug } from '../../../shared/text/slug'
import { withoutOpeners } from './citations-words'
import type { Mention } from './reference-links'

/** How languages call a module, each with the number after it; in Latin letters only as a name, with a capital. */
const numbered = [
  'Modules?|Modul(?:en|s|o|i)?|Módulos?|Moduł(?:y|u|em)?|Modül|[Мм]одул(?:ь|я|е|ю|ем|и|ей)?',
  'الوحدة(?: (?:النمطية|التعليمية))?|ماژول|モジュール|模块|模組|单元|單元|모듈',
].join('|')

// Words with capitals, and small words between them: "Sentencing and Confiscation in Organized Crime".
const capital = String.raw`\p{Lu}[\p{L}\p{M}\p{N}'’/-]*`
const small = '(?:of|and|in|the|for|on|to|a|an|against|with|by|from|as|its)'
const series = String.raw`\s+of\s+(?:the|this|that|our)\s+(?:\p{Lu}\p{L}*\s+){0,3}Series`
const title = String.raw`${capital}(?:(?!${series})\s+(?:${small}\s+){0,2}(?!Modules?\b)${capital})*`

/*
 * One mention: the series before it ("Cybercrime Module 2"), the number, more numbers ("Modules 2 and 3"), its title
 * ("on General Types of Cybercrime"), the series after it ("of the University Module Series on Cybercrime").
 */
const mention = new RegExp(
  String.raw`(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}_])(?:(?<before>${capital}(?:\s+${capital}){0,4})\s+)?` +
    String.raw`(?<word>${numbered})\s*(?<number>\d{1,3})(?![\p{Script=Latin}\p{N}_]|[.:]\d)` +
    String.raw`(?<more>(?:\s*(?:,|&|and|et|und|y|e|i|и|و|、)\s*\d{1,3}(?![\p{Script=Latin}\p{N}_]|[.:]\d))*)` +
    String.raw`(?:\s+on\s+(?<title>${title}))?` +
    String.raw`(?<series>${series}(?:\s+on\s+(?<topic>${title}))?)?`,
  'gu',
)

const word = new RegExp(String.raw`(?:${numbered})\s*\d`, 'u')

/** A text that speaks of itself: "as this Module 14 shows". */
const own = /(?:^|[^\p{L}])(?:this|the present|ce|cet|dies(?:e[smr]?|er)|este|questo|этот|этом|هذه|本)\s*$/iu
/** What may stand between two mentions of one series: "Module 1 and Module 2 of the Series on …". */
const joint = /^\s*(?:[,;،]\s*)?(?:(?:and|or|as well as|et|ou|und|oder|y|o|e|и|و)\s+)?$/u

interface Found extends Mention {
  /** slug of the series; empty for the text's own, null if it does not say */
  series: string | null
  topic: string
  /** the series stands before the number, so that it holds for those that follow, or after it, for those before */
  side: 'before' | 'after'
}

/**
 * The places of a text that refer to modules of a series. The target is `<slug of the series>/<number>`, with no series
 * before the stroke if it is the text's own: cybercrime/2, /6. The series that one of several joined mentions names is
 * that of the others too.
 */
export function moduleReferencesIn(text: string): Mention[] {
  // Looking for the word alone is much faster, and few texts have it.
  if (!word.test(text)) return []
  const found: Found[] = []
  for (const match of text.matchAll(mention)) found.push(...mentionsOf(text, match))
  shareSeries(text, found)
  return found.map(({ start, end, kind, target, words, series: name, topic }) => ({
    start,
    end,
    kind,
    target: `${name ?? ''}/${target}`,
    words: topic === '' ? words : `${words} (${topic})`,
  }))
}

function mentionsOf(text: string, match: RegExpExecArray): Found[] {
  const {
    before = '',
    word = '',
    number = '',
    more = '',
    title: named,
    series: phrase,
    topic: after,
  } = match.groups ?? {}
  const prefix = withoutOpeners(before)
  const start = match.index + (prefix === '' ? match[0].indexOf(word, before.length) : before.length - prefix.length)
  if (own.test(text.slice(Math.max(0, start - 20), start))) return []
  const topic = tidy(after ?? prefix)
  const name = after !== undefined || prefix !== '' ? slug(topic) : phrase === undefined ? null : ''
  const first: Found = {
    start,
    end: match.index + match[0].length,
    kind: 'module',
    target: number,
    words: `${tidy(word).replace(/^Modules$/, 'Module')} ${number}${named === undefined ? '' : `: ${tidy(named)}`}`,
    series: name,
    topic,
    side: after === undefined && prefix !== '' ? 'before' : 'after',
  }
  const others = [...more.matchAll(/\d+/g)]
  if (others.length === 0) return [first]
  const from = match.index + match[0].indexOf(number + more, start - match.index) + number.length
  return [
    { ...first, end: from },
    ...others.map((other) => ({
      ...first,
      start: from + other.index,
      end: from + other.index + other[0].length,
      target: other[0],
      words: `${tidy(word).replace(/^Modules$/, 'Module')} ${other[0]}`,
    })),
  ]
}

const tidy = (words: string): string => words.replace(/\s+/g, ' ').trim()

/** Gives those that name no series that of the ones they are joined with. */
function shareSeries(text: string, found: Found[]): void {
  const take = (to: Found | undefined, from: Found | undefined, side: Found['side']) => {
    if (to === undefined || from === undefined || to.series !== null || from.series === null || from.side !== side)
      return
    const [left, right] = to.start < from.start ? [to, from] : [from, to]
    if (!joint.test(text.slice(left.end, right.start))) return
    Object.assign(to, { series: from.series, topic: from.topic, side })
  }
  for (let at = found.length - 2; at >= 0; at--) take(found[at], found[at + 1], 'after')
  for (let at = 1; at < found.length; at++) take(found[at], found[at - 1], 'before')
}
