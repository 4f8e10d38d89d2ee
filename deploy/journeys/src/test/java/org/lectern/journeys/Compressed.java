package org.lectern.journeys;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Text in UTF-8, compressed. */
final class Compressed {

    private Compressed() {}

    static Writer writer(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8);
    }
}
