package org.lectern.quiz.question;

import org.lectern.platform.problem.TooLarge;

class PackageTooLarge extends TooLarge {

    PackageTooLarge(String detail) {
        super("package-too-large", "The package is too large", detail + ".");
    }
}
