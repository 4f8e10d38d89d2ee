package org.lectern.local.machine;

/** Why the platform cannot start or obey, as one sentence for the user that also says what to do. */
public final class Refusal extends RuntimeException {

    public Refusal(String sentence) {
        super(sentence);
    }

    public Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
