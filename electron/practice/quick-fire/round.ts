import type { QuickFireOverview, QuickFireQuestion } from '../../../shared/model/practice-modes'
import { chooseRound, FAMILY_APART } from '../../../shared/practice/quick-fire-round'
import type { AppContext } from '../../context'
import { listCases } from '../cases'
import { skillChances } from '../chances'
import { examQueries } from '../exam/exam.queries'
import { listItems, optionsOf, type FoundItem } from './items'
import { answerLogQueries } from '../answer-log.queries'

/** Gives the distinctions that can be trained, in the packs' order, with what is expected of the learner at each. */
export function quickFireOverview(ctx: AppContext): QuickFireOverview {
  const chanceOf = skillChances(ctx)
  const items = listItems(ctx)
  const all = ctx.packs.list().flatMap(({ pack }) => pack.rules.distinctions.map((one) => ({ pack, one })))
  const distinctions = all
    .map(({ pack, one: { id, label, tell } }) => ({
      packId: pack.manifest.id,
      id,
      label,
      tell,
      items: items.filter((found) => found.pack === pack && found.item.distinction === id).length,
      chance: chanceOf(pack.manifest.id, `distinction:${id}`),
    }))
    .filter((one) => one.items > 0)
  return { distinctions, leftOut: all.length - distinctions.length }
}

/** Gives the questions of a round; fewer, or none, where the packs have no more. None is of a case of an exam that goes on. */
export function quickFireRound(ctx: AppContext, { seed, size }: { seed: number; size: number }): QuickFireQuestion[] {
  const log = answerLogQueries(ctx.store.db)
  const inExam = examQueries(ctx.store.db).openCases()
  const items = listItems(ctx).filter(({ pack, item }) => !inExam.has(`${pack.manifest.id}/${item.caseId}`))
  const found = new Map(items.map((one) => [idOf(one), one]))
  const times = new Map(log.times('quick-fire').map((one) => [`${one.caseKey} ${one.part}`, one.times]))
  const families = new Map(listCases(ctx).map(({ key, case: one }) => [key, one.family ?? one.id]))
  const chanceOf = skillChances(ctx)
  const round = chooseRound(
    // Two packs may have a distinction of the same name.
    [...found].map(([id, { item, pack }]) => ({ ...item, id, distinction: `${pack.manifest.id} ${item.distinction}` })),
    {
      seed,
      size,
      chanceOf: (name) => {
        const [packId = '', distinction] = name.split(' ')
        return chanceOf(packId, `distinction:${distinction}`)
      },
      timesAnswered: (id) => times.get(id) ?? 0,
      recentFamilies: log.recentCases(FAMILY_APART).flatMap((key) => families.get(key) ?? []),
    },
  )
  return round.flatMap(({ id }) => {
    const one = found.get(id)
    return one ? questionOf(one) : []
  })
}

/** As the log has it: the key of the case, and the item as what was asked of it. */
const idOf = ({ pack, item }: FoundItem): string => `${pack.manifest.id}/${item.caseId} ${item.id}`

function questionOf({ pack, item, distinction }: FoundItem): QuickFireQuestion {
  return {
    packId: pack.manifest.id,
    itemId: item.id,
    distinction: { id: distinction.id, label: distinction.label },
    lang: pack.manifest.language,
    paragraphs: item.paragraphs,
    marked: item.marked,
    options: optionsOf(pack, distinction),
  }
}
