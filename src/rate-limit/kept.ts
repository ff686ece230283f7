/** How far back calls are counted, seconds: what the plots show. */
export const keptSeconds = 300;
