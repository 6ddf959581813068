import type { CheckId } from '../content';
import type { Check } from './check';
import { configuration } from './configuration';
import { deliveryPipeline } from './delivery-pipeline';
import { environments } from './environments';
import { goodPractices } from './good-practices';
import { helloWorld } from './hello-world';
import { https } from './https';
import { isolation } from './isolation';
import { observability } from './observability';
import { resilience } from './resilience';
import { rootless } from './rootless';
import { secrets } from './secrets';
import { sponsorDocuments } from './sponsor-documents';

/** Every check, by its id. */
export const checks: Readonly<Record<CheckId, Check>> = {
  'sponsor-documents': sponsorDocuments,
  'hello-world': helloWorld,
  rootless,
  configuration,
  environments,
  https,
  secrets,
  'good-practices': goodPractices,
  'delivery-pipeline': deliveryPipeline,
  resilience,
  isolation,
  observability,
};
