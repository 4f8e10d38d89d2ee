package org.lectern.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventContractTest {

    static List<String> types() {
        return EventContract.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everySampleFitsItsSchema(String type) {
        EventContract.samples(type).forEach(sample -> EventContract.fits(type, sample));
    }

    @ParameterizedTest
    @MethodSource("types")
    void unknownFieldsAreAllowed(String type) {
        EventContract.samples(type)
                .forEach(sample -> EventContract.fits(type, sample.replaceFirst("\\{", "{\"addedLater\": 1,")));
    }

    @Test
    void aMissingFieldIsFound() {
        assertThatThrownBy(() -> EventContract.fits("content.course.withdrawn.v1", "{\"course\": \"flask-training\"}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("revision");
    }

    @Test
    void aTimeThatIsNoneIsFound() {
        assertThatThrownBy(() -> EventContract.fits("content.course.withdrawn.v1", """
                        {"course": "flask-training", "revision": 1, "withdrawnAt": "yesterday"}
                        """))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void everyTypeOfTheDesignHasASchema() {
        assertThat(EventContract.types())
                .contains("content.release.published.v1", "quiz.attempt.graded.v1", "progress.lesson.completed.v1");
    }
}
