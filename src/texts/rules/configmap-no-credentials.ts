import type { SecretLook } from '../../domain/manifests/credential';
import type { Catalogue } from '../catalogue';
import { secretLooks } from './secret-looks';

const fr = {
  title: 'Aucun identifiant secret dans une ConfigMap',
  remedy:
    'Rangez cette valeur dans un Secret, par SOPS ou par Vault, et lisez-la par secretKeyRef. Si elle n’a rien de secret, donnez à la clé un nom plus précis.',
  refused: (key: string): string =>
    `La clé ${key} est réservée aux secrets : la plateforme refuse en production une ConfigMap qui la porte, quelle que soit sa valeur.`,
  named: (key: string): string =>
    `La clé ${key} porte le nom d’un secret : la plateforme ne le voit pas, mais tous ceux qui lisent la ConfigMap le voient.`,
  looks: (key: string, look: SecretLook): string =>
    `La valeur de ${key} ressemble à ${secretLooks.fr[look]} : une ConfigMap se lit en clair.`,
};

const en: typeof fr = {
  title: 'No credential in a ConfigMap',
  remedy:
    'Keep this value in a Secret, through SOPS or Vault, and read it with secretKeyRef. If nothing in it is secret, give the key a more precise name.',
  refused: (key) =>
    `Key ${key} is reserved for secrets: the platform refuses in production a ConfigMap that bears it, whatever its value.`,
  named: (key) =>
    `Key ${key} is named like a secret: the platform does not see it, but all who read the ConfigMap do.`,
  looks: (key, look) =>
    `The value of ${key} looks like ${secretLooks.en[look]}: a ConfigMap is read in clear.`,
};

export const configmapNoCredentialsTexts: Catalogue<typeof fr> = { fr, en };
