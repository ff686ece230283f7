/** True for epoch ms of this age: anything else is a damaged record or another unit, and no date to show. */
export function isInstant(value: number | undefined): value is number {
  return value !== undefined && value > 946_684_800_000 && value < 4_102_444_800_000;
}
