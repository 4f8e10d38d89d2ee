# Sourced by the commands of this folder, after deploy/local/lib.sh.

# What a platform cannot make again: the database, the events, the passwords that open the database, mail, the state of the realm.
KEPT="postgres kafka secrets mail realm.hash"

demand_down() {
    began=$(last_start)
    if [ -n "$began" ] && kill -0 "$began" 2>/dev/null; then
        # After a reboot another program may have that number.
        select_jdk
        ! (launch running --data "$data") || die "Lectern is up for $data: deploy/local/down --data $data comes first."
    fi
    # A server that a killed launcher has left goes on writing.
    pid=$(sed -n 1p "$data/postgres/postmaster.pid" 2>/dev/null || :)
    if [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null; then
        die "A PostgreSQL of $data still runs (pid $pid): deploy/local/down --data $data comes first."
    fi
}

# The launcher's number: each start writes its own into the lock, and leaves it there.
last_start() { cat "$data/run/lock" 2>/dev/null || :; }

# Nothing was started since demand_down, not even for a while; else the sentence says what became of the work.
demand_left_alone() {
    [ "$(last_start)" = "$began" ] || die "Lectern was started for $data meanwhile: $1 Give deploy/local/down --data $data, then this again."
}
