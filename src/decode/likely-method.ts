/** Methods that nobody calls an endpoint with for its sake. */
const aside = ['OPTIONS', 'HEAD'];

/** What was most likely meant by each method where it is refused, the nearest first. */
const nearest: Readonly<Record<string, readonly string[]>> = {
  PUT: ['PATCH', 'POST'],
  PATCH: ['PUT', 'POST'],
  POST: ['PUT', 'PATCH'],
  DELETE: ['POST'],
  HEAD: ['GET'],
};

/** The method to send instead: a documented one, else that nearest to what was sent, else the first; undefined for none. */
export function likelyMethod(
  sent: string,
  offered: readonly string[],
  documented: readonly string[],
): string | undefined {
  const useful = offered.filter((method) => !aside.includes(method));
  const near = nearest[sent] ?? [];
  const best = near.find((method) => useful.includes(method) && documented.includes(method));
  return (
    best ??
    useful.find((method) => documented.includes(method)) ??
    near.find((method) => useful.includes(method)) ??
    useful[0]
  );
}
