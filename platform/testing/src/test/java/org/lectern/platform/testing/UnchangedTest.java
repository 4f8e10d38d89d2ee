package org.lectern.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnchangedTest {

    @Test
    void fieldsMayBeAdded() {
        assertThat(differences("{'a': 1.50, 'b': null}", "{'a': 1.5, 'c': [1]}"))
                .isEmpty();
    }

    @Test
    void whatHasGoneOrSaysSomethingElseIsNamedByItsPlace() {
        assertThat(differences("{'list': [{'a': 1}, {'b': 'x'}]}", "{'list': [{'a': 2}, {}]}"))
                .containsExactly(".list[0].a was 1 and is 2", ".list[1].b was \"x\" and is ");
    }

    @Test
    void estimateMayBeAnotherAndMayNotGo() {
        assertThat(differences("{'share': 0.25, 'low': 0.125}", "{'share': 0.5, 'low': null}"))
                .containsExactly(".low was 0.125 and is null");
    }

    @Test
    void listThatIsLongerIsNotTheSame() {
        assertThat(differences("{'list': []}", "{'list': [1]}")).hasSize(1);
    }

    private static List<String> differences(String before, String after) {
        var json = new ObjectMapper();
        try {
            return Unchanged.differences(
                    json.readTree(before.replace('\'', '"')), json.readTree(after.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
