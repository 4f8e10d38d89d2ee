package org.lectern.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lectern.platform.outbox.OutgoingEvent;

/** Both ends of {@code contracts/events}: what a producer writes fits the schema, what a consumer reads are the samples. */
public final class EventContract {

    private EventContract() {}

    /** Fails unless the event's data, as it goes on the wire, fits the schema of its type. */
    public static void producerFits(OutgoingEvent event) {
        fits(event.type(), event.json());
    }

    /** Fails unless that JSON fits the schema of the type. */
    public static void fits(String type, String json) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read(folder().resolve(type + ".schema.json")), InputFormat.JSON);
        assertThat(schema.validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .as("%s against its schema: %s", type, json)
                .isEmpty();
    }

    /** The JSON of every committed sample of a type; at least one. */
    public static List<String> samples(String type) {
        try (var files = Files.list(folder().resolve("samples"))) {
            var samples = files.filter(file -> file.getFileName().toString().startsWith(type + "."))
                    .sorted()
                    .map(EventContract::read)
                    .toList();
            assertThat(samples).as("samples of " + type).isNotEmpty();
            return samples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The types that have a schema. */
    public static List<String> types() {
        try (var files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".schema.json"))
                    .map(name -> name.substring(0, name.length() - ".schema.json".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        return Path.of(System.getProperty("lectern.root"), "contracts", "events");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
