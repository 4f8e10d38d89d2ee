package org.lectern.kubernetes;

import java.util.List;
import java.util.stream.Stream;

/** All that is demanded of an overlay. */
final class Rules {

    private Rules() {}

    /** What is wrong with it, a line each: the object, then the fault. */
    static List<String> check(Manifests manifests) {
        return Stream.of(
                        StrictKinds.check(manifests),
                        References.check(manifests),
                        Environment.check(manifests),
                        Policy.check(manifests),
                        Capacity.check(manifests))
                .flatMap(List::stream)
                .toList();
    }
}
