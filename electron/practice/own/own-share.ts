import { AppError } from '../../../shared/errors'
import { identifier } from '../../../shared/classifier/rules'
import type { OwnCase } from '../../../shared/model/own-case'
import type { PackCase } from '../../../shared/pack/schema'
import { caseFileText } from '../../../shared/practice/case-file'
import { assert } from '../../../shared/assert'
import { slug } from '../../../shared/text/slug'
import type { AppContext } from '../../context'
import { getOwnCase } from './own-cases'
import { gapsOf } from './own-gaps'
import { packCaseOf } from './own-pack-case'

/**
 * Gives own cases, all of one pack, as a file that another can bring in, and that fits into the pack.
 * @throws AppError case-not-ready if one of them would not pass the check of packs; not-found
 */
export function sharedCases(ctx: AppContext, ids: readonly string[]): { name: string; text: string } {
  const cases = ids.map((id) => getOwnCase(ctx, id))
  const [first] = cases
  assert(first && cases.every(({ packId }) => packId === first.packId), 'a file of cases is of one pack')
  const { pack } = ctx.packs.get(first.packId)
  const unready = cases.filter((one) => gapsOf(one, pack).length > 0)
  const [one] = unready
  if (one) throw new AppError('case-not-ready', { title: one.title, count: unready.length })
  const { id, version, title } = pack.manifest
  const name = cases.length === 1 ? slug(first.title) || 'case' : `${id}-cases`
  return { name: `${name}.yaml`, text: caseFileText({ id, version, title }, withIds(cases, pack)) }
}

/** Each with an id made of its title, as the cases of a pack have: what it is called here means nothing elsewhere. */
function withIds(cases: readonly OwnCase[], pack: Parameters<typeof packCaseOf>[1]): PackCase[] {
  const taken = new Set<string>()
  return cases.map((one) => {
    const base = identifier.safeParse(slug(one.title)).data ?? 'case'
    let id = base
    for (let number = 2; taken.has(id); number++) id = `${base}-${number}`
    taken.add(id)
    return packCaseOf(one, pack, id)
  })
}
