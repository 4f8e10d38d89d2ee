package org.lectern.content.upload;

import java.util.List;

/**
 * What came of an import.
 *
 * @param hash over the package's files: the release's name
 * @param problems what the linter found; warnings only, for errors refuse the package
 */
public record ImportView(String course, String hash, int sections, int written, List<PackageProblem> problems) {}
