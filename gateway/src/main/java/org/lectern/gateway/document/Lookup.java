package org.lectern.gateway.document;

/** What content-service says of something we ask it for. */
sealed interface Lookup<T> {

    record Found<T>(T value) implements Lookup<T> {}

    record Missing<T>() implements Lookup<T> {}

    /** It does not answer, and we never had it. */
    record Away<T>() implements Lookup<T> {}
}
