import { lookUp } from '../../src/domain/kubernetes-schema/known-kinds';
import { validateObject } from '../../src/domain/kubernetes-schema/validate-object';
import { objectsOf } from '../../src/domain/manifests/kubernetes-object';
import { readDocuments } from '../../src/domain/manifests/yaml-documents';
import { schemaSentence, schemaTexts } from '../../src/texts/schema';

/** What the API server would refuse in the objects of a YAML text: syntax, kinds that we cannot judge, fields. */
export function refusals(text: string): readonly string[] {
  const documents = readDocuments('manifest.yaml', text);
  const broken = documents.flatMap((document) => document.broken ?? []);
  if (broken.length > 0) return broken.map(({ line }) => `line ${line}: not YAML`);
  return documents
    .flatMap(({ root }) => objectsOf(root))
    .flatMap(({ apiVersion, kind, root }) => {
      if (lookUp(apiVersion, kind).kind === 'unknown') return [`unknown kind ${apiVersion} ${kind}`];
      return validateObject(root).map(
        (fault) => `line ${fault.place.line}: ${schemaSentence(fault, schemaTexts.en)}`,
      );
    });
}
