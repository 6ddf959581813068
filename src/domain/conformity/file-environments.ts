import type { Component } from '../checks/component';
import { chunksOf, headOf } from '../manifests/chunks';
import { objectsOf } from '../manifests/kubernetes-object';
import { workloadsOf } from '../manifests/workload';
import { readDocuments } from '../manifests/yaml-documents';
import { overlayEnvironment } from './deployed-parts';
import type { FoundEnvironment } from './environment';
import { cluesOf } from './judge';
import type { SourceFile } from './rule';
import type { SituationSource } from './situation-source';

/**
 * The environments that a file is judged for: those of the overlays that gather it, each once; where none tells, that of
 * its first object.
 */
export function fileEnvironments(
  file: SourceFile,
  overlays: readonly Component[],
  source: SituationSource,
): readonly FoundEnvironment[] {
  const found = new Map(
    overlays.flatMap((overlay) => {
      const environment = overlayEnvironment(overlay, source);
      return environment === undefined ? [] : [[environment.environment, environment] as const];
    }),
  );
  return found.size > 0 ? [...found.values()] : [ofFirstObject(file, source)];
}

/** Reads no further than the first object: files may be long, and the status bar follows every editor that is shown. */
function ofFirstObject({ path, text }: SourceFile, source: SituationSource): FoundEnvironment {
  for (const chunk of chunksOf(text)) {
    for (const { root } of readDocuments(path, headOf(chunk.text))) {
      const [object] = objectsOf(root);
      if (object !== undefined) return source.find(cluesOf(object, workloadsOf([object])[0]));
    }
  }
  return source.find({ path });
}
