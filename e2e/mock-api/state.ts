import { createHash } from 'node:crypto';
import type { ImageFormat } from './image-format.ts';

/** What the server remembers while it runs. Instants are epoch ms, sizes bytes. */
export type Scan = {
  readonly id: string;
  readonly fileName: string;
  readonly format: ImageFormat;
  readonly size: number;
  readonly digest: string;
  readonly createdAt: number;
  readonly notes: string;
  readonly tags: readonly string[];
};
export type Image = {
  readonly id: string;
  readonly format: ImageFormat;
  readonly size: number;
  readonly digest: string;
};
export type Analysis = {
  readonly id: string;
  readonly kind: string;
  readonly createdAt: number;
  readonly result: Readonly<Record<string, unknown>>;
};
export type ModelConfig = {
  readonly sensitivity: 'low' | 'medium' | 'high';
  readonly depth: 'shallow' | 'standard' | 'deep';
  readonly verbosity: 'minimal' | 'standard' | 'verbose' | 'debug';
  readonly modelVersion: 'v3.2.1' | 'v3.1.5' | 'v2.8.3' | 'experimental';
};

export const DEFAULT_CONFIG: ModelConfig = {
  sensitivity: 'medium',
  depth: 'standard',
  verbosity: 'standard',
  modelVersion: 'v3.2.1',
};

export type State = {
  readonly scans: Map<string, Scan>;
  readonly images: Map<string, Image>;
  readonly analyses: Map<string, Analysis>;
  /** By key. */
  readonly configs: Map<string, ModelConfig>;
  /** `scan` gives `scan_00000004`, one up each time. */
  nextId(kind: 'scan' | 'image' | 'analysis' | 'report'): string;
};

/** Three scans and one analysis are there from the start, so that a first GET finds something. */
export function createState(now: number): State {
  const counts = new Map<string, number>();
  const state: State = {
    scans: new Map(),
    images: new Map(),
    analyses: new Map(),
    configs: new Map(),
    nextId(kind) {
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      return `${kind}_${String(count).padStart(8, '0')}`;
    },
  };
  for (const [fileName, format] of [
    ['chest.dcm', 'DICOM'],
    ['knee.png', 'PNG'],
    ['wrist.jpg', 'JPEG'],
  ] as const) {
    const id = state.nextId('scan');
    state.scans.set(id, {
      id,
      fileName,
      format,
      size: 1024,
      digest: digestOf(Buffer.from(fileName)),
      createdAt: now,
      notes: '',
      tags: [],
    });
  }
  const id = state.nextId('analysis');
  state.analyses.set(id, { id, kind: 'analyze', createdAt: now, result: { confidence: 0.91, findings: [] } });
  return state;
}

/** SHA-256 in hex: what makes two uploads identical. */
export function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
