import { labelNames } from '../../labelled-cases/tags'
import type { Figure } from '../figures'
import { calibrationError } from '../metrics/calibration'
import type { Scored } from './score'

/** The goals of the issue that asked for the reader, in %. */
const goals = { label: 95, elements: 90, evidence: 95, falseYes: 2, calibration: 5 }

/** The figures that have a goal, of one set of cases. */
export function goalFigures(set: string, scored: Scored): Figure[] {
  const figure = (name: string, share: number, goal: number, goalIs: 'least' | 'most'): Figure => ({
    name: `classifier-${set}-${name}`,
    value: 100 * share,
    unit: '%',
    goal,
    goalIs,
  })
  const share = (hits: number, of: number) => (of === 0 ? 0 : hits / of)
  const { evidence, falseYes, items, labels } = scored
  return [
    ...labelNames.flatMap((name) => {
      const of = labels[name]
      if (!of) return []
      return [
        figure(`${name}-right`, share(of.right, of.total), goals.label, 'least'),
        figure(`${name}-calibration-error`, calibrationError(of.claims), goals.calibration, 'most'),
      ]
    }),
    figure('elements-micro-f1', items.micro.f1, goals.elements, 'least'),
    figure('evidence-overlap', share(evidence.overlapping, evidence.facts), goals.evidence, 'least'),
    figure('tip-false-yes', share(falseYes.tip.wrong, falseYes.tip.of), goals.falseYes, 'most'),
    figure('som-false-yes', share(falseYes.som.wrong, falseYes.som.of), goals.falseYes, 'most'),
  ]
}
