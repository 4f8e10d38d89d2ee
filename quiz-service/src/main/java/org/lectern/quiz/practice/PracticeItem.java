package org.lectern.quiz.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.lectern.quiz.exam.FormItem;
import org.lectern.quiz.exam.PaperItem;
import org.lectern.quiz.question.Answer;
import org.lectern.quiz.question.GivenAnswer;
import org.lectern.quiz.question.Grade;
import org.lectern.quiz.question.QuestionJson;
import org.lectern.quiz.result.GradedItem;

/** One question of a session, answered once. It keeps the version that was drawn. */
@Entity
@Table(name = "practice_item")
class PracticeItem {

    @Embeddable
    record Id(UUID session, short position) {}

    @EmbeddedId
    private Id id;

    private String question;

    private int version;

    private String section;

    private String chapter;

    private String objective;

    private short difficulty;

    private String answer;

    private String certainty;

    private BigDecimal points;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected PracticeItem() {}

    static PracticeItem ask(UUID session, PaperItem asked) {
        PracticeItem item = new PracticeItem();
        item.id = new Id(session, (short) asked.position());
        item.question = asked.item().question();
        item.version = asked.item().version();
        item.section = asked.item().section();
        item.chapter = asked.item().chapter();
        item.objective = asked.item().objective();
        item.difficulty = (short) asked.item().difficulty();
        return item;
    }

    /**
     * Takes the answer; the same one again changes nothing.
     *
     * @return whether it is new
     * @throws AlreadyPractised another answer was given before
     */
    boolean answer(Answer given, String sureness, Grade grade, Instant now) {
        String text = QuestionJson.write(given);
        if (isAnswered()) {
            if (!answer.equals(text) || !certainty.equals(sureness)) {
                throw new AlreadyPractised(position());
            }
            return false;
        }
        answer = text;
        certainty = sureness;
        points = grade.points();
        answeredAt = now;
        return true;
    }

    boolean isAnswered() {
        return answer != null;
    }

    int position() {
        return id.position();
    }

    String certainty() {
        return certainty;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    FormItem asked() {
        return new FormItem(question, version, section, chapter, objective, difficulty);
    }

    /** Only of an answered one. */
    GradedItem graded() {
        Answer given = QuestionJson.readAnswer(answer);
        return new GradedItem(
                position(),
                question,
                version,
                section,
                chapter,
                objective,
                difficulty,
                points,
                1,
                given.chosen(),
                GivenAnswer.of(given));
    }
}
