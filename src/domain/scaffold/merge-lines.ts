import { diff3Merge, diffComm } from 'node-diff3';
export const x = [diff3Merge, diffComm];
