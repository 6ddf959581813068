import type { CheckId } from '../content';
import type { Check } from './check';

export const checks: Readonly<Record<CheckId, Check>> = {} as Record<CheckId, Check>;
