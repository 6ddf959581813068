import type { SecretLook } from '../../domain/manifests/credential';
import type { Catalogue } from '../catalogue';

/** What a value that looks like a secret looks like. */
export const secretLooks: Catalogue<Readonly<Record<SecretLook, string>>> = {
  fr: {
    privateKey: 'une clé privée',
    token: 'un jeton d’accès',
    passwordInUrl: 'une adresse avec son mot de passe',
    random: 'un mot de passe ou une clé',
  },
  en: {
    privateKey: 'a private key',
    token: 'an access token',
    passwordInUrl: 'an address with its password',
    random: 'a password or a key',
  },
};
