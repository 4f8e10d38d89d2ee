package org.lectern.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordTest {

    @Test
    void sentenceIsCutIntoItsWords() {
        assertThat(Word.in("Set it, then: run!")).extracting(Word::whole).containsExactly("set", "it", "then", "run");
    }

    @Test
    void nameStaysInOnePieceAndIsFoundByItsParts() {
        Word word = Word.in("x = db.session.get(User)").get(1);

        assertThat(word.whole()).isEqualTo("db.session.get");
        assertThat(word.names()).containsExactlyInAnyOrder("db.session.get", "db.session", "session.get");
        assertThat(word.plain()).containsExactlyInAnyOrder("db", "session", "get");
    }

    @Test
    void decoratorIsFoundWithAndWithoutItsSign() {
        assertThat(Word.in("@app.route(\"/\")").getFirst().names())
                .containsExactlyInAnyOrder("@app.route", "app.route");
    }

    @Test
    void dotAtTheEndOfASentenceIsNoPartOfAName() {
        assertThat(Word.in("Call login_user. Then go."))
                .extracting(Word::whole)
                .containsExactly("call", "login_user", "then", "go");
    }

    @Test
    void lineFeedInAStringOfAProgramPartsWords() {
        assertThat(Word.in("write(\"A=1\\nFLASK_DEBUG=1\")"))
                .extracting(Word::whole)
                .containsExactly("write", "a", "1", "flask_debug", "1");
    }

    @Test
    void humpsOfANameAreWordsToo() {
        assertThat(Word.in("LoginManager").getFirst().plain())
                .containsExactlyInAnyOrder("loginmanager", "login", "manager");
    }

    @Test
    void longChainAddsFewNames() {
        assertThat(Word.in("a.".repeat(500) + "a").getFirst().names()).hasSizeLessThan(25);
    }
}
