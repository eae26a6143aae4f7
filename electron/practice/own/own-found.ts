import type { OwnCase } from '../../../shared/model/own-case'
import type { AppContext } from '../../context'
import { packPlaces } from '../../library/public'
import type { FoundCase } from '../cases'
import { ownCaseQueries } from './own-case.queries'
import { canBeWorked, gapsOf } from './own-gaps'
import { caseIdOf, ownIdOf, packCaseOf } from './own-pack-case'

/** Gives an own case as one of its pack; null if the pack is not here. */
export function foundCaseOf(ctx: AppContext, one: OwnCase, number = 0): FoundCase | null {
  const pack = ctx.packs.find(one.packId)?.pack
  if (!pack) return null
  let places: FoundCase['placeOf'] | null = null
  return {
    key: caseKeyOf(one),
    number,
    case: packCaseOf(one, pack),
    pack,
    placeOf: (sectionId) => (places ??= packPlaces(ctx, one.packId))(sectionId),
  }
}

/** Gives the key under which an own case is worked. */
export const caseKeyOf = ({ id, packId }: Pick<OwnCase, 'id' | 'packId'>): string => `${packId}/${caseIdOf(id)}`

/** Whether a key is that of an own case. */
export const isOwnCaseKey = (caseKey: string): boolean => ownIdOf(caseIdIn(caseKey)) !== null

const caseIdIn = (caseKey: string): string => caseKey.slice(caseKey.indexOf('/') + 1)

/** Gives the own cases that can be worked, numbered in the order in which they were made. */
export function keyedOwnCases(ctx: AppContext): FoundCase[] {
  return ownCaseQueries(ctx.store.db)
    .keyed()
    .filter((one) => canBeWorked(gapsOf(one, ctx.packs.find(one.packId)?.pack ?? null)))
    .flatMap((one, at) => foundCaseOf(ctx, one, at + 1) ?? [])
}

/** Gives the own case with a key; null if there is none, or it can't be worked. */
export function findOwnCase(ctx: AppContext, caseKey: string): FoundCase | null {
  return !isOwnCaseKey(caseKey) ? null : (keyedOwnCases(ctx).find(({ key }) => key === caseKey) ?? null)
}
