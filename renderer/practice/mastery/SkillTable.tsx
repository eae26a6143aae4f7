import { CheckIcon } from '@phosphor-icons/react/Check'
import { useId } from 'react'
import type { SkillMastery } from '../../../shared/model/practice'
import { learningParameters } from '../../../shared/practice/mastery-parameters'
import { useWords } from '../../app/words'
import { Icon } from '../../ui/Icon'
import { skillName } from '../skill-words'

interface SkillTableProps {
  title: string
  skills: readonly SkillMastery[]
}

/** How well each of some skills sits: the weakest that is known first, then those of which too little is known. */
export function SkillTable({ title, skills }: SkillTableProps) {
  const words = useWords()
  const headingId = useId()
  if (skills.length === 0) return null
  return (
    <section className="col-wide skills" aria-labelledby={headingId}>
      <h2 id={headingId}>{title}</h2>
      <table aria-labelledby={headingId}>
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{words('practice.skill')}</span>
            </th>
            <th scope="col">{words('practice.chance')}</th>
            <th scope="col" className="end">
              {words('practice.answers')}
            </th>
          </tr>
        </thead>
        <tbody>
          {skills
            .toSorted((a, b) => (a.p ?? 2) - (b.p ?? 2) || b.n - a.n)
            .map((one) => (
              <tr key={`${one.packId} ${one.skill}`}>
                <th scope="row">{skillName(one, words)}</th>
                <td>
                  <Chance of={one} />
                </td>
                <td className="end num">{words('practice.answersOf', { n: one.n })}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  )
}

function Chance({ of: { p, n, isMastered } }: { of: SkillMastery }) {
  const words = useWords()
  if (p === null)
    return (
      <span className="meta">{words('practice.answersMissing', { missing: learningParameters.shownFrom - n })}</span>
    )
  return (
    <span className="chance">
      <span className="chance-bar" aria-hidden>
        <i style={{ inlineSize: `${Math.round(p * 100)}%` }} />
      </span>
      <span className="num">{words('practice.score', { score: p })}</span>
      {isMastered && (
        <span className="meta sits">
          <Icon of={CheckIcon} small />
          {words('practice.mastered')}
        </span>
      )}
    </span>
  )
}
