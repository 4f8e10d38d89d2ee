package org.lectern.content.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFilesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"chapters/06/questions/06.01.yaml", "chapters/questions/questions/01.yaml", "exams/mock.yaml"})
    void questionsAndExamsAreAnothers(String path) {
        assertThat(SourceFiles.isAnothers(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "course.yaml",
                "chapters/questions/01.md",
                "chapters/questions/media/a.png",
                "labs/a/questions/b.py"
            })
    void folderThatIsOnlyCalledQuestionsIsOurs(String path) {
        assertThat(SourceFiles.isAnothers(path)).isFalse();
    }
}
