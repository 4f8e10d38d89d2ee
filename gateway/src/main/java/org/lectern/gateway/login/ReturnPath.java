package org.lectern.gateway.login;

import java.util.regex.Pattern;

/** Where a login returns to: a path of ours and nothing else, whatever the address says. */
final class ReturnPath {

    static final String HOME = "/";

    /** Printable ASCII; the second character begins no host (`//` and, for browsers, `/\`). */
    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]{0,1000}");

    private ReturnPath() {}

    static String of(String asked) {
        return asked != null && OWN.matcher(asked).matches() ? asked : HOME;
    }
}
