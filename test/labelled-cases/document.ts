import { itemScores } from '../bench/metrics/items'
import type { TestRun } from '../bench/classifier/test-runs'
import { agreements, differences } from '../labelling/agreement'
import { names, percent, table } from '../labelling/document'
import type { Labels } from '../labelling/labels'
import { tagsOf } from './check'
import { keyOf } from './key'
import type { LabelledCase } from './load'
import type { SecondReading } from './second-reading'
import { type Part, parts } from './split'
import { type CaseLabels, itemGroups, labelNames } from './tags'

/** What the page is made from. */
export interface Given {
  cases: readonly LabelledCase[]
  second: readonly SecondReading[]
  /** by the id of a case: tags that a third reader added to those of its author */
  added: Readonly<Record<string, readonly string[]>>
  runs: readonly TestRun[]
  unseen: ReadUnseen
}

/** How a model read authors before it, or any other, had learned of them; shares in %, with the keys as they were at first. */
export interface ReadUnseen {
  day: string
  model: string
  authors: readonly UnseenAuthor[]
}

interface UnseenAuthor {
  author: string
  cases: number
  tip: number
  som: number
  cyber: number
  serious: number
  /** all four labels */
  all: number
  /** micro-F1 of acts, means and purposes */
  items: number
  /** facts read rightly whose evidence overlaps the words of the key */
  evidence: number
  /** cases read as yes where the key is not */
  falseTip: number
  falseSom: number
}

/** Tells, in Markdown, how the labelled cases were checked by a second reader, and how often was measured with them. */
export function caseReadingMarkdown({ cases, second, added, runs, unseen }: Given): string {
  const test = cases.filter(({ part }) => part === 'test')
  const addedTo = (id: string): ReadonlySet<string> => new Set(added[id])
  const saidFirst = ({ id, spans }: LabelledCase) => new Set([...tagsOf(spans)].filter((tag) => !addedTo(id).has(tag)))
  const first = test.map((one) => labelsFrom(one.id, one.labels, saidFirst(one)))
  const other = second.map(({ id, labels, tags }) => labelsFrom(id, labels, tags))
  const rows = agreements(first, other).map(({ label, cases: of, same, kappa, itemF1 }) => [
    names[label],
    `${same} of ${of}`,
    percent(same / of),
    kappa?.toFixed(2) ?? '',
    itemF1?.toFixed(2) ?? '',
  ])
  const differing = differences(first, other)
  const addedIn = (part: Part) => {
    const of = cases.filter((one) => one.part === part && addedTo(one.id).size > 0)
    return `${of.reduce((sum, { id }) => sum + addedTo(id).size, 0)} tags in ${of.length} cases`
  }
  const inLabels = differing.filter(({ label }) => labelNames.some((name) => name === label))
  return `# How cases are read, and how that is measured

${cases.length} labelled cases by ${new Set(cases.map(({ author }) => author)).size} authors are in \`test/fixtures/cases\`, told apart by family: ${parts.map((part) => `${cases.filter((one) => one.part === part).length} ${part}`).join(', ')}.
\`npm run bench classifier\` measures with those of dev and weighing and with the practice cases of the first pack; with \`--test\` and
\`--held-out\` also with the others.

## A second reading of the test part

A second reader labelled all ${second.length} cases of the test part from the bare text, shuffled, by the guide to the labels alone.
Neither the keys nor their authors were at hand. Authors and reader were instances of a language model, each with a brief of
its own, and no lawyer has checked either: their agreement shows that the guide decides, not that it is right.

${table([['Label', 'Same', 'Share', 'Kappa', 'F1 of items'], ...rows])}

Kappa is Cohen's: agreement beyond what chance would give. The items one by one:

${table([['Item', 'Author', 'Second', 'Both', 'F1'], ...itemRows(first, other)])}

${differing.length} differences in ${new Set(differing.map((one) => one.case)).size} cases, ${inLabels.length} of them in one of the first four labels. The labels stand as their authors made them:

${table([
  ['Case', 'Label', 'Author', 'Second reader'],
  ...inLabels.map(({ case: id, label, key, second: theirs }) => [id, names[label], key, theirs]),
])}

## A third reading of acts, means and ages

Authors had not tagged alike: some no transportation in a story of smuggling, some no harbouring where persons are only lodged,
some no payment to a parent, some no age where a word like “woman” tells it, though the guide wants these wherever the text tells them. A third reader was given the bare
text of stories that might lack one, without key, label or what the reader of cases makes of them, and named acts, means or ages with
their words. What it found was added to the tags; in the test part only where the second reader had said so too: ${addedIn('test')}. Of the
author who is held out: ${addedIn('held-out')}. The tables above compare with what the authors had said at first; what was added to both parts
is in \`added-tags.json\`.

## How authors were read of whom nothing was learned

On ${unseen.day} the reader with the model ${unseen.model} was tried on new authors, each with a brief of its own, before anything learned
of them. \`ordinary12\`, \`daily13\` and half of \`exams11\` are plain; the others were asked for what is hard, each for another thing. The keys
were those of the authors; some were mended later. Shares in %:

${table([
  ['Author', 'Cases', 'TIP', 'SOM', 'Cyber', 'Serious', 'All four', 'F1 of items', 'Evidence', 'False yes TIP', 'SOM'],
  ...unseen.authors.map(({ author, cases: of, ...shares }) => [
    author,
    `${of}`,
    ...Object.values(shares).map((share) => share.toFixed(1)),
  ]),
])}

## How often was measured with what nothing is tuned on

${runs.length === 0 ? 'Not yet.' : table([['Day', 'Part', 'Model', 'Why'], ...runs.map(({ day, part, model, why }) => [day, part, model, why])])}
`
}

/** A case's labels in the form in which two readings are compared. */
function labelsFrom(id: string, labels: CaseLabels, tags: ReadonlySet<string>): Labels {
  const { elements } = keyOf(labels, tags)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- their values were looked through when they were read
  const single = labels as Pick<Labels, 'tip' | 'som' | 'cyber' | 'serious'>
  return {
    case: id,
    ...single,
    act: elements.act,
    means: elements.means,
    purpose: elements.purpose,
    child: elements.victim_child,
    border: elements.border_crossing,
    irregular: elements.irregular_entry,
    national: elements.person_is_national_or_resident,
    benefit: elements.benefit_to_smuggler,
  }
}

function itemRows(first: readonly Labels[], second: readonly Labels[]): string[][] {
  const bySecond = new Map(second.map((one) => [one.case, one]))
  return itemGroups.flatMap((group) => {
    const pairs = first.map((one) => ({ key: one[group], read: bySecond.get(one.case)?.[group] ?? [] }))
    const all = [...new Set(pairs.flatMap(({ key, read }) => [...key, ...read]))].toSorted()
    return Object.entries(itemScores(pairs, all).items).map(([name, { hits, inKey, asRead, f1 }]) => [
      name.replaceAll('_', ' '),
      String(inKey),
      String(asRead),
      String(hits),
      f1.toFixed(2),
    ])
  })
}
