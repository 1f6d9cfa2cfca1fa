/** How many records are read at a time: few enough that a block's columns stay in the processor's cache. */
export const BLOCK = 1024
