package org.lectern.quiz.question;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** How questions and answers are written in the database; the types themselves know no JSON. */
public final class QuestionJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(Question.class, NamedType.class)
            .build();

    private QuestionJson() {}

    public static String write(Question question) {
        return writeValue(question);
    }

    public static Question readQuestion(String json) {
        return read(json, Question.class);
    }

    static String write(AuthoredQuestion source) {
        return writeValue(source);
    }

    static AuthoredQuestion readSource(String json) {
        return read(json, AuthoredQuestion.class);
    }

    static String write(StagedPackage staged) {
        return writeValue(staged);
    }

    static StagedPackage readPackage(String json) {
        return read(json, StagedPackage.class);
    }

    /** The canonical text of an answer: what the chain of saves is computed over. */
    public static String write(Answer answer) {
        return writeValue(GivenAnswer.of(answer));
    }

    public static Answer readAnswer(String json) {
        return read(json, GivenAnswer.class).stored();
    }

    private static String writeValue(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "could not write " + value.getClass().getSimpleName(), e);
        }
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("could not read a stored " + type.getSimpleName(), e);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = SingleChoice.class, name = SingleChoice.TYPE),
        @JsonSubTypes.Type(value = MultipleChoice.class, name = MultipleChoice.TYPE),
        @JsonSubTypes.Type(value = TrueFalseQuestion.class, name = TrueFalseQuestion.TYPE),
        @JsonSubTypes.Type(value = OutputQuestion.class, name = OutputQuestion.TYPE),
        @JsonSubTypes.Type(value = TextQuestion.class, name = TextQuestion.TYPE),
        @JsonSubTypes.Type(value = NumberQuestion.class, name = NumberQuestion.TYPE),
        @JsonSubTypes.Type(value = FillQuestion.class, name = FillQuestion.TYPE),
        @JsonSubTypes.Type(value = OrderQuestion.class, name = OrderQuestion.TYPE),
        @JsonSubTypes.Type(value = MatchQuestion.class, name = MatchQuestion.TYPE)
    })
    private interface NamedType {}
}
