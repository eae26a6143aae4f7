import { Component, type ReactNode } from 'react'

interface ScreenBoundaryProps {
  /** another place is tried afresh */
  place: string
  /** what is shown in the place of a screen that threw */
  failed(error: unknown, again: () => void): ReactNode
  children: ReactNode
}

/** Keeps the frame standing when a screen throws. React has this for classes only. */
export class ScreenBoundary extends Component<ScreenBoundaryProps, { error: unknown; failed: boolean }> {
  override state = { error: null, failed: false }
  static getDerivedStateFromError(error: unknown) {
    return { error, failed: true }
  }
  override componentDidUpdate(before: ScreenBoundaryProps) {
    if (before.place !== this.props.place && this.state.failed) this.again()
  }
  again = () => this.setState({ error: null, failed: false })
  override render() {
    return this.state.failed ? this.props.failed(this.state.error, this.again) : this.props.children
  }
}
