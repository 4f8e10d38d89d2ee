package org.lectern.gateway.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The built portal, as it lies in our own jar. */
@ApplicationScoped
class Portal {

    private static final String FOLDER = "META-INF/resources";
    private static final String INDEX = "/index.html";
    private static final String BODY = "<!--lectern:body-->";
    /** Vite puts a hash of the content into the names of these. */
    private static final String HASHED = "/assets/";

    private static final int FILES = 1000;

    private final LoadingCache<String, Optional<Page>> files =
            Caffeine.newBuilder().maximumSize(FILES).build(Portal::load);

    private final Optional<String> index = read(INDEX).map(bytes -> new String(bytes, UTF_8));
    private final Optional<Page> indexPage = index.map(Page::html);
    private final Optional<Page> landingPage =
            index.map(html -> Page.html(html.replace(BODY, frame("landing").orElse(""))));

    /** The frame of every document; nothing in development, where Quinoa's own server has it. */
    Optional<String> index() {
        return index;
    }

    Optional<Page> indexPage() {
        return indexPage;
    }

    /** The index with what this is, for whoever comes first. */
    Optional<Page> landingPage() {
        return landingPage;
    }

    /**
     * How a page looks before any script has run, without the space between its elements: the portal takes it over node by node.
     *
     * @param page its file's name
     */
    Optional<String> frame(String page) {
        return read("/frames/" + page + ".html")
                .map(bytes -> new String(bytes, UTF_8)
                        .replaceAll(">\\s*\\R\\s*<", "><")
                        .strip());
    }

    /** A file other than the index. Its first reader waits for the disk, a fraction of a millisecond. */
    Optional<Page> file(String path) {
        return path.endsWith("/") || path.contains("..") || path.equals(INDEX) ? Optional.empty() : files.get(path);
    }

    private static Optional<Page> load(String path) {
        var cacheControl = path.startsWith(HASHED) ? Page.IMMUTABLE : Page.REVALIDATED;
        return read(path).map(bytes -> Page.file(path, cacheControl, bytes));
    }

    private static Optional<byte[]> read(String path) {
        try (var resource = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + path)) {
            return resource == null ? Optional.empty() : Optional.of(resource.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
