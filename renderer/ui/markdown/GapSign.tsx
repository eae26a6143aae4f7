import type { ComponentProps } from 'react'
import type { ExtraProps } from 'react-markdown'
import { Gap, GapEdge } from './Gap'

/** The spans that drawGaps makes. */
export function GapSign({ node, children }: ComponentProps<'span'> & ExtraProps) {
  const gap = node?.properties.dataGap
  if (gap === 'hidden') return <Gap hint={typeof children === 'string' ? children : ''} />
  if (gap === 'opens' || gap === 'closes') return <GapEdge edge={gap} />
  return <span className={gap === 'revealed' ? 'revealed' : undefined}>{children}</span>
}
