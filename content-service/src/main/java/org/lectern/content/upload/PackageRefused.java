package org.lectern.content.upload;

import java.util.List;
import java.util.Map;
import org.lectern.platform.problem.Invalid;

class PackageRefused extends Invalid {

    PackageRefused(List<PackageProblem> problems) {
        super(
                "package-refused",
                "The package has errors",
                "Nothing was imported. Mend the errors listed and send the package again.",
                Map.of("problems", problems));
    }
}
