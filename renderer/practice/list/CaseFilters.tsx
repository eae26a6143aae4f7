import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import type { SkillMastery } from '../../../shared/model/practice'
import { useApi } from '../../app/api'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { Select } from '../../ui/Select'
import { filterOf } from './filter'

const ANY = 'any'
const PREFIX = 'element:'
/** below it an element is called weak */
const WEAK = 0.65

/** Which of the cases are listed: by level, those that were not tried, those that turn on an element. */
export function CaseFilters({ shown, of }: { shown: number; of: number }) {
  const words = useWords()
  const api = useApi()
  const [search, setSearch] = useSearchParams()
  const { level, isUntried, turnsOn } = filterOf(search)
  const skills: SkillMastery[] = useQuery(api.practice.mastery.queryOptions()).data ?? []
  const elements = skills.filter(({ kind }) => kind === 'element').toSorted((a, b) => (a.p ?? 2) - (b.p ?? 2))
  const set = (name: string, value: string | null) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now)
        if (value === null) next.delete(name)
        else next.set(name, value)
        return next
      },
      { replace: true },
    )
  const nameOf = ({ label, skill, p }: SkillMastery) =>
    p !== null && p < WEAK ? words('practice.weakElement', { label: label ?? skill, p }) : (label ?? skill)
  return (
    <div className="col case-filters">
      <h2 className="vh">{words('practice.cases')}</h2>
      <Choice
        label={words('practice.level')}
        value={level === null ? ANY : String(level)}
        options={[
          { value: ANY, label: words('practice.all') },
          ...[1, 2, 3].map((each) => ({ value: String(each), label: words('practice.levelOf', { level: each }) })),
        ]}
        onChange={(value) => set('level', value === ANY ? null : value)}
      />
      <Select
        label={words('practice.turnsOn')}
        value={turnsOn ?? ANY}
        options={[
          { value: ANY, label: words('practice.anyElement') },
          ...elements.map((skill) => ({ value: skill.skill.slice(PREFIX.length), label: nameOf(skill) })),
        ]}
        onChange={(value) => set('turns', value === ANY ? null : value)}
      />
      <Button pressed={isUntried} className="toggle" onPress={() => set('tried', isUntried ? null : 'no')}>
        {words('practice.onlyUntried')}
      </Button>
      <p className="meta num" role="status">
        {words('practice.shownCases', { shown, of })}
      </p>
    </div>
  )
}
