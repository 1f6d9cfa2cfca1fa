/** Numbers from 0 to 1 by the linear congruence of Numerical Recipes: plain, and the same everywhere. */
export function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}
