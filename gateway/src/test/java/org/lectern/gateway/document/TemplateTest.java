package org.lectern.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void gapsAreFilledAndDefaultsReplaced() {
        var template = new Template(
                "a<!--lectern:head-->old\nold<!--/lectern:head-->b<i id=\"{{id}}\"><!--lectern:body--></i>");

        assertThat(template.fill(Map.of("head", "H", "body", "B"), Map.of("id", "I")))
                .isEqualTo("aHb<i id=\"I\">B</i>");
    }

    @Test
    void whatIsFilledInIsNotSearchedForGaps() {
        var template = new Template("<!--lectern:title-->|<!--lectern:lesson-->");

        assertThat(template.fill(Map.of("title", "<!--lectern:lesson-->", "lesson", "{{id}}"), Map.of("id", "I")))
                .isEqualTo("<!--lectern:lesson-->|{{id}}");
    }

    @Test
    void jsonCannotLeaveItsScriptElement() {
        assertThat(Html.escapeJson("{\"a\":\"</script><!--&\u2028\"}"))
                .isEqualTo("{\"a\":\"\\u003c/script\\u003e\\u003c!--\\u0026\\u2028\"}");
    }
}
