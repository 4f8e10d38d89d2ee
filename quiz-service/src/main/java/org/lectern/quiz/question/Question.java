package org.lectern.quiz.question;

import java.util.List;

/**
 * What one version of a question asks and how it is keyed. Every type is a case of its own with its own grading function in
 * {@link Grading}; texts are safe HTML, rendered when the question was imported.
 */
public sealed interface Question permits ChoiceQuestion, TypedQuestion, OrderQuestion, MatchQuestion {

    String stemHtml();

    String explanationHtml();

    Reference ref();

    /** What a paper shows for choosing, lines and right sides included, in the author's order; a type that is typed has none. */
    List<Option> options();

    /** How the type is called in files, in JSON and in the portal. */
    String type();
}
