package org.lectern.quiz.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the questions of a result are stored. */
class GradedItemTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void itemOfBeforeIsReadWithWhatWasChosenAsItsAnswer() throws JsonProcessingException {
        var item = JSON.readValue("""
                {"position":1,"question":"login-01","version":2,"section":"login","chapter":"auth","objective":"o",
                 "difficulty":2,"points":1,"maxPoints":1,"chosen":["0a"]}
                """, GradedItem.class);

        assertThat(item.answer().chosen()).containsExactly("0a");
        assertThat(item.points()).isEqualTo("1");
    }

    @Test
    void answerThatIsWhatWasChosenIsStoredOnce() throws JsonProcessingException {
        var item = JSON.readValue("""
                {"position":1,"question":"login-01","version":2,"section":"login","chapter":"auth","objective":"o",
                 "difficulty":2,"points":1,"maxPoints":1,"chosen":["0a"],"answer":{"chosen":["0a"]}}
                """, GradedItem.class);

        assertThat(JSON.writeValueAsString(item))
                .contains("\"chosen\":[\"0a\"]")
                .doesNotContain("answer");
    }

    @Test
    void itemIsReadAsItWasWritten() throws JsonProcessingException {
        var item = JSON.readValue("""
                {"position":1,"question":"login-01","version":2,"section":"login","chapter":"auth","objective":"o",
                 "difficulty":2,"points":0.33,"maxPoints":1,"chosen":["r1"],"answer":{"matched":{"l1":"r1"}}}
                """, GradedItem.class);

        assertThat(item.answer().matched()).isEqualTo(Map.of("l1", "r1"));
        assertThat(JSON.readValue(JSON.writeValueAsString(List.of(item)), GradedItem[].class))
                .containsExactly(item);
    }
}
