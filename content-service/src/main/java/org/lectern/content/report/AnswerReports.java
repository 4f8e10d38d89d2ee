package org.lectern.content.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * To answer the reports on a paragraph that were seen: one that came in since stays open.
 *
 * @param outcome mended: the text is changed; kept: it stays as it is
 */
record AnswerReports(
        @NotEmpty @Size(max = 200) List<@NotNull UUID> reports,
        @NotNull @Pattern(regexp = "mended|kept") String outcome,
        @NotBlank @Size(max = 2000) String text) {}
