import type { Scan } from '../state.ts';

/** A scan as the API shows it. */
export function scanView(scan: Scan): Record<string, unknown> {
  return {
    id: scan.id,
    file_name: scan.fileName,
    format: scan.format,
    size: scan.size,
    created_at: new Date(scan.createdAt).toISOString(),
    notes: scan.notes,
    tags: scan.tags,
  };
}
