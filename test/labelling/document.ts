import { z } from 'zod'
import { agreements, type Agreement, type Difference, differences } from './agreement'
import { labels, readLines } from './labels'

/** How a difference was settled, by the guide. */
const settled = z.strictObject({
  case: z.string(),
  label: z.string(),
  /** whose label stands now: the key's, the second reader's, or neither, where the text was made clearer */
  stands: z.enum(['key', 'second', 'text']),
  because: z.string().min(1),
})
export type Settled = z.infer<typeof settled>

/** The two readings as they were made, before any difference was settled, and how each was settled. */
export const readings = () => ({
  key: readLines('key.jsonl', labels),
  second: readLines('second.jsonl', labels),
  settled: readLines('settled.jsonl', settled),
})

/** What the labels are called in the pages. */
export const names: Record<Agreement['label'], string> = {
  tip: 'trafficking in persons',
  som: 'smuggling of migrants',
  cyber: 'cybercrime',
  serious: 'serious crime',
  child: 'under 18',
  border: 'border crossed',
  irregular: 'entry illegal',
  national: 'national or resident',
  benefit: 'benefit',
  act: 'acts',
  means: 'means',
  purpose: 'purposes',
}

const stands: Record<Settled['stands'], string> = {
  key: 'the key',
  second: 'the second reader',
  text: 'neither: the text was made clearer',
}

/** Tells, in Markdown, how the keys of the first pack's cases were checked by a second reader. */
export function labellingMarkdown({ key, second, settled: decisions }: ReturnType<typeof readings>): string {
  const differing = differences(key, second)
  const rows = agreements(key, second).map(({ label, cases, same, kappa, itemF1 }) => [
    names[label],
    `${same} of ${cases}`,
    percent(same / cases),
    kappa?.toFixed(2) ?? '',
    itemF1?.toFixed(2) ?? '',
  ])
  const counts = (['key', 'second', 'text'] as const).map(
    (who) => `${decisions.filter((one) => one.stands === who).length} for ${stands[who]}`,
  )
  return `# How the keys of the cases were checked

A second reader labelled all ${second.length} cases of the first pack from the bare text, shuffled and without titles, by the guide to the
labels alone. Neither the keys nor their authors were at hand. Both readers were instances of a language model, each with a
brief of its own, and no lawyer has checked either: their agreement shows that the guide decides, not that it is right.

What the two had said at first is kept in \`test/fixtures/labels\`. A test makes this page from it, and holds that each difference
was settled and that the keys are as it was settled.

${table([['Label', 'Same', 'Share', 'Kappa', 'F1 of items'], ...rows])}

A label of persons is compared by whether it is so of one of them at least. Kappa is Cohen's: agreement beyond what chance
would give.

## How the differences were settled

${differing.length} differences in ${new Set(differing.map((one) => one.case)).size} cases: ${counts.join(', ')}.
A third instance settled them, with both readings at hand and, for some kinds of difference, a rule that it was given.

${table([
  ['Case', 'Label', 'Key had', 'Second reader', 'Stands', 'Because'],
  ...differing.map((one) => rowOf(one, decisions)),
])}
`
}

function rowOf({ case: id, label, key, second }: Difference, decisions: readonly Settled[]): string[] {
  const decision = decisions.find((one) => one.case === id && one.label === label)
  return [id, names[label], key, second, decision ? stands[decision.stands] : 'open', decision?.because ?? '']
}

/** A table of Markdown as the formatter writes it: columns of one width, the first row above the line. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(3, ...rows.map((row) => row[at]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, at) => (cells[at] ?? '').padEnd(width)).join(' | ')} |`
  const [head = [], ...body] = rows
  return [head, widths.map((width) => '-'.repeat(width)), ...body].map(line).join('\n')
}

/** 12.3 % for 0.123. */
export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
