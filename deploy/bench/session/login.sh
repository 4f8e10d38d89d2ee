# Sourced: logs a demo user in as a browser does and sets $cookie, the header value of the session. POSIX sh.
# Uses $gateway and $user; the password is the user's name.

fail() {
    echo "$*" >&2
    exit 1
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

browse() {
    curl -sS -L -b "$work/cookies" -c "$work/cookies" "$@"
}

form=$(browse "$gateway/login" | tr '\n' ' ' | sed -n 's/.*<form[^>]*action="\([^"]*\)".*/\1/p' | sed 's/&amp;/\&/g')
[ -n "$form" ] || fail "No login page behind $gateway/login: is the platform up (deploy/local/status)?"
browse -o "$work/page" --data-urlencode "username=$user" --data-urlencode "password=$user" "$form"
cookie=$(awk '$6 ~ /lectern-session/ { printf "%s%s=%s", separator, $6, $7; separator = "; " }' "$work/cookies")
[ -n "$cookie" ] || fail "The login of $user gave no session."
