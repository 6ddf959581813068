#!/bin/sh
# fr: Les tests du site : ses pages se tiennent, et sa configuration est vérifiée.
# en: The tests of the site: its pages hold together, and its configuration is checked.
set -u

root=$(cd "$(dirname "$0")/.." && pwd)
TMPDIR=$(mktemp -d)
export TMPDIR
trap 'rm -rf "$TMPDIR"' EXIT
failed=0

# fr: expect TITRE COMMANDE…
# en: expect TITLE COMMAND…
expect() {
  title=$1
  shift
  if "$@"; then echo "ok     $title"; else
    echo "<%#fr%>ÉCHEC <%/fr%><%#en%>FAILED<%/en%> $title"
    failed=1
  fi
}

links_lead_somewhere() {
  for link in $(grep -oE '(href|src)="/[^"]*"' "$root"/site/*.html | sed -e 's/.*="//' -e 's/"$//'); do
    case $link in /) link=/index.html ;; esac
    if [ ! -f "$root/site$link" ]; then
      echo "$link"
      return 1
    fi
  done
}

# fr: Une langue et un titre à chaque page : sans eux, un lecteur d'écran lit mal.
# en: A language and a title on each page: without them, a screen reader reads badly.
pages_say_their_language_and_title() {
  for page in "$root"/site/*.html; do
    grep -q '<html lang="' "$page" && grep -q '<title>' "$page" || return 1
  done
}

accepted() { env "$@" sh "$root/start.sh" --check; }

refused_naming() {
  name=$1
  shift
  env "$@" sh "$root/start.sh" --check > "$TMPDIR/answer" && return 1
  grep -q "\"level\":\"error\".*$name" "$TMPDIR/answer"
}

settings_reach_nginx() {
  accepted PORT=9000 GREETING='<Ciao> & "co"' || return 1
  grep -q 'listen 9000;' "$TMPDIR/nginx.conf" && grep -qF '<Ciao> & "co"' "$TMPDIR/greeting.txt"
}

expect "<%#fr%>les liens mènent quelque part<%/fr%><%#en%>links lead somewhere<%/en%>" links_lead_somewhere
expect "<%#fr%>chaque page dit sa langue et son titre<%/fr%><%#en%>each page says its language and title<%/en%>" pages_say_their_language_and_title
expect "<%#fr%>sans variable, les valeurs par défaut conviennent<%/fr%><%#en%>without variables, the default values suit<%/en%>" accepted
expect "<%#fr%>les variables vont jusqu’à nginx<%/fr%><%#en%>variables reach nginx<%/en%>" settings_reach_nginx
expect "<%#fr%>un port réservé est refusé<%/fr%><%#en%>a reserved port is refused<%/en%>" refused_naming PORT PORT=80
expect "<%#fr%>un niveau inconnu est refusé<%/fr%><%#en%>an unknown level is refused<%/en%>" refused_naming LOG_LEVEL LOG_LEVEL=loud
expect "<%#fr%>une durée mal écrite est refusée<%/fr%><%#en%>a badly written duration is refused<%/en%>" refused_naming SHUTDOWN_DELAY_MS SHUTDOWN_DELAY_MS=5s
exit $failed
