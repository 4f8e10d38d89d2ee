package org.lectern.quiz.practice;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lectern.quiz.exam.FormItem;
import org.lectern.quiz.exam.Paper;
import org.lectern.quiz.question.Bank;
import org.lectern.quiz.question.Bank.VersionId;
import org.lectern.quiz.question.Question;

/** Sessions laid out as exam papers are: the order of questions and options depends on ids alone. */
@ApplicationScoped
class PracticePapers {

    @Inject
    Bank bank;

    Paper layOut(UUID session, String course, List<FormItem> items) {
        Map<VersionId, Question> found = bank.questions(
                course,
                items.stream()
                        .map(item -> new VersionId(item.question(), item.version()))
                        .toList());
        return Paper.layOut(
                session.toString(),
                items,
                found.entrySet().stream().collect(toMap(entry -> entry.getKey().question(), Map.Entry::getValue)));
    }
}
