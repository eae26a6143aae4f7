/*
 * The signs of TeX's own fonts by their codes. Files that were made with these fonts, but without the names of their
 * signs, have the bare code in the place of a character. Sources: The TeXbook, appendix F (OT1, OML, OMS); the Cork
 * encoding (T1).
 */

const row = (signs: string): string[] => signs.split(' ')

/** From code 0 on each. */
const oldText = row('Γ Δ Θ Λ Ξ Π Σ Υ Φ Ψ Ω ff fi fl ffi ffl ı ȷ ` ´ ˇ ˘ ¯ ˚ ¸ ß æ œ ø Æ Œ Ø')
const corkText = row('` ´ ˆ ˜ ¨ ˝ ˚ ˇ ˘ ¯ ˙ ¸ ˛ ‚ ‹ › “ ” „ « » – —   ı ȷ ff fi fl ffi ffl')
const letters = row('Γ Δ Θ Λ Ξ Π Σ Υ Φ Ψ Ω α β γ δ ϵ ζ η θ ι κ λ μ ν ξ π ρ σ τ υ ϕ χ ψ ω ε ϑ ϖ ϱ ς φ')
const symbols = row(
  '− · × ∗ ÷ ⋄ ± ∓ ⊕ ⊖ ⊗ ⊘ ⊙ ◯ ∘ • ≍ ≡ ⊆ ⊇ ≤ ≥ ⪯ ⪰ ∼ ≈ ⊂ ⊃ ≪ ≫ ≺ ≻ ← → ↑ ↓ ↔ ↗ ↘ ≃ ⇐ ⇒ ⇑ ⇓ ⇔ ↖ ↙ ∝ ′ ∞ ∈ ∋ △ ▽ ̸ ↦ ∀ ∃ ¬ ∅ ℜ ℑ ⊤ ⊥ ℵ',
)
/** After the script capitals. */
const moreSymbols = row('∪ ∩ ⊎ ∧ ∨ ⊢ ⊣ ⌊ ⌋ ⌈ ⌉ { } ⟨ ⟩ | ∥ ↕ ⇕ \\ ≀ √ ⨿ ∇ ∫ ⊔ ⊓ ⊑ ⊒ § † ‡ ¶ ♣ ♢ ♡ ♠')
const moreSymbolsFrom = 0x5b
const ligatures = { old: [0x0b, 0x0f], cork: [0x1b, 0x1f] } as const

/**
 * What a code stands for that the file left without a meaning; null if it is none of TeX's.
 * @param font its name; of one without a name, whose signs are drawings, only ligatures are told
 * @param code of a sign whose character is no other than the code
 */
export function texSign(font: string, code: number): string | null {
  if (/^(?:cm|lm)b?sy\d/i.test(font)) return symbols[code] ?? moreSymbols[code - moreSymbolsFrom] ?? null
  if (code >= 0x20) return null
  if (/^(?:cm|lm)mi/i.test(font)) return letters[code] ?? null
  if (/^cmex/i.test(font)) return null
  if (/^cm/i.test(font)) return oldText[code] ?? null
  if (/^(?:sf|ec|la)[a-z]{2,4}\d/i.test(font)) return corkText[code] || null
  if (!/^(?:type3)?$/i.test(font)) return null
  if (code >= ligatures.old[0] && code <= ligatures.old[1]) return oldText[code] ?? null
  return code >= ligatures.cork[0] && code <= ligatures.cork[1] ? (corkText[code] ?? null) : null
}
