/** Colour sums for the test on contrast: WCAG 2.2 contrast, CIEDE2000, and what eyes without one kind of cone see (Machado 2009). */

type Triple = [number, number, number]

const channels = (hex: string): Triple => [channel(hex, 1), channel(hex, 3), channel(hex, 5)]
const channel = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255
const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
const gamma = (c: number) => (c <= 0.0031308 ? 12.92 * c : 1.055 * Math.max(0, c) ** (1 / 2.4) - 0.055)
const toLinear = (hex: string): Triple => {
  const [r, g, b] = channels(hex)
  return [linear(r), linear(g), linear(b)]
}
const toHex = (rgb: Triple) =>
  `#${rgb
    .map((c) =>
      Math.round(Math.min(1, Math.max(0, c)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`

const luminance = (hex: string) => {
  const [r, g, b] = toLinear(hex)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast of two colours by WCAG 2.2, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((p, q) => q - p)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** Two colours mixed as `color-mix(in srgb, …)` does. @param share of the first, from 0 to 1 */
export function mixed(a: string, b: string, share = 0.5): string {
  const [p, q] = [channels(a), channels(b)]
  const part = (at: 0 | 1 | 2) => p[at] * share + q[at] * (1 - share)
  return toHex([part(0), part(1), part(2)])
}

/** Eyes, as a matrix on linear light each; severity 1. */
export const eyes: Record<string, [Triple, Triple, Triple]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** A colour as these eyes see it. */
export function seen(hex: string, eye: [Triple, Triple, Triple]): string {
  const [r, g, b] = toLinear(hex)
  const through = (row: Triple) => gamma(row[0] * r + row[1] * g + row[2] * b)
  return toHex([through(eye[0]), through(eye[1]), through(eye[2])])
}

function lab(hex: string): Triple {
  const [r, g, b] = toLinear(hex)
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047)
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b)
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** Difference of two colours by CIEDE2000 (Sharma, Wu, Dalal 2005); above 10 nobody takes one for the other side by side. */
export function difference(one: string, other: string): number {
  const [L1, a1, b1] = lab(one)
  const [L2, a2, b2] = lab(other)
  const rad = Math.PI / 180
  const meanC = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2
  const G = 0.5 * (1 - Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)))
  const [p1, p2] = [a1 * (1 + G), a2 * (1 + G)]
  const [C1, C2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)]
  const angle = (b: number, a: number) => (a || b ? (Math.atan2(b, a) / rad + 360) % 360 : 0)
  const [H1, H2] = [angle(b1, p1), angle(b2, p2)]
  const turn = H2 - H1
  const dh = C1 * C2 && Math.abs(turn) > 180 ? turn + (turn > 0 ? -360 : 360) : turn
  const [dL, dC, dH] = [L2 - L1, C2 - C1, 2 * Math.sqrt(C1 * C2) * Math.sin((dh / 2) * rad)]
  const [L, C] = [(L1 + L2) / 2, (C1 + C2) / 2]
  const sum = H1 + H2
  const H = C1 * C2 ? (Math.abs(turn) > 180 ? (sum + (sum < 360 ? 360 : -360)) / 2 : sum / 2) : sum
  const cos = (degrees: number) => Math.cos(degrees * rad)
  const T = 1 - 0.17 * cos(H - 30) + 0.24 * cos(2 * H) + 0.32 * cos(3 * H + 6) - 0.2 * cos(4 * H - 63)
  const sL = 1 + (0.015 * (L - 50) ** 2) / Math.sqrt(20 + (L - 50) ** 2)
  const [sC, sH] = [1 + 0.045 * C, 1 + 0.015 * C * T]
  const rT = -2 * Math.sqrt(C ** 7 / (C ** 7 + 25 ** 7)) * Math.sin(60 * Math.exp(-(((H - 275) / 25) ** 2)) * rad)
  return Math.sqrt((dL / sL) ** 2 + (dC / sC) ** 2 + (dH / sH) ** 2 + rT * (dC / sC) * (dH / sH))
}
