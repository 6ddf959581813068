import type { KubernetesObject } from './kubernetes-object';

/** Whether an object is Kubernetes' Ingress. */
export function isIngress({ kind, apiVersion }: KubernetesObject): boolean {
  return kind === 'Ingress' && /^(?:networking\.k8s\.io|extensions)\//.test(apiVersion);
}

/** Whether an object is OpenShift's Route. */
export function isRoute({ kind, apiVersion }: KubernetesObject): boolean {
  return kind === 'Route' && /^(?:route\.openshift\.io\/)?v1$/.test(apiVersion);
}
