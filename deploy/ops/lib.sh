# Sourced by the commands of this folder, after deploy/local/lib.sh.

# What a platform cannot make again: the database, the events, the passwords that open the database, mail, the state of the realm.
KEPT="postgres kafka secrets mail realm.hash"

demand_down() {
    holder=$(cat "$data/run/lock" 2>/dev/null || :)
    if [ -n "$holder" ] && kill -0 "$holder" 2>/dev/null; then
        die "Lectern is up for $data: deploy/local/down --data $data comes first."
    fi
    # A server that a killed launcher has left goes on writing.
    pid=$(sed -n 1p "$data/postgres/postmaster.pid" 2>/dev/null || :)
    if [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null; then
        die "A PostgreSQL of $data still runs (pid $pid): deploy/local/down --data $data comes first."
    fi
}
