package org.lectern.quiz.bank;

import java.util.List;
import java.util.Map;
import org.lectern.platform.problem.Conflict;

class TextNotKept extends Conflict {

    TextNotKept(List<String> questions) {
        super(
                "text-not-kept",
                "The author's text is not here",
                "Some questions came before authors' texts were kept. Import the course's package once more, then they can be edited.",
                Map.of("questions", questions));
    }
}
