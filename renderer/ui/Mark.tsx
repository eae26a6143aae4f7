/** The mark of Actus: margin rule and tick, the logician's sign for "this is asserted". */
export function Mark() {
  return (
    <svg viewBox="0 0 11 16" aria-hidden>
      <path d="M1.5 0v16M1.5 8H11" stroke="currentColor" strokeWidth="2.2" fill="none" />
    </svg>
  )
}
