#!/bin/sh
# fr: Lance nginx et l'arrête sans perdre de requête. Seul programme à recevoir les signaux : nginx prendrait SIGTERM pour
# fr: « tout de suite ». « start.sh --check » vérifie seulement que la configuration convient.
# en: Starts nginx and stops it without losing a request. The only program to get the signals: nginx would take SIGTERM
# en: for "at once". "start.sh --check" only verifies that the configuration suits.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
# fr: Le seul endroit où écrire : le reste du disque est en lecture seule.
# en: The only place to write to: the rest of the disk is read-only.
scratch=${TMPDIR:-/tmp}

# fr: La configuration vient de l'environnement (« twelve-factor app », facteur III) : la même image sert dans tous les
# fr: environnements, seule la ConfigMap change. SHUTDOWN_DELAY_MS : temps laissé au répartiteur de charge pour ne plus
# fr: nous envoyer de requêtes, une fois l'arrêt demandé. SHUTDOWN_TIMEOUT_MS : temps laissé ensuite aux requêtes en cours.
# en: The configuration comes from the environment ("twelve-factor app", factor III): the same image serves in all
# en: environments, only the ConfigMap changes. SHUTDOWN_DELAY_MS: time left to the load balancer to stop sending us
# en: requests, once the stop was asked for. SHUTDOWN_TIMEOUT_MS: time left after that to the running requests.
PORT=${PORT:-<% port %>}
GREETING=${GREETING:-<%#fr%>Bonjour<%/fr%><%#en%>Hello<%/en%>}
LOG_LEVEL=${LOG_LEVEL:-info}
SHUTDOWN_DELAY_MS=${SHUTDOWN_DELAY_MS:-5000}
SHUTDOWN_TIMEOUT_MS=${SHUTDOWN_TIMEOUT_MS:-15000}

# fr: Un journal en JSON, une ligne par événement, sur la sortie standard. Les messages sont les nôtres : rien à échapper.
# en: A log in JSON, one line per event, on standard output. The messages are ours: nothing to escape.
log() {
  printf '{"time":"%s","level":"%s","app":"<% app %>","message":"%s"}\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$1" "$2"
}

problems=
# fr: integer NOM VALEUR MINIMUM MAXIMUM
# en: integer NAME VALUE LEAST MOST
integer() {
  case $2 in
    '' | *[!0-9]* | ????????*) ;;
    *) if [ "$2" -ge "$3" ] && [ "$2" -le "$4" ]; then return 0; fi ;;
  esac
  problems="$problems <%#fr%>$1 doit être un entier entre $3 et $4.<%/fr%><%#en%>$1 must be an integer between $3 and $4.<%/en%>"
}

# fr: Ce que nginx écrit, selon le niveau : ses erreurs, puis les requêtes et les sondes (0 : non, 1 : oui).
# en: What nginx writes, by level: its errors, then the requests and the probes (0: no, 1: yes).
case $LOG_LEVEL in
  debug) nginx_level=warn requests=1 probes=1 ;;
  info) nginx_level=warn requests=1 probes=0 ;;
  warn) nginx_level=warn requests=0 probes=0 ;;
  error) nginx_level=error requests=0 probes=0 ;;
  *) problems="$problems <%#fr%>LOG_LEVEL doit être l'un de : debug, info, warn, error.<%/fr%><%#en%>LOG_LEVEL must be one of: debug, info, warn, error.<%/en%>" ;;
esac
# fr: Au-dessus de 1024 : un conteneur sans privilège ne peut pas ouvrir les ports plus bas.
# en: Above 1024: a container without privilege cannot open the lower ports.
integer PORT "$PORT" 1025 65535
integer SHUTDOWN_DELAY_MS "$SHUTDOWN_DELAY_MS" 0 60000
integer SHUTDOWN_TIMEOUT_MS "$SHUTDOWN_TIMEOUT_MS" 0 300000
if [ -n "$problems" ]; then
  log error "<%#fr%>Configuration refusée :<%/fr%><%#en%>Configuration refused:<%/en%>$problems"
  exit 1
fi

# fr: L'image ne se modifie pas : la configuration remplie et le texte d'accueil vont dans /tmp.
# en: The image does not modify itself: the filled-in configuration and the greeting go to /tmp.
rm -f "$scratch/stopping"
sed -e "s|@PORT@|$PORT|" -e "s|@SITE@|$here/site|" -e "s|@SCRATCH@|$scratch|g" -e "s|@LEVEL@|$nginx_level|" \
  -e "s|@REQUESTS@|$requests|" -e "s|@PROBES@|$probes|" "$here/nginx.conf" > "$scratch/nginx.conf"
printf '%s\n' "$GREETING" > "$scratch/greeting.txt"
if [ "${1:-}" = --check ]; then exec nginx -t -q -e stderr -c "$scratch/nginx.conf" > "$scratch/check.log"; fi

seconds() { awk "BEGIN { print $1 / 1000 }"; }

# fr: Kubernetes envoie SIGTERM et retire le pod du Service en même temps : pendant un instant, des requêtes arrivent
# fr: encore. D'où l'ordre :
# fr: 1. se dire indisponible (/health répond 503), en continuant de servir ;
# fr: 2. attendre que tout le monde l'ait vu ;
# fr: 3. ne plus accepter de connexion et laisser finir les requêtes en cours (SIGQUIT, pour nginx) ;
# fr: 4. couper ce qui reste à l'échéance, avant que Kubernetes ne le fasse (terminationGracePeriodSeconds).
# en: Kubernetes sends SIGTERM and takes the pod out of the Service at the same time: for a moment, requests still come
# en: in. Hence the order:
# en: 1. say that we are unavailable (/health answers 503), and go on serving;
# en: 2. wait until everyone has seen it;
# en: 3. accept no more connection and let the running requests finish (SIGQUIT, for nginx);
# en: 4. cut what is left at the deadline, before Kubernetes does (terminationGracePeriodSeconds).
stop() {
  # fr: Un second signal ne relance pas l'arrêt.
  # en: A second signal does not start the stop again.
  trap '' TERM INT
  log info "<%#fr%>arrêt demandé<%/fr%><%#en%>stop requested<%/en%>"
  : > "$scratch/stopping"
  sleep "$(seconds "$SHUTDOWN_DELAY_MS")"
  kill -QUIT "$nginx"
  left=$SHUTDOWN_TIMEOUT_MS
  while kill -0 "$nginx" 2> /dev/null; do
    if [ "$left" -le 0 ]; then
      log error "<%#fr%>arrêt forcé : des requêtes ont été coupées<%/fr%><%#en%>stop forced: requests were cut<%/en%>"
      kill -TERM "$nginx"
      exit 1
    fi
    sleep 0.05
    left=$((left - 50))
  done
  log info "<%#fr%>arrêt terminé<%/fr%><%#en%>stopped<%/en%>"
  exit 0
}

nginx -e stderr -c "$scratch/nginx.conf" -g 'daemon off;' &
nginx=$!
trap stop TERM INT
log info "<%#fr%>nginx démarre<%/fr%><%#en%>nginx starts<%/en%>"
wait "$nginx" || true
log error "<%#fr%>nginx s'est arrêté<%/fr%><%#en%>nginx stopped<%/en%>"
exit 1
